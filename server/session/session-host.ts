import type { Viewer } from '#shared/access/view.ts';
import type { ViewedEntry } from '#shared/access/viewed-entry.ts';
import type { ServerSignature } from '#shared/archive/checkpoint.ts';
import { uncovered } from '#shared/archive/coverage.ts';
import type { Command } from '#shared/protocol/commands.ts';
import type { Actor, LoggedEvent, SessionEventType } from '#shared/protocol/events.ts';
import type { DelegateId, PollId, SessionId, Sha256 } from '#shared/protocol/ids.ts';
import type { PollQuestion } from '#shared/protocol/polls.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import type {
  BallotReceipt,
  BoxEntry,
  CastBallot,
  DroppedBallot,
  IssuedToken,
  IssueToken,
  LogCursor,
  NewEntries,
  PollProgress,
} from '#shared/protocol/socket.ts';
import type { CollectedBallots } from '#shared/session/closing-polls.ts';
import { type CoreCommand, decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { findPoll } from '#shared/session/polls.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import type { BallotBox } from '../ballots/ballot-box.ts';
import type { PollKeys } from '../ballots/poll-keys.ts';
import { type Clock, createSessionClock, type SessionClock } from '../clock.ts';
import { chain, genesisHash } from '../eventlog/chain.ts';
import { type CheckedLog, mustCover, readChecked } from '../eventlog/check-log.ts';
import { signCheckpoint } from '../eventlog/checkpoint.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import type { SigningKey } from '../eventlog/signing-key.ts';
import { toldHash } from '../eventlog/told-hash.ts';
import { Countdowns } from './countdowns.ts';
import { lostPollReason } from './lost-poll.ts';
import { NamedBooth } from './named-booth.ts';
import { SecretBooth } from './secret-booth.ts';
import type { AtRestPorts } from './secret-polls-at-rest.ts';
import { SessionViews } from './views.ts';

/** Told to whoever shows the session to people. Called after the fact is durable. */
export interface SessionListener {
  /** New entries of the log, as each class of viewers is told them, and the hash that devices are told with the last. */
  entries(told: Readonly<Record<Viewer, readonly ViewedEntry[]>>, hash: Sha256): void;
  ballotRecorded(delegateId: DelegateId, receipt: BallotReceipt): void;
  tokenIssued(delegateId: DelegateId, pollId: PollId): void;
  /** One more ballot lies in a secret poll's box. */
  ballotDropped(): void;
  votingSuspended(suspended: boolean): void;
}

export interface SessionPorts extends AtRestPorts {
  readonly log: EventLog;
  /** Vouches for each append. */
  readonly signingKey: SigningKey;
  readonly box: BallotBox;
  readonly pollKeys: PollKeys;
  readonly clock: Clock;
  /** Called, and waited for, before anybody is told who came or left: each gets a sign-in code, or can sign in no more. */
  readonly onPeopleChanged: (id: SessionId, state: SessionState) => Promise<void>;
  /** Where failures go that no caller sees. */
  readonly reportError: (error: unknown, context: string) => void;
}

const CHANGES_PEOPLE: ReadonlySet<SessionEventType> = new Set<SessionEventType>([
  'DelegatesRegistered',
  'DelegateStruck',
  'DelegatesMerged',
]);

/** Who closes a poll when its time is over. */
const COUNTDOWN: Actor = { role: 'system', id: 'countdown' };
/** Who annuls a secret poll whose ballots cannot be opened any more. */
const UPGRADE: Actor = { role: 'system', id: 'upgrade' };
const LOST_POLL: Actor = { role: 'system', id: 'lost-poll' };

/**
 * One session, alive: owns its state in memory and is the only writer of its log. Commands run one after another;
 * ballots go past them on their own fast paths (NamedBooth, SecretBooth). It knows neither sockets nor HTTP.
 */
export class SessionHost {
  readonly id: SessionId;
  readonly #ports: SessionPorts;
  readonly #booth: NamedBooth;
  readonly #secretBooth: SecretBooth;
  readonly #listeners = new Set<SessionListener>();
  readonly #views = new SessionViews();
  #state: SessionState = EMPTY_SESSION;
  #lastHash: string;
  /** null before the first entry. */
  #firstSignature: ServerSignature | null = null;
  /** The tail of the queue of commands. */
  #queue: Promise<unknown> = Promise.resolve();
  readonly #countdowns: Countdowns;
  readonly #clock: SessionClock;

  private constructor(id: SessionId, given: SessionPorts) {
    this.id = id;
    this.#clock = createSessionClock(given.clock);
    const ports = { ...given, clock: this.#clock };
    this.#ports = ports;
    this.#lastHash = genesisHash(id);
    this.#countdowns = new Countdowns({
      ...ports,
      moveEnd: (pollId, standstillMs) =>
        this.execute({ type: 'MovePollEnd', pollId, standstillMs }, COUNTDOWN),
      close: (pollId) => this.execute({ type: 'ClosePoll', pollId }, COUNTDOWN),
    });
    const now = (pollId: PollId) => this.#countdowns.ballotTime(pollId);
    const suspended = () => this.#tell((listener) => listener.votingSuspended(this.votingSuspended));
    this.#booth = new NamedBooth(
      id,
      { ...ports, now },
      {
        recorded: (delegateId, receipt) =>
          this.#tell((listener) => listener.ballotRecorded(delegateId, receipt)),
        suspended,
      },
    );
    this.#secretBooth = new SecretBooth(
      id,
      { ...ports, now },
      {
        issued: (delegateId, pollId) => this.#tell((listener) => listener.tokenIssued(delegateId, pollId)),
        dropped: () => this.#tell((listener) => listener.ballotDropped()),
        suspended,
      },
    );
  }

  /**
   * Brings a session back from its log, with the ballots of a poll that was open.
   * @throws Error when the log does not hold together, UnsignedLogError when its signatures do not cover it; the server must
   * then not serve this session.
   */
  static async load(id: SessionId, ports: SessionPorts): Promise<SessionHost> {
    const host = new SessionHost(id, ports);
    const log = await readChecked(ports.log, id);
    mustCover(ports.signingKey, id, log);
    for (const entry of log.entries) host.#follow(entry);
    const last = log.entries.at(-1);
    if (last) host.#clock.notBefore(Date.parse(last.at));
    host.#lastHash = log.stored.at(-1)?.hash ?? host.#lastHash;
    host.#firstSignature = log.checkpoints[0]?.signature ?? null;
    await ports.onPeopleChanged(id, host.#state);
    await host.#booth.restore(host.#state);
    await host.#secretBooth.follow(host.#state);
    await host.#annulLost();
    if (!ports.signingKey.coversAll) await host.#vouchAtUpgrade(log);
    await host.#secretBooth.sealEnded(host.#state);
    host.#countdowns.follow(host.#state);
    return host;
  }

  /** Signs, once, for what version 0.3.0 had not signed or had taken over from elsewhere. */
  async #vouchAtUpgrade({ entries, checkpoints }: CheckedLog): Promise<void> {
    const { first, unsigned, keys } = uncovered(
      entries,
      checkpoints,
      this.#ports.signingKey.signer.publicKey,
    );
    if (first === null) return;
    const statement = { why: 'upgrade', unsigned, keys, reason: null } as const;
    await this.execute({ type: 'VouchForRecord', ...statement }, UPGRADE);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The session as `viewer` may know it. */
  stateFor(viewer: Viewer): SessionState {
    return this.#views.stateFor(viewer);
  }

  /** The session's time, in milliseconds since the epoch: never before its last entry. */
  now(): number {
    return this.#clock.now();
  }

  get votingSuspended(): boolean {
    return this.#booth.suspended || this.#secretBooth.suspended;
  }

  get progress(): readonly PollProgress[] {
    return [...this.#booth.progress(this.#state), ...this.#secretBooth.progress(this.#state)];
  }

  listen(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What devices are told with the newest entry; there is one. */
  get hash(): Sha256 {
    return this.#toldHash(this.#lastHash);
  }

  /**
   * What a device lacks that has followed the log up to `have`, as `viewer` is told it. null: that is not the beginning of this
   * log, and nothing here goes on from it.
   */
  async entriesAfter(have: LogCursor, viewer: Viewer): Promise<NewEntries | null> {
    if (have.seq > this.#state.seq) return null;
    if (have.seq === this.#state.seq)
      return have.hash === this.hash ? { entries: [], hash: have.hash } : null;
    const stored = await this.#ports.log.read(this.id, have.seq - 1);
    const [known, ...lacking] = stored;
    if (!known || this.#toldHash(known.hash) !== have.hash) return null;
    const entries = this.#views.of(
      lacking.map(({ body }) => upcast(JSON.parse(body))),
      viewer,
    );
    const last = stored[entries.length] ?? known;
    return { entries, hash: this.#toldHash(last.hash) };
  }

  /** Carries out one command. When it resolves with ok, what happened is durable and everybody was told. */
  execute(command: Command | CoreCommand, actor: Actor): Promise<Outcome<{ seq: number }>> {
    const run = this.#queue.then(() => this.#carryOut(command, actor));
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Records one ballot; resolves with the receipt only when it is durable. */
  cast(delegateId: DelegateId, ballot: CastBallot): Promise<Outcome<BallotReceipt>> {
    return this.#booth.cast(() => this.#state, delegateId, ballot);
  }

  /** The delegate's recorded ballots in polls whose result is not announced yet. */
  ballotsOf(delegateId: DelegateId): readonly BallotReceipt[] {
    return this.#booth.ballotsOf(delegateId);
  }

  /** Signs the delegate's one token in a secret poll. */
  issueToken(delegateId: DelegateId, request: IssueToken): Promise<Outcome<IssuedToken>> {
    return this.#secretBooth.issue(this.#state, delegateId, request);
  }

  /** Secret polls, open now, in which the delegate has got a token. */
  tokensOf(delegateId: DelegateId): readonly PollId[] {
    return this.#secretBooth.tokensOf(delegateId);
  }

  /** Takes a secret ballot, from nobody in particular. */
  dropBallot(pollId: PollId, entry: BoxEntry): Promise<Outcome<DroppedBallot>> {
    return this.#secretBooth.drop(this.#state, pollId, entry);
  }

  async stop(): Promise<void> {
    this.#countdowns.stop();
    await this.#queue;
    await this.#booth.settled();
    await this.#secretBooth.settled();
  }

  #carryOut(command: Command | CoreCommand, actor: Actor): Promise<Outcome<{ seq: number }>> {
    switch (command.type) {
      case 'OpenPoll':
        return this.#openPoll(command.question, actor);
      case 'ClosePoll':
        return this.#closePoll(command.pollId, actor);
      case 'AnnulPoll':
        return this.#secretBooth.whileShut(command.pollId, () => this.#commit(command, actor));
      // A ballot that arrives meanwhile is either seen here or refused afterwards.
      case 'MergeDelegates':
        return this.#booth.whileAllSealed(command.drop, (votedIn) =>
          this.#commit({ ...command, type: 'JoinDelegates', dropVoted: votedIn.length > 0 }, actor),
        );
      default:
        return this.#commit(command, actor);
    }
  }

  /** A secret poll's key is on disk before the poll is open. */
  async #openPoll(question: PollQuestion, actor: Actor): Promise<Outcome<{ seq: number }>> {
    if (question.procedure.type !== 'secret') {
      return this.#commit({ type: 'PutToVote', question, publicKey: null }, actor);
    }
    const { publicKey, privateKey } = await this.#ports.pollKeys.take();
    await this.#secretBooth.begin(publicKey, privateKey);
    this.#ports.pollKeys.prepare();
    const outcome = await this.#commit({ type: 'PutToVote', question, publicKey }, actor);
    if (!outcome.ok) await this.#secretBooth.abandon(publicKey);
    return outcome;
  }

  /** A secret poll that a restored backup says is open has no key: nobody can open its ballots, so it is put anew. */
  async #annulLost(): Promise<void> {
    const lost = this.#secretBooth.lost;
    if (!lost) return;
    const command = { type: 'AnnulPoll', pollId: lost.pollId, reason: lostPollReason(lost.why) } as const;
    const outcome = await this.execute(command, LOST_POLL);
    if (!outcome.ok) this.#ports.reportError(new Error(outcome.refusal.en), `annulling ${lost.pollId}`);
  }

  async #commit(command: CoreCommand, actor: Actor): Promise<Outcome<{ seq: number }>> {
    const at = new Date(this.#ports.clock.now()).toISOString();
    const decision = decide(this.#state, command, at, actor);
    if (!decision.ok) return decision;
    const first = this.#state.seq + 1;
    const entries = decision.events.map(
      (event, index): LoggedEvent => ({ seq: first + index, at, actor, event }),
    );
    const stored = chain(this.#lastHash, entries);
    const last = stored.at(-1);
    if (!last) return { ok: true, seq: this.#state.seq };
    const checkpoint = signCheckpoint(this.#ports.signingKey.signer, this.id, last, at);
    await this.#ports.log.append(this.id, stored, checkpoint);
    this.#lastHash = last.hash;
    this.#firstSignature ??= checkpoint.signature;
    const told = entries.map((entry) => this.#follow(entry));
    this.#booth.resume();
    this.#secretBooth.resume();
    this.#booth.follow(this.#state);
    await this.#secretBooth.follow(this.#state);
    this.#countdowns.follow(this.#state);
    if (entries.some(({ event }) => CHANGES_PEOPLE.has(event.type))) {
      await this.#ports.onPeopleChanged(this.id, this.#state);
    }
    this.#tell((listener) =>
      listener.entries(
        {
          secretariat: told.map(({ secretariat }) => secretariat),
          members: told.map(({ members }) => members),
        },
        this.#toldHash(last.hash),
      ),
    );
    await this.#secretBooth.sealEnded(this.#state);
    return { ok: true, seq: this.#state.seq };
  }

  /** No ballot is taken from here on; those on their way are committed; then all are counted and the result recorded. */
  async #closePoll(pollId: PollId, actor: Actor): Promise<Outcome<{ seq: number }>> {
    const by = actor.role === 'system' ? 'countdown' : 'secretariat';
    const close = (collected: CollectedBallots) =>
      this.#commit({ type: 'CountAndClosePoll', pollId, by, collected }, actor);
    const poll = findPoll(this.#state, pollId);
    // The core says why there is nothing to count.
    if (poll?.status !== 'open' || poll.question.procedure.type === 'manual') {
      return close({ type: 'open', ballots: new Map() });
    }
    const secret = poll.question.procedure.type === 'secret';
    return (secret ? this.#secretBooth : this.#booth).whileSealed(pollId, close);
  }

  /** Takes one entry of the log into the state, and returns how each class of viewers is told it. */
  #follow(entry: LoggedEvent): Readonly<Record<Viewer, ViewedEntry>> {
    const told = this.#views.add(entry, this.#state);
    this.#state = evolve(this.#state, entry);
    return told;
  }

  #toldHash(hash: string): Sha256 {
    if (this.#firstSignature === null) throw new Error(`${this.id} has no entry yet`);
    return toldHash(this.#firstSignature, hash);
  }

  #tell(say: (listener: SessionListener) => void): void {
    for (const listener of this.#listeners) say(listener);
  }
}
