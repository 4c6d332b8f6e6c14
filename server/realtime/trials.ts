import { randomUUID } from 'node:crypto';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { Choice } from '#shared/protocol/polls.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { PressTrial, type Trial, TrialId } from '#shared/protocol/trial.ts';
import { isHallPoll, openPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { LiveServer, LiveSocket } from './ports.ts';
import { rooms } from './rooms.ts';
import { throttle } from './throttle.ts';

/** How often consoles and hall screens see how many have pressed, in milliseconds. */
const TOLD_EVERY_MS = 250;

interface Running {
  readonly trialId: TrialId;
  /** What each delegate pressed last: all that there is of a trial, and gone with it. */
  readonly pressed: Map<string, Choice>;
  readonly tellCount: () => void;
}

/**
 * Trial votes, for people to try the buttons: kept in memory alone, beside the sessions and never in them, so that nothing of one is on the
 * disk, on record or in a result. None begins while the hall votes, and one ends at once when the hall begins to; a server
 * that is killed has none any more.
 */
export class Trials {
  readonly #io: LiveServer;
  readonly #running = new Map<SessionId, Running>();

  constructor(io: LiveServer) {
    this.#io = io;
  }

  async begin({ data: { host } }: LiveSocket): Promise<Outcome<object>> {
    if (host.state.status === 'closed') return refuse('session-closed');
    if (openPoll(host.state)) return refuse('poll-already-open');
    const { id } = host;
    if (this.#running.has(id)) return { ok: true };
    const running: Running = {
      trialId: TrialId.parse(randomUUID()),
      pressed: new Map(),
      tellCount: throttle(TOLD_EVERY_MS, () => {
        if (this.#running.get(id) !== running) return;
        const told: Trial = { trialId: running.trialId, pressed: running.pressed.size, mine: null };
        this.#io.to([rooms.console(id), rooms.hall(id)]).emit('trial', told);
      }),
    };
    this.#running.set(id, running);
    this.#io.to(rooms.session(id)).emit('trial', { trialId: running.trialId, pressed: 0, mine: null });
    return { ok: true };
  }

  async end({ data: { host } }: LiveSocket): Promise<Outcome<object>> {
    this.#end(host.id);
    return { ok: true };
  }

  async press({ data: { host, identity } }: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    const press = PressTrial.safeParse(payload);
    if (!press.success) return refuse('malformed-message', { what: 'trial:press' });
    const { trialId, choice } = press.data;
    const running = this.#running.get(host.id);
    if (running?.trialId !== trialId) return refuse('trial-over');
    const { personId } = identity;
    running.pressed.set(personId, choice);
    this.#io.to(rooms.person(host.id, personId)).emit('trial', { trialId, pressed: null, mine: choice });
    running.tellCount();
    return { ok: true };
  }

  /** The vote of the hall comes before any trial. */
  follow({ id }: SessionHost, entries: readonly LoggedEvent[]): void {
    const opens = entries.some(({ event }) => event.type === 'PollOpened' && isHallPoll(event));
    if (opens || entries.some(({ event }) => event.type === 'SessionClosed')) this.#end(id);
  }

  /** After each welcome: whoever was away may have missed its beginning or its end. */
  tell(socket: LiveSocket): void {
    const { host, identity } = socket.data;
    const running = this.#running.get(host.id);
    if (!running) return void socket.emit('trial', null);
    const counts = identity.role === 'secretary' || identity.role === 'display';
    socket.emit('trial', {
      trialId: running.trialId,
      pressed: counts ? running.pressed.size : null,
      mine: running.pressed.get(identity.personId) ?? null,
    });
  }

  #end(id: SessionId): void {
    if (this.#running.delete(id)) this.#io.to(rooms.session(id)).emit('trial', null);
  }
}
