import { useTranslation } from 'react-i18next';
import type { AnnouncedPoll } from '#shared/session/state.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { thresholdsOf, whatFollows } from '../../../polls/sentences.ts';
import { useLocalText } from '../../../polls/useLocalText.ts';
import { useWhoWasThere } from '../../../polls/useWhoWasThere.ts';
import styles from './Result.module.css';
import type { ResultLayout } from './result-layout.ts';

/** What follows for the poll as a whole, then the numbers behind the table and what it rests on. */
export function ResultFacts({ poll, note }: { poll: AnnouncedPoll; note: ResultLayout['note'] }) {
  const { t } = useTranslation('display');
  const local = useLocalText();
  const whoWasThere = useWhoWasThere();
  const { issued, returned, quorum, outcome } = poll.result;
  const { procedure } = poll.question;
  const thresholds = thresholdsOf(outcome);
  const valid = quorum !== 'void';
  const rules = valid ? thresholds.map(({ source }) => source) : [poll.rules.quorum.source];
  const sources = [...new Set(rules.map(local))].join('; ');
  const onPaper = procedure.type === 'secret' || (procedure.type === 'manual' && procedure.means === 'paper');
  const facts = [
    note && t('sharesOf', { base: lowerFirst(t(note.key, note.values)) }),
    whoWasThere(poll.question, poll.result),
    onPaper && t('result:ballots', { issued, returned }),
    outcome.type === 'election' && t('result:spoiled', { blank: outcome.blank, invalid: outcome.invalid }),
    ...(valid ? thresholds.map(({ text }) => t(text.key, text.values)) : []),
    t('result:source', { source: sources }),
  ];
  return (
    <div className={styles.about}>
      <ForTheWhole poll={poll} />
      <p className={styles.facts}>{facts.filter(Boolean).join(' ')}</p>
    </div>
  );
}

/** A lost quorum, a tie, seats left empty. What concerns one person stands in that person's row. */
function ForTheWhole({ poll }: { poll: AnnouncedPoll }) {
  const local = useLocalText();
  const election = poll.result.outcome.type === 'election';
  const following = whatFollows(poll, poll).filter(({ subject }) => subject === null || election);
  const sentences = [...new Set(following.map(({ text }) => local(text)))];
  return sentences.length === 0 ? null : <p className={styles.following}>{sentences.join(' ')}</p>;
}
