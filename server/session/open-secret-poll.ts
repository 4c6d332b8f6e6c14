import type { KeyObject } from 'node:crypto';
import type { DelegateId, PollId } from '#shared/protocol/ids.ts';
import type { Paper } from '#shared/protocol/polls.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import type { OpenPoll, SessionState } from '#shared/session/state.ts';
import { entryText } from '#shared/voting/box.ts';
import type { BallotSeal } from '../ballots/ballot-seal.ts';
import type { PollAtRest } from './secret-polls-at-rest.ts';

/** The secret poll that is open, as its booth keeps it in memory: one at a time, since it is the hall's. */
export interface OpenSecretPoll {
  readonly pollId: PollId;
  readonly paper: Paper;
  readonly publicKey: string;
  readonly key: KeyObject;
  readonly seal: BallotSeal;
  /** Blinded messages whose signing is durable, by delegate. */
  readonly issued: Map<DelegateId, string>;
  readonly issuing: Map<DelegateId, { readonly hash: string; readonly outcome: Promise<Outcome<object>> }>;
  /** Texts of the ballots that are durable, by token: a retry gets the same answer. */
  readonly dropped: Map<string, string>;
  readonly dropping: Map<string, { readonly text: string; readonly outcome: Promise<Outcome<object>> }>;
  /** While the poll is being closed: what comes waits until it is closed or that has failed. */
  sealed: boolean;
}

export function openSecretPollOf(poll: OpenPoll, { key, seal, issues, entries }: PollAtRest): OpenSecretPoll {
  return {
    pollId: poll.id,
    paper: poll.question.paper,
    publicKey: poll.publicKey ?? '',
    key,
    seal,
    issued: new Map(issues.map(({ delegateId, blindedHash }) => [delegateId, blindedHash])),
    issuing: new Map(),
    dropped: new Map(entries.map((entry) => [entry.token, entryText(entry)])),
    dropping: new Map(),
    sealed: false,
  };
}

export function openSecretPoll(state: SessionState): OpenPoll | null {
  const poll = openPoll(state);
  return poll?.question.procedure.type === 'secret' ? poll : null;
}
