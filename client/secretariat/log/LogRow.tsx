import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { Correction } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTimeWithSeconds } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import styles from './Log.module.css';
import { texts } from './texts.ts';
import { useActorName } from './useActorName.ts';
import { useSentence } from './useSentence.ts';

interface LogRowProps {
  readonly entry: LoggedEvent;
  readonly correctedBy: readonly Correction[];
  readonly onGoTo: (seq: number) => void;
  readonly onCorrect: () => void;
}

/** Where references to entry `seq` lead. */
export function rowId(seq: number): string {
  return `entry-${seq}`;
}

export function LogRow({ entry, correctedBy, onGoTo, onCorrect }: LogRowProps) {
  const t = useTexts(texts);
  const { sentence, details } = useSentence()(entry.event);
  const { event } = entry;
  return (
    <li
      id={rowId(entry.seq)}
      className={styles.row}
      tabIndex={-1}
      aria-labelledby={`${rowId(entry.seq)}-text`}
    >
      <p className={styles.when}>
        <span className={styles.seq}>{t('seq', { seq: entry.seq })}</span>
        <span>{t('when', { time: formatTimeWithSeconds(entry.at), day: formatDay(dayOf(entry.at)) })}</span>
        <span>{useActorName(entry.actor)}</span>
      </p>
      <div className={styles.text}>
        <p id={`${rowId(entry.seq)}-text`}>{sentence}</p>
        {details.length > 0 && (
          <details className={styles.more}>
            <summary>{t('names', { count: details.length })}</summary>
            <ul>
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </details>
        )}
        {event.type === 'EntryCorrected' && (
          <Button kind="quiet" onClick={() => onGoTo(event.correctsSeq)}>
            {t('seeCorrected', { seq: event.correctsSeq })}
          </Button>
        )}
        {correctedBy.map((correction) => (
          <div key={correction.seq} className={styles.corrected}>
            <p>{t('correctedAs', { statement: correction.statement })}</p>
            <Button kind="quiet" onClick={() => onGoTo(correction.seq)}>
              {t('seeCorrection', { seq: correction.seq })}
            </Button>
          </div>
        ))}
        {event.type === 'PollClosed' && correctedBy.length > 0 && (
          <TextLink href="#polls">{t('repeatThere')}</TextLink>
        )}
      </div>
      {/* What a correction got wrong is put right where it stands: in another correction of the same entry. */}
      {event.type !== 'EntryCorrected' && (
        <ActionButton
          gives="CorrectEntry"
          kind="quiet"
          aria-label={t('correctNamed', { seq: entry.seq })}
          onClick={onCorrect}
        >
          {t('correct')}
        </ActionButton>
      )}
    </li>
  );
}
