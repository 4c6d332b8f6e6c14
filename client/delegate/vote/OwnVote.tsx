import type { DelegateId } from '#shared/protocol/ids.ts';
import type { PollRecord, Procedure } from '#shared/protocol/polls.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { sameSelection } from '#shared/voting/papers.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { type Phrase, phrase, usePhrases, useTexts } from '../../i18n/texts.ts';
import { silentText } from '../../polls/names.ts';
import { useBallotSlot, useServices } from '../services/TabletServices.tsx';
import styles from './OwnVote.module.css';
import { type OwnSelection, ownSelection } from './own-selection.ts';
import { FilledPaper } from './papers/FilledPaper.tsx';
import { soleChoice } from './papers/filling.ts';
import { texts } from './texts.ts';
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
  const t = useTexts(texts);
  const words = useSelectionWords();
  const { me } = useServices();
  const own = ownSelection(record, me);
  const slot = useBallotSlot(poll.id);
  const lost = useLostBallot(poll, own);
  if (own.type === 'unknown') return null;
  const reason = reasonOf(record, me) ?? (slot?.status === 'recorded' ? slot.reason : '');
  return (
    <div className={styles.own}>
      <Own poll={poll} own={own} />
      {reason && <p>{t('mineReason', { reason })}</p>}
      {lost && <p className={styles.lost}>{t('notMyChoice', { choice: words(lost) })}</p>}
    </div>
  );
}

function Own({ poll, own }: { poll: Poll; own: Exclude<OwnSelection, { type: 'unknown' }> }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const say = usePhrases();
  if (own.type !== 'voted' || soleChoice(own.selection)) {
    return (
      <p>
        <span className={styles.label}>{t('mine')}: </span>
        <strong>{say(inShort(own, poll.question.procedure))}</strong>
      </p>
    );
  }
  const { question } = poll;
  const blank = question.paper.type === 'election' ? tCommon('blank') : t('unmarked');
  return (
    <>
      <p className={styles.label}>{t(question.paper.type === 'election' ? 'mineBallot' : 'mine')}</p>
      <FilledPaper question={question} selection={own.selection} blank={blank} />
    </>
  );
}

/** What is said of a delegate in one word: the only choice, or why there is none. */
function inShort(own: Exclude<OwnSelection, { type: 'unknown' }>, procedure: Procedure): Phrase {
  switch (own.type) {
    case 'voted': {
      const choice = soleChoice(own.selection);
      return choice ? phrase(commonTexts, `choice.${choice}`) : phrase(commonTexts, 'blank');
    }
    case 'recused':
      return phrase(commonTexts, 'recused');
    case 'silent':
      return silentText(procedure);
    case 'absent':
      return phrase(commonTexts, 'choice.absent');
  }
}

/** A ballot of this device that is not the one on record: it came after the poll had closed. */
function useLostBallot(poll: Poll, own: OwnSelection) {
  const slot = useBallotSlot(poll.id);
  if (!slot || slot.status === 'recorded') return null;
  const counted = own.type === 'voted' && sameSelection(own.selection, slot.selection);
  return counted ? null : slot.selection;
}

/** What the record has that the delegate wrote with the ballot of an opinion poll: the rules may keep it back, also from its author. */
function reasonOf(record: PollRecord, me: DelegateId): string | null {
  if (record.type !== 'open') return null;
  return record.reasons.find(({ delegateId }) => delegateId === me)?.text ?? null;
}
