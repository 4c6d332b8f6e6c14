import type { DelegateId } from '#shared/protocol/ids.ts';
import type { HelpCall } from '#shared/protocol/memos.ts';
import { attendanceOf } from '#shared/session/attendance/marks.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { nextSpeakers } from '#shared/session/floor/speaking-queue.ts';
import type { Reconciliation } from '#shared/session/polls/reconciling.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { SeatState } from '../../seating/looks.ts';

/** What an operator sees of a delegate. */
export interface OperatorState {
  readonly state: SeatState;
  /** Their place in the list of speakers, from 1; null: not on it. */
  readonly place: number | null;
  readonly connected: boolean;
}

/** What is live, beside the session. */
export interface Around {
  /** Delegates whose tablets are connected. */
  readonly online: readonly string[];
  readonly helpCalls: readonly HelpCall[];
  /** Who has voted and who has not, of the vote of the hall under way; null: none runs, or names are not told. */
  readonly vote: Reconciliation['names'];
}

/**
 * The most urgent thing that is known of each delegate: a call for help; while the hall votes, who is missing and who is not, never how
 * anybody votes; else who speaks, who asks to, and who is there.
 */
export function operatorStates(
  session: SessionState,
  { online, helpCalls, vote }: Around,
): ReadonlyMap<DelegateId, OperatorState> {
  const connected = new Set(online);
  const helped = new Set<string>(helpCalls.flatMap(({ personId, endedAt }) => (endedAt ? [] : [personId])));
  const speaker = speakerAtFloor(session)?.delegateId;
  const queue = new Map<DelegateId, number>();
  for (const [index, { delegateId }] of nextSpeakers(session).entries()) {
    if (!queue.has(delegateId)) queue.set(delegateId, index + 1);
  }
  const inVote = vote && partsOf(vote);
  return new Map(
    session.delegates.map(({ id }) => {
      const there = connected.has(id);
      const place = queue.get(id) ?? null;
      const state = (): SeatState => {
        if (helped.has(id)) return 'help';
        const part = inVote?.get(id);
        if (part) return missingOrNot(part, there);
        if (inVote) return notInVote(presenceOf(session, id, there));
        if (id === speaker) return 'speaking';
        return place === null ? presenceOf(session, id, there) : 'asks';
      };
      return [id, { state: state(), place, connected: there }];
    }),
  );
}

type Part = keyof NonNullable<Reconciliation['names']>;

function partsOf(names: NonNullable<Reconciliation['names']>): ReadonlyMap<DelegateId, Part> {
  return new Map(
    (['done', 'missing', 'keptOut'] as const).flatMap((part) => names[part].map((id) => [id, part] as const)),
  );
}

function missingOrNot(part: Part, connected: boolean): SeatState {
  switch (part) {
    case 'missing':
      return connected ? 'missing' : 'missing-gone';
    case 'done':
      return 'voted';
    case 'keptOut':
      return 'kept-out';
  }
}

/** Who is there and has no part is not asked; of the others it matters that they are not there. */
function notInVote(presence: SeatState): SeatState {
  return presence === 'present' || presence === 'present-gone' ? 'not-asked' : presence;
}

function presenceOf(session: SessionState, id: DelegateId, connected: boolean): SeatState {
  const mark = attendanceOf(session, id);
  switch (mark) {
    case 'present':
      return connected ? 'present' : 'present-gone';
    case 'unmarked':
      return connected ? 'connected' : 'unmarked';
    case 'absent':
    case 'excused':
    case 'suspended':
      return mark;
  }
}
