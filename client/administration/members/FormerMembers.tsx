import { useMemo } from 'react';
import { findPerson } from '#shared/register/find.ts';
import { daysOfMembership } from '#shared/register/lasting.ts';
import type { Body, Membership } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { RowList } from '../../ui/RowList.tsx';
import { useDays } from '../deeds/useDays.ts';
import { namedApart } from '../register/people.ts';
import { useRegister } from '../register/register.ts';
import styles from './Members.module.css';
import { texts } from './texts.ts';
import { usePostName } from './usePostName.ts';

/** Who is no member any more on `day`, or was one by mistake; nothing of it is ever deleted. */
export function FormerMembers({ body, day }: { body: Body; day: string }) {
  const t = useTexts(texts);
  const state = useRegister((register) => register);
  const former = useMemo(
    () =>
      state.memberships
        .filter((membership) => {
          const { until } = daysOfMembership(state, membership);
          return (
            membership.bodyId === body.id && (membership.struck !== null || (until !== null && until < day))
          );
        })
        .sort((a, b) => b.from.localeCompare(a.from)),
    [state, body.id, day],
  );
  if (former.length === 0) return null;
  return (
    <details className={styles.former}>
      <summary>{t('former', { count: former.length })}</summary>
      <RowList>
        {former.map((membership) => (
          <FormerRow key={membership.id} body={body} membership={membership} />
        ))}
      </RowList>
    </details>
  );
}

function FormerRow({ body, membership }: { body: Body; membership: Membership }) {
  const t = useTexts(texts);
  const days = useDays();
  const postName = usePostName();
  const state = useRegister((register) => register);
  const person = findPerson(state, membership.personId);
  const { ended, struck, post } = membership;
  return (
    <li className={styles.formerRow}>
      <p className={struck ? styles.struck : undefined}>
        <strong>{person && namedApart(person)}</strong> · {postName(body.kind, post)} ·{' '}
        {days.range(daysOfMembership(state, membership))}
      </p>
      {struck && <p className={styles.muted}>{t('struckOut', { grounds: days.grounds(struck) })}</p>}
      {!struck && ended && <p className={styles.muted}>{days.grounds(ended)}</p>}
    </li>
  );
}
