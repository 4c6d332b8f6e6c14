import type { DelegateId, PollId } from '#shared/protocol/ids.ts';
import { couldVote, votersOf } from '#shared/session/polls/electorate.ts';
import { openPolls } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';

/**
 * Who could vote in each open poll at any time since it opened: whoever voted and then left is among them, whoever was
 * never there is not.
 */
export class Turnout {
  readonly #byPoll = new Map<PollId, Set<DelegateId>>();

  /** To be called with each state after an event. */
  follow(state: SessionState): void {
    for (const poll of openPolls(state)) {
      const known = this.#byPoll.get(poll.id) ?? new Set();
      for (const id of votersOf(state, poll)) if (couldVote(state, poll, id)) known.add(id);
      this.#byPoll.set(poll.id, known);
    }
  }

  of(poll: PollId): ReadonlySet<DelegateId> {
    return this.#byPoll.get(poll) ?? new Set();
  }
}
