import type { ReactNode } from 'react';
import { endingIfConfirmed } from '#shared/session/polls/manual-counts.ts';
import type { OpenPoll, PollEnding } from '#shared/session/state.ts';
import { useTexts } from '../i18n/texts.ts';
import { useSession } from '../sign-in/useSession.ts';
import styles from './Result.module.css';
import { ResultRows } from './ResultRows.tsx';
import { Consequences, ResultFacts } from './ResultView.tsx';
import { resultTable } from './result-table.ts';
import { verdictOf } from './sentences.ts';
import { texts } from './texts.ts';
import { Verdict } from './Verdict.tsx';

interface CountPreviewProps {
  readonly poll: OpenPoll;
  /** Below the numbers. */
  readonly children?: (ending: Pick<PollEnding, 'record' | 'result'>) => ReactNode;
}

/** The result that confirming the count which waits would record, by the very rules that record it. */
export function CountPreview({ poll, children }: CountPreviewProps) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const ending = endingIfConfirmed(session, poll);
  if (!ending) return null;
  const passed = verdictOf(ending.result.outcome);
  return (
    <section className={styles.view} aria-label={t('countPreview')}>
      <h3>{t('countPreview')}</h3>
      {passed !== null && <Verdict passed={passed} />}
      <Consequences poll={poll} result={ending.result} />
      <ResultRows table={resultTable(poll.question, ending.result)} />
      <ResultFacts poll={poll} ending={ending} />
      {children?.(ending)}
    </section>
  );
}
