import { findBody } from '#shared/register/find.ts';
import type { Membership } from '#shared/register/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { RowList } from '../../ui/RowList.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useDays } from '../deeds/useDays.ts';
import { usePostName } from '../members/usePostName.ts';
import { hrefOf } from '../place.ts';
import { useRegister } from '../register/register.ts';
import styles from './People.module.css';
import { texts } from './texts.ts';

/** What somebody was and is, the latest first, with what each change followed from. */
export function MembershipHistory({ memberships }: { memberships: readonly Membership[] }) {
  const t = useTexts(texts);
  if (memberships.length === 0) return <p className={styles.muted}>{t('noHistory')}</p>;
  const latestFirst = [...memberships].sort((a, b) => b.from.localeCompare(a.from));
  return (
    <RowList gap="small">
      {latestFirst.map((membership) => (
        <MembershipRow key={membership.id} membership={membership} />
      ))}
    </RowList>
  );
}

function MembershipRow({ membership }: { membership: Membership }) {
  const t = useTexts(texts);
  const days = useDays();
  const postName = usePostName();
  const body = useRegister((state) => findBody(state, membership.bodyId));
  const term = useRegister((state) => state.terms.find(({ id }) => id === membership.termId)?.title);
  const { constituency, suspensions, struck, ended, joined } = membership;
  return (
    <li className={styles.entry}>
      <TextLink href={hrefOf('members', membership.bodyId)}>{body?.name}</TextLink>
      <p className={struck ? styles.struck : undefined}>
        {[body && postName(body.kind, membership.post), term, days.range(membership)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {constituency !== '' && <p className={styles.muted}>{t('fromConstituency', { constituency })}</p>}
      <p className={styles.muted}>{days.grounds(joined)}</p>
      {suspensions.map((suspension) => (
        <p key={suspension.at}>
          {t('suspendedFrom', { from: formatDay(suspension.from) })} {days.grounds(suspension)}{' '}
          {suspension.restored &&
            `${t('restoredFrom', { from: formatDay(suspension.restored.from) })} ${days.grounds(suspension.restored)}`}
        </p>
      ))}
      {ended && <p className={styles.muted}>{t('endedBecause', { grounds: days.grounds(ended) })}</p>}
      {struck && <p>{t('struckOut', { grounds: days.grounds(struck) })}</p>}
    </li>
  );
}
