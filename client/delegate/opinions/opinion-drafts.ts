import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { credentialsFor } from '../../connection/credentials.ts';
import { ownerOf } from '../../offline/device-database.ts';

/** An answer to an opinion poll that is being written and has not been sent. */
export interface OpinionDraft {
  readonly selection: Selection;
  readonly reason: string;
}

/** By person and poll: an opinion is written over days, and two people may share a tablet. */
const useDrafts = create<Readonly<Record<string, OpinionDraft>>>()(
  persist((): Readonly<Record<string, OpinionDraft>> => ({}), { name: 'nghi-truong:opinion-drafts' }),
);

export function useOpinionDraft(pollId: PollId): OpinionDraft | undefined {
  return useDrafts((drafts) => drafts[keyOf(pollId)]);
}

export function keepOpinionDraft(pollId: PollId, draft: OpinionDraft): void {
  useDrafts.setState({ [keyOf(pollId)]: draft });
}

export function dropOpinionDraft(pollId: PollId): void {
  const { [keyOf(pollId)]: _sent, ...rest } = useDrafts.getState();
  useDrafts.setState(rest, true);
}

export function forgetOpinionDrafts(): void {
  useDrafts.setState({}, true);
}

function keyOf(pollId: PollId): string {
  const signedIn = credentialsFor('delegate').load();
  return `${signedIn ? ownerOf(signedIn) : ''}/${pollId}`;
}
