import { LAST_SECONDS_MS, STANDSTILL_MS } from '#shared/session/polls/moving-the-end.ts';
import type { Clock } from '../clock.ts';

export interface CountdownPorts {
  readonly clock: Clock;
  /** Resolves when whatever lay in the sockets before the call has been handled. */
  readonly readSockets: () => Promise<void>;
  /** Moves the end on record; rejects when it could not be written. The new end comes by `moveTo`. */
  readonly moveEnd: (standstillMs: number) => Promise<unknown>;
  /** Counts the ballots and ends the poll; rejects when that could not be written, and is then called again. */
  readonly close: () => Promise<unknown>;
  readonly reportError: (error: unknown, context: string) => void;
}

/** A poll that runs for days is looked at this often, and with every entry of the log: the wall clock may be set in between. */
const LONGEST_WAIT_MS = 60_000;
/** In the last seconds, the event loop is seen to turn this often. */
const LOOK_EVERY_MS = 20;
/** A standstill of this length moves the end at once, so that tablets show it; shorter ones are added up until the end. */
const SEEN_BY_PEOPLE_MS = 250;
/** Writing a new end and telling everybody takes time itself, which must not move the end again. */
const OWN_WORK_MS = 250;
/** A machine that cannot keep up must not keep a vote open. */
const MOST_MOVES = 10;
const RETRY_MS = 2000;

/**
 * Ends one poll by the server's clock. A ballot that arrived in time counts, whatever the server was busy with: the poll ends
 * only after one full reading of the sockets, and as much later as the server stood still in its last seconds.
 */
export class Countdown {
  readonly #ports: CountdownPorts;
  /** Whether standstills matter: not in a poll that runs for days. */
  readonly #watched: boolean;
  /** Milliseconds since the epoch. */
  #closesAt: number;
  /** When the loop was last seen to turn. */
  #seen: number;
  #owed = 0;
  #moves = 0;
  /** Also for one look after it: what a move takes is seen only then. */
  #moving: 'no' | 'under-way' | 'just-done' = 'no';
  #over: boolean;
  #ending = false;
  #stopped = false;
  #timer: NodeJS.Timeout | null = null;

  /** `closesAt` in milliseconds since the epoch. One that has passed already, while there was no server, takes nothing more. */
  constructor(closesAt: number, watched: boolean, ports: CountdownPorts) {
    this.#closesAt = closesAt;
    this.#watched = watched;
    this.#ports = ports;
    this.#seen = ports.clock.now();
    this.#over = this.#seen >= closesAt;
    this.#wait();
  }

  /**
   * The time that decides whether a ballot is late, in milliseconds since the epoch. It stands still before the end until all
   * has been read that was sent before; not in a poll of days, whose end nobody waits for with a finger on the button.
   */
  get ballotTime(): number {
    const now = this.#ports.clock.now();
    return this.#over || !this.#watched ? now : Math.min(now, this.#closesAt - 1);
  }

  /** The end that the session has now, after each entry of its log. */
  moveTo(closesAt: number): void {
    const sooner = closesAt < this.#closesAt;
    this.#closesAt = closesAt;
    if (this.#ending || (this.#watched && !sooner)) return;
    // The last seconds may have begun with this very move; the loop turns now.
    this.#seen = this.#ports.clock.now();
    if (this.#timer) clearTimeout(this.#timer);
    this.#wait();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #wait(): void {
    const now = this.#ports.clock.now();
    const toEnd = Math.max(0, this.#closesAt - now);
    const toWatch = this.#watched ? Math.max(LOOK_EVERY_MS, toEnd - LAST_SECONDS_MS) : toEnd;
    this.#after(Math.min(toEnd, toWatch, LONGEST_WAIT_MS), () => this.#look());
  }

  #after(ms: number, then: () => void): void {
    if (!this.#stopped) this.#timer = setTimeout(then, ms);
  }

  #look(): void {
    if (this.#watched && !this.#over) this.#noteStandstill();
    const ended = this.#ports.clock.now() >= this.#closesAt;
    if (ended && this.#moving !== 'under-way' && !this.#giveBack(STANDSTILL_MS)) void this.#end();
    else this.#wait();
  }

  #noteStandstill(): void {
    const now = this.#ports.clock.now();
    const standstill = now - Math.max(this.#seen, this.#closesAt - LAST_SECONDS_MS);
    this.#seen = now;
    const excused = this.#moving === 'no' ? 0 : OWN_WORK_MS;
    if (this.#moving === 'just-done') this.#moving = 'no';
    if (standstill > STANDSTILL_MS + excused) this.#owed += standstill;
    this.#giveBack(SEEN_BY_PEOPLE_MS);
  }

  /** Moves the end where more than `least` milliseconds are owed; says whether it does. */
  #giveBack(least: number): boolean {
    if (this.#owed <= least || this.#moving === 'under-way' || this.#moves >= MOST_MOVES) return false;
    const standstillMs = this.#owed;
    this.#owed = 0;
    this.#moves += 1;
    this.#moving = 'under-way';
    this.#ports
      .moveEnd(standstillMs)
      .catch((error: unknown) => this.#ports.reportError(error, 'moving the end of a countdown'))
      .finally(() => {
        this.#moving = 'just-done';
      });
    return true;
  }

  /** Waits anew where the end was put off while this one was on its way to it; says whether it was. */
  #goesOn(): boolean {
    const now = this.#ports.clock.now();
    if (this.#stopped || this.#closesAt <= now) return false;
    this.#over = false;
    this.#ending = false;
    this.#seen = now;
    this.#wait();
    return true;
  }

  async #end(): Promise<void> {
    this.#ending = true;
    if (!this.#over) await this.#ports.readSockets();
    if (this.#stopped || this.#goesOn()) return;
    this.#over = true;
    try {
      await this.#ports.close();
      this.#goesOn();
    } catch (error) {
      this.#ports.reportError(error, 'closing a poll by countdown');
      // A full disk may be cleared; the poll must not stay open for ever.
      this.#after(RETRY_MS, () => void this.#end());
    }
  }
}

/**
 * Resolves after at least one whole phase in which the event loop reads its sockets. Called in the middle of such a phase,
 * the first turn only ends it.
 */
export async function readSockets(): Promise<void> {
  for (let turns = 0; turns < 2; turns += 1) await new Promise((turned) => setImmediate(turned));
}
