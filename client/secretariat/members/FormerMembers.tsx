import { useTranslation } from 'react-i18next';
import type { FormerDelegate } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { nameOf } from '../delegates/names.ts';
import { sinceText } from '../log/member-sentences.ts';
import styles from './Members.module.css';

/** Whoever is no longer on the list, and why: nobody is ever lost from the record. */
export function FormerMembers() {
  const { t } = useTranslation('secretariat');
  const former = useSession((session) => session.former);
  if (former.length === 0) return null;
  return (
    <details className={styles.former}>
      <summary>{t('members.former', { count: former.length })}</summary>
      <ul>
        {former.map((one) => (
          <li key={one.delegate.id}>
            <FormerText former={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function FormerText({ former: { delegate, left } }: { former: FormerDelegate }) {
  const { t } = useTranslation('secretariat');
  const session = useSession((state) => state);
  const { name } = delegate;
  if (left.type === 'merged') return t('members.formerMerged', { name, keep: nameOf(session, left.into) });
  return t('members.formerStruck', {
    name,
    kind: t(`members.kind.${left.kind}`),
    since: sinceText(left, (key, params) => t(key, params ?? {})),
    reason: left.reason,
  });
}
