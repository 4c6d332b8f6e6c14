import { Hand, TriangleAlert } from 'lucide-react';
import type { PollRecord, PollResult } from '#shared/protocol/polls.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { usePhrases, useTexts } from '../i18n/texts.ts';
import { useLocalText } from '../i18n/useLocalText.ts';
import { RowList } from '../ui/RowList.tsx';
import { confirmerText, electorateText, secretaryText } from './names.ts';
import styles from './Result.module.css';
import { ResultRows } from './ResultRows.tsx';
import { resultTable } from './result-table.ts';
import { thresholdsOf, verdictOf, whatFollows } from './sentences.ts';
import { texts } from './texts.ts';
import { useWhoWasThere } from './useWhoWasThere.ts';
import { Verdict } from './Verdict.tsx';

interface ResultViewProps {
  readonly poll: Pick<Poll, 'question' | 'rules'>;
  readonly ending: Pick<PollEnding, 'record' | 'result'>;
  /** Whether it holds; of one that does not, only the numbers are shown. */
  readonly holds?: boolean;
}

/** A result as everybody sees it: what was decided, every count with its shares, and what it rests on. */
export function ResultView({ poll, ending, holds = true }: ResultViewProps) {
  const { record, result } = ending;
  const passed = verdictOf(result.outcome);
  return (
    <div className={styles.view}>
      {record.type === 'manual' && <ManualMark record={record} />}
      {holds && passed !== null && <Verdict passed={passed} />}
      {holds && <Consequences poll={poll} result={result} />}
      <ResultRows table={resultTable(poll.question, result)} />
      <ResultFacts poll={poll} ending={ending} />
    </div>
  );
}

/** That people counted and not the system, and who answers for it. */
function ManualMark({ record }: { record: Extract<PollRecord, { type: 'manual' }> }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const say = usePhrases();
  const entered = secretaryText(record.enteredBy);
  const confirmed = confirmerText(record);
  return (
    <p className={styles.manual}>
      <Hand aria-hidden className={styles.smallIcon} />
      <span>
        <strong>{tCommon('manual')}.</strong>{' '}
        {t('manualBy', {
          entered: say(entered),
          confirmed: say(confirmed),
        })}
      </span>
    </p>
  );
}

/** What follows from the result, with its legal source. Nothing where the table says it all. */
export function Consequences({ poll, result }: { poll: ResultViewProps['poll']; result: PollResult }) {
  const t = useTexts(texts);
  const local = useLocalText();
  const following = whatFollows(poll, { result });
  if (following.length === 0) return null;
  return (
    <RowList gap="medium" className={styles.consequences} aria-label={t('consequences')}>
      {following.map(({ subject, tone, text, source }) => (
        <li key={`${subject} ${text.vi}`} data-tone={tone}>
          <TriangleAlert aria-hidden className={styles.smallIcon} />
          <div>
            <p>
              {subject && <strong>{t('subject', { subject })} </strong>}
              {local(text)}
            </p>
            <p className={styles.source}>{t('source', { source: local(source) })}</p>
          </div>
        </li>
      ))}
    </RowList>
  );
}

/** The numbers behind the table: who could vote, ballots given out and returned, and the threshold with its source. */
export function ResultFacts({ poll, ending }: Pick<ResultViewProps, 'poll' | 'ending'>) {
  const t = useTexts(texts);
  const say = usePhrases();
  const local = useLocalText();
  const { record, result } = ending;
  const { issued, returned, outcome } = result;
  const whoWasThere = useWhoWasThere();
  const { procedure, electorate } = poll.question;
  const opinion = procedure.type === 'opinion';
  const body = electorateText(electorate);
  const thresholds = thresholdsOf(outcome);
  const sources = [...new Set(thresholds.map(({ source }) => local(source)))];
  return (
    <div className={styles.facts}>
      <p>
        {electorate.type !== 'all' && t('body', { name: say(body) })} {whoWasThere(poll.question, result)}{' '}
        {opinion && record.recused.length > 0 && t('recusedCount', { count: record.recused.length })}
      </p>
      {countsPapers(record) && <p>{t('ballots', { issued, returned })}</p>}
      {outcome.type === 'election' && (
        <p>{t('spoiled', { blank: outcome.blank, invalid: outcome.invalid })}</p>
      )}
      <p>
        {thresholds.map(({ text }) => say(text)).join(' ')} {t('source', { source: sources.join('; ') })}
      </p>
    </div>
  );
}

/** Whether ballots were given out one by one, in the electronic box or on paper. */
function countsPapers(record: PollRecord): boolean {
  if (record.type === 'manual') return record.entry.type === 'counted' && record.entry.papers !== null;
  return record.type === 'secret';
}
