import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import styles from './Log.module.css';
import { LogRow, rowId } from './LogRow.tsx';
import { useLog } from './useLog.ts';

const PAGE = 100;

/** The official log, newest first. Nothing in it is changed; a mistake is put right by a later entry. */
export function LogScreen() {
  const { t } = useTranslation('secretariat');
  const { entries, action, reload } = useLog();
  const corrections = useSession((session) => session.corrections);
  const [limit, setLimit] = useState(PAGE);
  const [correcting, setCorrecting] = useState<LoggedEvent | null>(null);
  if (!entries) {
    return (
      <div className={styles.screen}>
        <ProblemNotice action={action} />
        {action.busy ? <p>{t('common:loading')}</p> : <Button onClick={reload}>{t('common:retry')}</Button>}
      </div>
    );
  }
  const goTo = (seq: number) => {
    // The entry may be further down than what is drawn.
    flushSync(() => setLimit((known) => Math.max(known, entries.length - seq + 1)));
    document.getElementById(rowId(seq))?.focus();
  };
  const shown = entries.toReversed().slice(0, limit);
  return (
    <div className={styles.screen}>
      <p className={styles.muted}>{t('log.intro', { count: entries.length })}</p>
      <ol className={styles.list} aria-label={t('section.log')}>
        {shown.map((entry) => (
          <LogRow
            key={entry.seq}
            entry={entry}
            correctedBy={corrections.filter(({ correctsSeq }) => correctsSeq === entry.seq)}
            onGoTo={goTo}
            onCorrect={() => setCorrecting(entry)}
          />
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button onClick={() => setLimit(limit + PAGE)}>{t('log.more')}</Button>
      )}
      {correcting && <CorrectionDialog entry={correcting} onClose={() => setCorrecting(null)} />}
    </div>
  );
}
