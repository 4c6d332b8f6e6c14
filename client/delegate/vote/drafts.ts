import { create } from 'zustand';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';

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

/** After it was cast: what was chosen is not kept a moment longer. */
export function dropDraft(pollId: PollId): void {
  const { [pollId]: _cast, ...rest } = useDrafts.getState();
  useDrafts.setState(rest, true);
}

export function forgetDrafts(): void {
  useDrafts.setState({}, true);
}
