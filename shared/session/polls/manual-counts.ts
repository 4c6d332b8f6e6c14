import type { Actor, EventOf } from '../../protocol/events.ts';
import type { DelegateId, Instant, PollId } from '../../protocol/ids.ts';
import type { ManualEntry, Paper, PollRecord, Selection, Tally } from '../../protocol/polls.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { fits, isBlank } from '../../voting/papers.ts';
import { findDelegate } from '../members/delegates.ts';
import { findPerson } from '../members/former.ts';
import type { OpenPoll, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { endPoll, namedVotes, recusedIds } from './closing.ts';
import { couldVote, votersOf } from './electorate.ts';
import { stillOpen } from './still-open.ts';

/** What one secretary counted by hand; it replaces a count that waits for confirmation. */
export function enterManualCount(state: SessionState, pollId: PollId, entry: ManualEntry): Decision {
  const open = openManualPoll(state, pollId);
  if (!open.ok) return open;
  const why = whyNotCounted(state, open.poll, entry);
  if (why) return { ok: false, refusal: why };
  return decided(
    { type: 'ManualCountEntered', v: 1, pollId, entry },
    { type: 'ManualCountMoved', v: 1, pollId, stage: 'to-confirm' },
  );
}

/**
 * A second secretary agrees to the count entered at `seen`: only then is the poll closed. It is judged by the attendance at its
 * entry: whoever raised a hand and then left was there, and who came in between had no part in it.
 */
export function confirmManualCount(
  state: SessionState,
  pollId: PollId,
  actor: Actor,
  seen: Instant,
): Decision {
  const open = openManualPoll(state, pollId);
  if (!open.ok) return open;
  const { poll } = open;
  if (!poll.manualCount) return refuse('manual-count-missing');
  const { entry, enteredBy, enteredByName, enteredAt, attendance } = poll.manualCount;
  if (isWhoEntered(state, enteredBy, actor)) return refuse('manual-count-same-person');
  if (seen !== enteredAt) return refuse('manual-count-changed');
  const counted = { ...state, attendance };
  const record: PollRecord = {
    type: 'manual',
    ...calledOnRecord(state, { id: enteredBy, name: enteredByName }, actor),
    entry,
    named: entry.type === 'by-name' ? namedVotes(counted, poll, ballotsByName(entry)) : null,
    recused: recusedIds(poll),
  };
  return endPoll(counted, poll, 'secretariat', record);
}

/** The end that a count which waits would lead to if somebody else confirmed it; null: none waits. */
export function endingIfConfirmed(state: SessionState, poll: OpenPoll): EventOf<'PollClosed'> | null {
  const another = { capacity: 'secretary', id: 'another secretary' } as const;
  const decision = confirmManualCount(state, poll.id, another, poll.manualCount?.enteredAt ?? '');
  const closed = decision.ok ? decision.events.find((event) => event.type === 'PollClosed') : undefined;
  return closed?.type === 'PollClosed' ? closed : null;
}

interface Secretary {
  readonly id: string;
  readonly name?: string | undefined;
}

/** Somebody who runs the session may also be one of its delegates, under an id of its list. */
function isWhoEntered(state: SessionState, enteredBy: string, { id }: Actor): boolean {
  return id === enteredBy || findDelegate(state, id as DelegateId)?.personId === enteredBy;
}

/**
 * By their names, as the record keeps them for good; two secretaries of one name by their ids, or it would read as one person. A
 * counter is named as such.
 */
function calledOnRecord(state: SessionState, entered: Secretary, confirmed: Actor) {
  if (confirmed.capacity === 'counter') {
    const name = findDelegate(state, confirmed.id as DelegateId)?.name ?? confirmed.id;
    const confirmedAs = 'counter' as const;
    return { enteredBy: entered.name ?? entered.id, confirmedBy: name, confirmedAs };
  }
  const areNamesakes = entered.name !== undefined && entered.name === confirmed.name;
  const called = ({ id, name }: Secretary) => (areNamesakes ? id : (name ?? id));
  return { enteredBy: called(entered), confirmedBy: called(confirmed) };
}

export function rejectManualCount(state: SessionState, pollId: PollId, reason: string): Decision {
  const open = openManualPoll(state, pollId);
  if (!open.ok) return open;
  if (!open.poll.manualCount) return refuse('manual-count-missing');
  return decided(
    { type: 'ManualCountRejected', v: 1, pollId, reason },
    { type: 'ManualCountMoved', v: 1, pollId, stage: 'recounting' },
  );
}

function openManualPoll(state: SessionState, pollId: PollId): ReturnType<typeof stillOpen> {
  const open = stillOpen(state, pollId);
  if (!open.ok) return open;
  return open.poll.question.procedure.type === 'manual' ? open : refuse('poll-is-not-manual');
}

/** Why `entry` cannot be the count of `poll`: of another kind, or more votes than people or papers. */
export function whyNotCounted(state: SessionState, poll: OpenPoll, entry: ManualEntry): Refusal | null {
  const { procedure, paper } = poll.question;
  const means = procedure.type === 'manual' ? procedure.means : null;
  if ((entry.type === 'by-name') !== (means === 'hands-by-name')) return refusal('manual-count-unfit');
  if (entry.type === 'by-name') return whyNotNamed(state, poll, entry);
  if ((entry.papers !== null) !== (means === 'paper') || !tallyFits(paper, entry.tally)) {
    return refusal('manual-count-unfit');
  }
  const voters = votersOf(state, poll).filter((id) => couldVote(state, poll, id)).length;
  const { papers } = entry;
  if (papers && papers.issued > voters) {
    return refusal('manual-papers-exceed', { issued: papers.issued, voters });
  }
  if (papers && papers.returned > papers.issued) {
    return refusal('manual-returned-exceed', { returned: papers.returned, issued: papers.issued });
  }
  return whyNotTallied(paper, entry.tally, papers?.returned ?? voters);
}

function whyNotNamed(
  state: SessionState,
  poll: OpenPoll,
  { votes }: Extract<ManualEntry, { type: 'by-name' }>,
): Refusal | null {
  const everybody = votes.flatMap(({ delegates }) => delegates);
  if (new Set(everybody).size < everybody.length) return refusal('manual-name-twice');
  const voters = new Set(votersOf(state, poll).filter((id) => couldVote(state, poll, id)));
  const stranger = everybody.find((id) => !voters.has(id));
  if (stranger !== undefined) {
    const name = findPerson(state, stranger)?.name ?? stranger;
    return refusal('manual-name-unfit', { name });
  }
  const unfit = votes.some(({ selection }) => !fits(poll.question.paper, selection) || isBlank(selection));
  return unfit ? refusal('manual-count-unfit') : null;
}

function tallyFits(paper: Paper, tally: Tally): boolean {
  switch (tally.type) {
    case 'motion':
      return paper.type === 'motion' && tally.clauses.length === Math.max(1, paper.clauses.length);
    case 'election':
      return paper.type === 'election' && tally.votes.length === paper.candidates.length;
    case 'confidence-rating':
      return paper.type === 'confidence-rating' && tally.officials.length === paper.officials.length;
    case 'confidence-vote':
      return paper.type === 'confidence-vote' && tally.officials.length === paper.officials.length;
  }
}

/** `ballots`: papers returned, or people who could raise a hand. */
function whyNotTallied(paper: Paper, tally: Tally, ballots: number): Refusal | null {
  switch (tally.type) {
    case 'motion': {
      const most = Math.max(...tally.clauses.map((clause) => clause.for + clause.against + clause.abstain));
      return most > ballots ? refusal('manual-votes-exceed', { votes: most, ballots }) : null;
    }
    case 'election': {
      const spoiled = tally.blank + tally.invalid;
      const valid = ballots - spoiled;
      if (valid < 0) return refusal('manual-votes-exceed', { votes: spoiled, ballots });
      const most = Math.max(...tally.votes);
      if (most > valid) return refusal('manual-votes-exceed', { votes: most, ballots: valid });
      const seats = paper.type === 'election' ? paper.seats : 0;
      const all = tally.votes.reduce((sum, votes) => sum + votes, 0);
      if (all > valid * seats) return refusal('manual-votes-exceed', { votes: all, ballots: valid * seats });
      // One without a name is counted as blank, so each of the others names somebody.
      return all < valid ? refusal('manual-votes-missing', { votes: all, ballots: valid }) : null;
    }
    case 'confidence-rating':
      return whyNotSums(
        tally.officials.map(({ high, medium, low, invalid }) => high + medium + low + invalid),
        ballots,
      );
    case 'confidence-vote':
      return whyNotSums(
        tally.officials.map(({ confidence, noConfidence, invalid }) => confidence + noConfidence + invalid),
        ballots,
      );
  }
}

/** On a confidence paper every returned ballot is counted for every official, if only as invalid. */
function whyNotSums(sums: readonly number[], ballots: number): Refusal | null {
  const wrong = sums.findIndex((sum) => sum !== ballots);
  const votes = sums[wrong];
  return votes === undefined ? null : refusal('manual-sum-differs', { place: wrong + 1, votes, ballots });
}

function ballotsByName({
  votes,
}: Extract<ManualEntry, { type: 'by-name' }>): ReadonlyMap<DelegateId, Selection> {
  return new Map(
    votes.flatMap(({ selection, delegates }) => delegates.map((id) => [id, selection] as const)),
  );
}
