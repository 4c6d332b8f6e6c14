import { useState } from 'react';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useActorName } from '../../log/useActorName.ts';
import { useSentence } from '../../log/useSentence.ts';
import styles from './Desk.module.css';
import { useDoings } from './doings.ts';
import { texts } from './texts.ts';

/** What was done last, when and by whom, at whatever console; those before it on demand. */
export function LatestDoings() {
  const t = useTexts(texts);
  const [last, ...before] = useDoings();
  const [open, setOpen] = useState(false);
  if (!last) return <p className={styles.doings}>{t('nothingDone')}</p>;
  return (
    <details className={styles.doings} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Doing entry={last} />
      </summary>
      {open && (
        <ol className={styles.before} aria-label={t('before')}>
          {before.map((entry) => (
            <li key={entry.seq}>
              <Doing entry={entry} />
            </li>
          ))}
          {before.length === 0 && <li>{t('nothingBefore')}</li>}
        </ol>
      )}
    </details>
  );
}

function Doing({ entry }: { readonly entry: LoggedEvent }) {
  const t = useTexts(texts);
  const name = useActorName(entry.actor);
  const { sentence } = useSentence()(entry.event);
  return <span>{t('done', { time: formatTime(entry.at), name, what: sentence })}</span>;
}
