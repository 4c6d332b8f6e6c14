import { create } from 'zustand';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { isBlank, sameSelection } from '#shared/voting/papers.ts';

/** A paper that is being filled in and has not been cast. */
export interface Draft {
  readonly selection: Selection;
  /** Filled in, and looked over before it is cast. */
  readonly reviewing: boolean;
}

/**
 * Papers being filled in, by poll. Only in the page's memory, so that a secret ballot never lies readable on the device;
 * it outlives the sheet being made small, not a reload.
 */
const useDrafts = create<Readonly<Record<PollId, Draft>>>()(() => ({}));

export function useDraft(pollId: PollId): Draft | undefined {
  return useDrafts((drafts) => drafts[pollId]);
}

export function keepDraft(pollId: PollId, draft: Draft): void {
  useDrafts.setState({ [pollId]: draft });
}

/** Drops the draft after it was cast: what was chosen is not kept a moment longer. */
export function dropDraft(pollId: PollId): void {
  const { [pollId]: _cast, ...rest } = useDrafts.getState();
  useDrafts.setState(rest, true);
}

/** Polls that ended while something was marked on their paper that had not been cast; what it was is not kept. */
const useNotCastPolls = create<{ readonly polls: ReadonlySet<PollId> }>()(() => ({ polls: new Set() }));

export function useNotCast(): ReadonlySet<PollId> {
  return useNotCastPolls(({ polls }) => polls);
}

/** Polls that have a paper in hand. */
export function draftedPolls(): readonly PollId[] {
  return Object.keys(useDrafts.getState()) as PollId[];
}

/**
 * The poll is over: a paper that was not cast in time is of no more use, and a secret one must not stay readable.
 * @param held what the server has of this delegate in it.
 */
export function endDraft(pollId: PollId, held: Selection | undefined): void {
  const { [pollId]: draft } = useDrafts.getState();
  dropDraft(pollId);
  if (!draft || isBlank(draft.selection) || (held && sameSelection(held, draft.selection))) return;
  useNotCastPolls.setState(({ polls }) => ({ polls: new Set([...polls, pollId]) }));
}

export function forgetDrafts(): void {
  useDrafts.setState({}, true);
  useNotCastPolls.setState({ polls: new Set() });
}
