import type { AnnouncedPoll } from '#shared/session/state.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { usePhrases, useTexts } from '../../../i18n/texts.ts';
import { useLocalText } from '../../../i18n/useLocalText.ts';
import { thresholdsOf, whatFollows } from '../../../polls/sentences.ts';
import { texts as resultTexts } from '../../../polls/texts.ts';
import { useWhoWasThere } from '../../../polls/useWhoWasThere.ts';
import { texts } from '../../texts.ts';
import styles from './Result.module.css';
import type { ResultLayout } from './result-layout.ts';

/** What follows for the poll as a whole, then the numbers behind the table and what it rests on. */
export function ResultFacts({ poll, note }: { poll: AnnouncedPoll; note: ResultLayout['note'] }) {
  const t = useTexts(texts);
  const tResult = useTexts(resultTexts);
  const say = usePhrases();
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
    note && t('sharesOf', { base: lowerFirst(say(note)) }),
    whoWasThere(poll.question, poll.result),
    onPaper && tResult('ballots', { issued, returned }),
    outcome.type === 'election' && tResult('spoiled', { blank: outcome.blank, invalid: outcome.invalid }),
    ...(valid ? thresholds.map(({ text }) => say(text)) : []),
    tResult('source', { source: sources }),
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
