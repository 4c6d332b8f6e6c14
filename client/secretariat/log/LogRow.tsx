import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { Correction } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTimeWithSeconds } from '#shared/text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import styles from './Log.module.css';
import { useSentence } from './useSentence.ts';

interface LogRowProps {
  readonly entry: LoggedEvent;
  readonly correctedBy: readonly Correction[];
  /** Somebody followed a reference to this entry. */
  readonly focused: boolean;
  readonly onGoTo: (seq: number) => void;
  readonly onCorrect: () => void;
}

export function LogRow({ entry, correctedBy, focused, onGoTo, onCorrect }: LogRowProps) {
  const { t } = useTranslation('secretariat');
  const { sentence, details } = useSentence(entry.event);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) row.current?.focus();
  }, [focused]);
  const { event } = entry;
  return (
    <li ref={row} className={styles.row} tabIndex={-1} aria-labelledby={`entry-${entry.seq}`}>
      <p className={styles.when}>
        <span className={styles.seq}>{t('log.seq', { seq: entry.seq })}</span>
        <span>
          {t('log.when', { time: formatTimeWithSeconds(entry.at), day: formatDay(dayOf(entry.at)) })}
        </span>
        <span>{t(`log.actor.${entry.actor.role}`)}</span>
      </p>
      <div className={styles.text}>
        <p id={`entry-${entry.seq}`}>{sentence}</p>
        {details.length > 0 && (
          <details className={styles.more}>
            <summary>{t('log.names', { count: details.length })}</summary>
            <ul>
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </details>
        )}
        {event.type === 'EntryCorrected' && (
          <Button kind="quiet" onClick={() => onGoTo(event.correctsSeq)}>
            {t('log.seeCorrected', { seq: event.correctsSeq })}
          </Button>
        )}
        {correctedBy.map((correction) => (
          <div key={correction.seq} className={styles.corrected}>
            <p>{t('log.correctedAs', { statement: correction.statement })}</p>
            <Button kind="quiet" onClick={() => onGoTo(correction.seq)}>
              {t('log.seeCorrection', { seq: correction.seq })}
            </Button>
          </div>
        ))}
      </div>
      <ActionButton kind="quiet" aria-label={t('log.correctNamed', { seq: entry.seq })} onClick={onCorrect}>
        {t('log.correct')}
      </ActionButton>
    </li>
  );
}
