import { BallotId, Instant, SessionId } from '#shared/protocol/ids.ts';
import type { Choice, Selection } from '#shared/protocol/polls.ts';
import type { Ballot } from '../../../server/ballots/ballot-box.ts';
import { d, p } from '../session/samples.ts';

export const SESSION = SessionId.parse('kh-mot');
export const OTHER_SESSION = SessionId.parse('kh-hai');

/** An undivided question, with `choice` marked. */
export function marked(choice: Choice | null): Selection {
  return { type: 'motion', choices: [choice] };
}

/** The id that a tablet made for its `n`-th ballot. */
export function ballotId(n: number): BallotId {
  return BallotId.parse(`00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`);
}

/** Ballot `n`, by delegate `d<n>` and for it unless said otherwise. */
export function ballot(
  n: number,
  { by = n, choice = 'for', ...rest }: { by?: number; choice?: Choice } & Partial<Ballot> = {},
): Ballot {
  return {
    sessionId: SESSION,
    pollId: p(1),
    ballotId: ballotId(n),
    delegateId: d(by),
    selection: marked(choice),
    reason: '',
    recordedAt: Instant.parse('2026-12-08T01:00:00.000Z'),
    ...rest,
  };
}

export function ballots(from: number, to: number): readonly Ballot[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ballot(from + index));
}
