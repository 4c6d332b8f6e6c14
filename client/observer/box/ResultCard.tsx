import type { PublishedBox } from '#shared/protocol/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ResultRows } from '../../polls/ResultRows.tsx';
import { Consequences } from '../../polls/ResultView.tsx';
import { resultTable } from '../../polls/result-table.ts';
import { verdictOf } from '../../polls/sentences.ts';
import { useWhoWasThere } from '../../polls/useWhoWasThere.ts';
import { Verdict } from '../../polls/Verdict.tsx';
import { Card } from '../../ui/Card.tsx';
import { texts } from '../texts.ts';
import styles from './Box.module.css';

/** The result as it was announced, for the reader to compare. */
export function ResultCard({ box }: { box: PublishedBox }) {
  const t = useTexts(texts);
  const { question, result } = box;
  const passed = verdictOf(result.outcome);
  const whoWasThere = useWhoWasThere();
  return (
    <Card title={t('result')}>
      {passed !== null && <Verdict passed={passed} />}
      <Consequences poll={box} result={result} />
      <ResultRows table={resultTable(question, result)} />
      <p className={styles.muted}>{whoWasThere(question, result)}</p>
    </Card>
  );
}
