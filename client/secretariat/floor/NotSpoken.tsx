import { useShallow } from 'zustand/react/shallow';
import { presentDelegates } from '#shared/session/attendance/marks.ts';
import { dayOf } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { RowList } from '../../ui/RowList.tsx';
import { useServerNow } from '../../ui/useServerNow.ts';
import { withIds } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { texts } from './texts.ts';

const MINUTE_MS = 60_000;

/** Who is present and has not had the floor today, group by group. */
export function NotSpoken() {
  const t = useTexts(texts);
  const today = dayOf(new Date(useServerNow(MINUTE_MS)).toISOString());
  const present = useSession(useShallow(presentDelegates));
  const delegates = useSession((session) => session.delegates);
  const requests = useSession((session) => session.speechRequests);
  if (present.length === 0) return null;
  const spoken = new Set(
    requests.flatMap(({ delegateId, progress }) =>
      'calledAt' in progress && dayOf(progress.calledAt) === today ? [delegateId] : [],
    ),
  );
  const silent = withIds(
    delegates,
    present.filter((id) => !spoken.has(id)),
  );
  const groups = Map.groupBy(silent, ({ group }) => group);
  return (
    <details className={styles.silent}>
      <summary>{t('notSpoken', { count: silent.length, present: present.length })}</summary>
      <RowList gap="small">
        {[...groups].map(([group, delegates]) => (
          <li key={group}>
            <strong>{group === '' ? t('noGroup') : group}</strong>{' '}
            {delegates.map(({ name }) => name).join(', ')}
          </li>
        ))}
      </RowList>
    </details>
  );
}
