import type { Command } from '#shared/protocol/commands.ts';
import type { Actor, LoggedEvent } from '#shared/protocol/events.ts';
import type { DelegateId, PollId, SessionId } from '#shared/protocol/ids.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import type { BallotReceipt, CastBallot, PollProgress } from '#shared/protocol/socket.ts';
import { type CoreCommand, decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { openPoll } from '#shared/session/polls.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import type { BallotBox } from '../ballots/ballot-box.ts';
import { chain, firstBreak, genesisHash } from '../eventlog/chain.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { PollBooth } from './poll-booth.ts';

/** Told to whoever shows the session to people. Called after the fact is durable. */
export interface SessionListener {
  entries(entries: readonly LoggedEvent[]): void;
  ballotRecorded(delegateId: DelegateId, receipt: BallotReceipt): void;
  votingSuspended(suspended: boolean): void;
}

export interface SessionPorts {
  readonly log: EventLog;
  readonly box: BallotBox;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called, and waited for, before anybody is told of new or changed delegates: each gets a sign-in code. */
  readonly onPeopleChanged: (id: SessionId, state: SessionState) => Promise<void>;
  /** Where failures go that no caller sees. */
  readonly reportError: (error: unknown, context: string) => void;
}

/** Longest delay that setTimeout takes. */
const MAX_TIMEOUT_MS = 2_147_483_647;

/**
 * One session, alive: owns its state in memory and is the only writer of its log. Commands run one after another;
 * ballots go past them on their own fast path (PollBooth). It knows neither sockets nor HTTP.
 */
export class SessionHost {
  readonly id: SessionId;
  readonly #ports: SessionPorts;
  readonly #booth: PollBooth;
  readonly #listeners = new Set<SessionListener>();
  #state: SessionState = EMPTY_SESSION;
  #lastHash: string;
  /** The tail of the queue of commands. */
  #queue: Promise<unknown> = Promise.resolve();
  #countdown: NodeJS.Timeout | null = null;
  #stopped = false;

  private constructor(id: SessionId, ports: SessionPorts) {
    this.id = id;
    this.#ports = ports;
    this.#lastHash = genesisHash(id);
    this.#booth = new PollBooth(id, ports, {
      recorded: (delegateId, receipt) =>
        this.#tell((listener) => listener.ballotRecorded(delegateId, receipt)),
      suspended: (suspended) => this.#tell((listener) => listener.votingSuspended(suspended)),
    });
  }

  /**
   * Brings a session back from its log, with the ballots of a poll that was open.
   * @throws Error when the log does not hold together; the server must then not serve this session.
   */
  static async load(id: SessionId, ports: SessionPorts): Promise<SessionHost> {
    const host = new SessionHost(id, ports);
    const entries = await ports.log.read(id, 0);
    const broken = firstBreak(id, entries);
    if (broken !== null) throw new Error(`the log of ${id} does not hold at entry ${broken}`);
    for (const { body, hash } of entries) {
      host.#state = evolve(host.#state, upcast(JSON.parse(body)));
      host.#lastHash = hash;
    }
    await ports.onPeopleChanged(id, host.#state);
    await host.#booth.restore(host.#state);
    host.#armCountdown();
    return host;
  }

  get state(): SessionState {
    return this.#state;
  }

  get votingSuspended(): boolean {
    return this.#booth.suspended;
  }

  get progress(): PollProgress | null {
    return this.#booth.progress(this.#state);
  }

  listen(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Entries after `seq`, from the log. */
  async entriesAfter(seq: number): Promise<readonly LoggedEvent[]> {
    if (seq >= this.#state.seq) return [];
    return (await this.#ports.log.read(this.id, seq)).map(({ body }) => upcast(JSON.parse(body)));
  }

  /** Carries out one command. When it resolves with ok, what happened is durable and everybody was told. */
  execute(command: Command | CoreCommand, actor: Actor): Promise<Outcome<{ seq: number }>> {
    const run = this.#queue.then(() =>
      command.type === 'ClosePoll' ? this.#closePoll(command.pollId, actor) : this.#commit(command, actor),
    );
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Records one ballot; resolves with the receipt only when it is durable. */
  cast(delegateId: DelegateId, ballot: CastBallot): Promise<Outcome<BallotReceipt>> {
    return this.#booth.cast(this.#state, delegateId, ballot);
  }

  /** The delegate's recorded ballots in polls that are open. */
  ballotsOf(delegateId: DelegateId): readonly BallotReceipt[] {
    return this.#booth.ballotsOf(delegateId);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#countdown) clearTimeout(this.#countdown);
    await this.#queue;
    await this.#booth.settled();
  }

  async #commit(command: CoreCommand, actor: Actor): Promise<Outcome<{ seq: number }>> {
    const at = new Date(this.#ports.now()).toISOString();
    const decision = decide(this.#state, command, at);
    if (!decision.ok) return decision;
    const first = this.#state.seq + 1;
    const entries = decision.events.map(
      (event, index): LoggedEvent => ({ seq: first + index, at, actor, event }),
    );
    if (entries.length === 0) return { ok: true, seq: this.#state.seq };
    const stored = chain(this.#lastHash, entries);
    await this.#ports.log.append(this.id, stored);
    this.#lastHash = stored.at(-1)?.hash ?? this.#lastHash;
    for (const entry of entries) this.#state = evolve(this.#state, entry);
    this.#booth.follow(this.#state);
    this.#armCountdown();
    if (entries.some(({ event }) => event.type === 'DelegatesRegistered')) {
      await this.#ports.onPeopleChanged(this.id, this.#state);
    }
    this.#tell((listener) => listener.entries(entries));
    return { ok: true, seq: this.#state.seq };
  }

  /** No ballot is taken from here on; those on their way are committed; then all are counted and the result recorded. */
  async #closePoll(pollId: PollId, actor: Actor): Promise<Outcome<{ seq: number }>> {
    if (openPoll(this.#state)?.id !== pollId) {
      return this.#commit(
        { type: 'CountAndClosePoll', pollId, by: 'secretariat', ballots: new Map() },
        actor,
      );
    }
    const by = actor.role === 'system' ? 'countdown' : 'secretariat';
    return this.#booth.whileSealed(async (ballots) =>
      this.#commit({ type: 'CountAndClosePoll', pollId, by, ballots }, actor),
    );
  }

  /** The server's clock, not a tablet's, ends a poll with a time limit; also after a restart in the middle of one. */
  #armCountdown(): void {
    if (this.#countdown) clearTimeout(this.#countdown);
    this.#countdown = null;
    const poll = openPoll(this.#state);
    if (!poll || poll.closesAt === null || this.#stopped) return;
    const left = Math.max(0, Date.parse(poll.closesAt) - this.#ports.now());
    this.#countdown = setTimeout(() => this.#closeByCountdown(poll.id), Math.min(left, MAX_TIMEOUT_MS));
  }

  #closeByCountdown(pollId: PollId): void {
    this.execute({ type: 'ClosePoll', pollId }, { role: 'system', id: 'countdown' }).catch(
      (error: unknown) => {
        this.#ports.reportError(error, `closing ${pollId} by countdown`);
        // A full disk may be cleared; the poll must not stay open for ever.
        if (!this.#stopped) this.#countdown = setTimeout(() => this.#closeByCountdown(pollId), 2000);
      },
    );
  }

  #tell(say: (listener: SessionListener) => void): void {
    for (const listener of this.#listeners) say(listener);
  }
}
