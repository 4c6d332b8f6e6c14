import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { texts as shellTexts } from '../shell/texts.ts';
import { isWanted, type LogFilter } from './areas.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import styles from './Log.module.css';
import { LogFilters } from './LogFilters.tsx';
import { LogRow, rowId } from './LogRow.tsx';
import { texts } from './texts.ts';
import { useLog } from './useLog.ts';
import { useSentence } from './useSentence.ts';
import type { Sentence } from './words.ts';

const PAGE = 100;
const EVERYTHING: LogFilter = { area: 'all', search: '' };

function wordsOf({ sentence, details }: Sentence): string {
  return [sentence, ...details].join('\n');
}

/** The official log, newest first. Nothing in it is changed; a mistake is put right by a later entry. */
export function LogScreen() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tShell = useTexts(shellTexts);
  const { entries, action, reload } = useLog();
  const corrections = useSession((session) => session.corrections);
  const [limit, setLimit] = useState(PAGE);
  const [filter, setFilter] = useState<LogFilter>(EVERYTHING);
  const sentenceOf = useSentence();
  const [correcting, setCorrecting] = useState<LoggedEvent | null>(null);
  if (!entries) {
    return (
      <Screen>
        <ProblemNotice action={action} />
        {action.busy ? <p>{tCommon('loading')}</p> : <Button onClick={reload}>{tCommon('retry')}</Button>}
      </Screen>
    );
  }
  const goTo = (seq: number) => {
    // The entry may be further down than what is drawn, or not be looked for.
    flushSync(() => {
      setFilter(EVERYTHING);
      setLimit((known) => Math.max(known, entries.length - seq + 1));
    });
    document.getElementById(rowId(seq))?.focus();
  };
  const unfiltered = filter.area === 'all' && filter.search.trim() === '';
  const wanted = unfiltered
    ? entries
    : entries.filter(({ event }) => isWanted(event, wordsOf(sentenceOf(event)), filter));
  const shown = wanted.toReversed().slice(0, limit);
  return (
    <Screen>
      <p className={styles.muted}>{t('intro', { count: entries.length })}</p>
      <LogFilters filter={filter} onChange={setFilter} />
      {!unfiltered && (
        <p role="status" className={styles.muted}>
          {t('found', { count: wanted.length })}
        </p>
      )}
      <ol className={styles.list} aria-label={tShell('section.log')}>
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
      {shown.length < wanted.length && <Button onClick={() => setLimit(limit + PAGE)}>{t('more')}</Button>}
      {correcting && <CorrectionDialog entry={correcting} onClose={() => setCorrecting(null)} />}
    </Screen>
  );
}
