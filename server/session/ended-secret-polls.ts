import type { PollId, SessionId } from '#shared/protocol/ids.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type AtRestPorts, SecretPollsAtRest } from './secret-polls-at-rest.ts';

/** Secret polls that are over, whose boxes are to be sealed: what a server that died had left undone as well. */
export class EndedSecretPolls {
  readonly #atRest: SecretPollsAtRest;
  readonly #sealed = new Set<PollId>();

  constructor(sessionId: SessionId, ports: AtRestPorts) {
    this.#atRest = new SecretPollsAtRest(sessionId, ports);
  }

  /** Those that were not sealed since the server started. */
  unsealed(state: SessionState): readonly PollId[] {
    return state.polls
      .filter(({ publicKey, status }) => publicKey !== null && status !== 'open')
      .map(({ id }) => id)
      .filter((id) => !this.#sealed.has(id));
  }

  /** Destroys all that could tell of the poll more than its box does. Repeating it changes nothing. */
  async seal(state: SessionState, pollId: PollId): Promise<void> {
    const poll = findPoll(state, pollId);
    if (!poll || poll.publicKey === null || poll.status === 'open') return;
    await this.#atRest.end(poll, poll.publicKey);
    this.#sealed.add(pollId);
  }
}
