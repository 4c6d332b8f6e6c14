import { useTranslation } from 'react-i18next';
import type { PollQuestion } from '#shared/protocol/polls.ts';
import { nomineesOf } from '../../polls/names.ts';
import styles from './Polls.module.css';

/** What stands on the paper, where it is more than the question itself. */
export function PaperLines({ question }: { question: PollQuestion }) {
  const { t } = useTranslation('secretariat');
  const { paper } = question;
  const lines =
    paper.type === 'motion'
      ? paper.clauses
      : nomineesOf(paper).map(({ name, note }) => (note ? t('poll.nominee', { name, note }) : name));
  if (lines.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{t('poll.paperLines', { count: lines.length })}</summary>
      <ol className={styles.paperLines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}
