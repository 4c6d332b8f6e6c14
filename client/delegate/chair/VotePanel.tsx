import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { verdictParagraphs } from '#shared/script/result-words.ts';
import { pollsOf } from '#shared/script/steps.ts';
import { plainText } from '#shared/script/template.ts';
import { votersOf } from '#shared/session/polls/electorate.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { OpenPoll, Poll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useCounts, useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { Progress } from '../../ui/Progress.tsx';
import styles from './ChairScreen.module.css';
import { texts } from './texts.ts';

/** The vote on an item: how many have voted, and, once it is counted, what the chair may know before the announcement. */
export function VotePanel({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useTexts(texts);
  const poll = useSession((session) => pollsOf(session, itemId).at(-1));
  if (!poll) return null;
  return (
    <Card title={t(`vote.${STATES[poll.status]}`)} emphasis={poll.status === 'open'}>
      <p className={styles.facts}>{poll.question.title}</p>
      {poll.status === 'open' ? <Turnout poll={poll} /> : <Outcome poll={poll} />}
    </Card>
  );
}

const STATES = {
  open: 'open',
  ended: 'unknown',
  closed: 'counted',
  announced: 'announced',
  annulled: 'unknown',
} as const satisfies Record<Poll['status'], string>;

function Turnout({ poll }: { readonly poll: OpenPoll }) {
  const t = useTexts(texts);
  const told = useLive((live) => live.progress[poll.id]);
  const voters = useSession((session) => votersOf(session, poll).length);
  const { cast, eligible } = told ?? { cast: 0, eligible: voters };
  return (
    <>
      <p className={styles.big}>{t('vote.cast', { cast, eligible })}</p>
      <Progress label={t('vote.castLabel')} value={cast} max={eligible} />
    </>
  );
}

const CHOICES = [
  ['for', '✓'],
  ['against', '✕'],
  ['abstain', '–'],
  ['silent', '○'],
] as const;

/** Counts of a motion with their signs; of other papers the verdict alone, since the script says the rest. */
function Outcome({ poll }: { readonly poll: Poll }) {
  const t = useTexts(texts);
  const counted = useCounts();
  const outcome = pollEnding(poll)?.result.outcome;
  if (!outcome) return null;
  const [only, ...more] = outcome.type === 'motion' ? outcome.clauses : [];
  return (
    <>
      {only && more.length === 0 && (
        <ul className={styles.counts}>
          {CHOICES.map(([choice, sign]) => (
            <li key={choice}>
              <span aria-hidden>{sign}</span> <b>{counted(only.counts[choice])}</b>{' '}
              <span className={styles.facts}>{t(`vote.${choice}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {verdictParagraphs(poll)?.map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is nothing but its place
        <p key={index} className={styles.verdict} lang="vi">
          {plainText(runs)}
        </p>
      ))}
    </>
  );
}
