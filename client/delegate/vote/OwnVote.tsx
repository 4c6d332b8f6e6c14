import { useTranslation } from 'react-i18next';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { PollRecord, Procedure } from '#shared/protocol/polls.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { sameSelection } from '#shared/voting/papers.ts';
import { type OwnSelection, ownSelection } from '../../offline/ballots/ballot-standing.ts';
import { silentText } from '../../polls/names.ts';
import { useBallotSlot, useServices } from '../services/TabletServices.tsx';
import styles from './OwnVote.module.css';
import { FilledPaper } from './papers/FilledPaper.tsx';
import { soleChoice } from './papers/filling.ts';
import { useSelectionWords } from './useSelectionWords.ts';

interface OwnVoteProps {
  readonly poll: Poll;
  readonly ending: PollEnding;
}

/**
 * Where the official record has this delegate, clause by clause, and whether a ballot came too late. Nothing where the
 * record names nobody: a secret poll, a count of hands.
 */
export function OwnVote({ poll, ending: { record } }: OwnVoteProps) {
  const { t } = useTranslation('delegate');
  const words = useSelectionWords();
  const { me } = useServices();
  const own = ownSelection(record, me);
  const lost = useLostBallot(poll, own);
  if (own.type === 'unknown') return null;
  const reason = reasonOf(record, me);
  return (
    <div className={styles.own}>
      <Own poll={poll} own={own} />
      {reason && <p>{t('vote.mineReason', { reason })}</p>}
      {lost && <p className={styles.lost}>{t('vote.notMyChoice', { choice: words(lost) })}</p>}
    </div>
  );
}

function Own({ poll, own }: { poll: Poll; own: Exclude<OwnSelection, { type: 'unknown' }> }) {
  const { t } = useTranslation('delegate');
  if (own.type !== 'voted' || soleChoice(own.selection)) {
    return (
      <p>
        <span className={styles.label}>{t('vote.mine')}: </span>
        <strong>{t(shortKey(own, poll.question.procedure))}</strong>
      </p>
    );
  }
  const { question } = poll;
  const blank = t(question.paper.type === 'election' ? 'common:blank' : 'vote.unmarked');
  return (
    <>
      <p className={styles.label}>
        {t(question.paper.type === 'election' ? 'vote.mineBallot' : 'vote.mine')}
      </p>
      <FilledPaper question={question} selection={own.selection} blank={blank} />
    </>
  );
}

/** Key of what is said of a delegate in one word: the only choice, or why there is none. */
function shortKey(own: Exclude<OwnSelection, { type: 'unknown' }>, procedure: Procedure): string {
  switch (own.type) {
    case 'voted':
      return `common:choice.${soleChoice(own.selection)}`;
    case 'recused':
      return 'common:recused';
    case 'silent':
      return silentText(procedure).key;
    case 'absent':
      return 'common:choice.absent';
  }
}

/** A ballot of this device that is not the one on record: it came after the poll had closed. */
function useLostBallot(poll: Poll, own: OwnSelection) {
  const slot = useBallotSlot(poll.id);
  if (!slot || slot.status === 'recorded') return null;
  const counted = own.type === 'voted' && sameSelection(own.selection, slot.selection);
  return counted ? null : slot.selection;
}

/** What the delegate wrote with the ballot of an opinion poll. */
function reasonOf(record: PollRecord, me: DelegateId): string | null {
  if (record.type !== 'open') return null;
  return record.reasons.find(({ delegateId }) => delegateId === me)?.text ?? null;
}
