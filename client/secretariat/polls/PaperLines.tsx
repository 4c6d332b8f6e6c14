import type { PollQuestion } from '#shared/protocol/polls.ts';
import { useTexts } from '../../i18n/texts.ts';
import { nomineesOf } from '../../polls/names.ts';
import styles from './Polls.module.css';
import { texts } from './texts.ts';

/** What stands on the paper, where it is more than the question itself. */
export function PaperLines({ question }: { question: PollQuestion }) {
  const t = useTexts(texts);
  const { paper } = question;
  const lines =
    paper.type === 'motion'
      ? paper.clauses
      : nomineesOf(paper).map(({ name, note }) => (note ? t('nominee', { name, note }) : name));
  if (lines.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{t('paperLines', { count: lines.length })}</summary>
      <ol className={styles.paperLines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}
