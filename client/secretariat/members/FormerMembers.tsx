import type { FormerDelegate } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Members.module.css';
import { sinceText } from './since-text.ts';
import { texts } from './texts.ts';

/** Whoever is no longer on the list, and why: nobody is ever lost from the record. */
export function FormerMembers() {
  const t = useTexts(texts);
  const former = useSession((session) => session.former);
  if (former.length === 0) return null;
  return (
    <details className={styles.former}>
      <summary>{t('former', { count: former.length })}</summary>
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
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const { name } = delegate;
  if (left.type === 'merged') return t('formerMerged', { name, keep: nameOf(session, left.into) });
  return t('formerStruck', {
    name,
    kind: t(`kind.${left.kind}`),
    since: sinceText(left, t),
    reason: left.reason,
  });
}
