import type { PollId } from '#shared/protocol/ids.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { isHallPoll, openPoll, openPolls } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Clock } from '../clock.ts';
import { Countdown, readSockets } from './countdown.ts';

interface CountdownsPorts {
  readonly clock: Clock;
  readonly moveEnd: (pollId: PollId, standstillMs: number) => Promise<unknown>;
  readonly close: (pollId: PollId) => Promise<unknown>;
  readonly reportError: (error: unknown, context: string) => void;
}

/** The server's clock, not a tablet's, ends polls with a time limit; also after a restart in the middle of one. */
export class Countdowns {
  readonly #ports: CountdownsPorts;
  readonly #running = new Map<PollId, Countdown>();
  #releaseClock: (() => void) | null = null;
  #stopped = false;

  constructor(ports: CountdownsPorts) {
    this.#ports = ports;
  }

  /** Begins, moves and ends countdowns as the session does its polls. */
  follow(state: SessionState): void {
    if (this.#stopped) return;
    // While seconds are counted in the hall, nobody who sets the machine's clock shortens or stretches them.
    const counting = openPoll(state)?.closesAt != null || isSpeaking(state);
    if (!counting) this.#releaseClock?.();
    this.#releaseClock = counting ? (this.#releaseClock ?? this.#ports.clock.hold()) : null;
    const timed = openPolls(state).filter(({ closesAt }) => closesAt !== null);
    for (const [id, countdown] of this.#running) {
      if (timed.some((poll) => poll.id === id)) continue;
      countdown.stop();
      this.#running.delete(id);
    }
    for (const poll of timed) {
      const closesAt = Date.parse(poll.closesAt ?? '');
      const running = this.#running.get(poll.id);
      if (running) running.moveTo(closesAt);
      else this.#running.set(poll.id, this.#start(poll.id, closesAt, isHallPoll(poll)));
    }
  }

  /** The time that decides whether a ballot in `pollId` is late, in milliseconds since the epoch. */
  ballotTime(pollId: PollId): number {
    return this.#running.get(pollId)?.ballotTime ?? this.#ports.clock.now();
  }

  stop(): void {
    this.#stopped = true;
    for (const countdown of this.#running.values()) countdown.stop();
    this.#releaseClock?.();
  }

  #start(pollId: PollId, closesAt: number, watched: boolean): Countdown {
    const { clock, reportError } = this.#ports;
    return new Countdown(closesAt, watched, {
      clock,
      readSockets,
      moveEnd: (standstillMs) => this.#ports.moveEnd(pollId, standstillMs),
      close: () => this.#ports.close(pollId),
      reportError: (error, context) => reportError(error, `${context} (${pollId})`),
    });
  }
}

/** Whether the clock of a speech runs. */
function isSpeaking(state: SessionState): boolean {
  const progress = speakerAtFloor(state)?.progress;
  return progress?.status === 'called' && progress.time.runningSince !== null;
}
