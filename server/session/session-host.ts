import { namedBy } from '#shared/access/named-by.ts';
import { PUBLIC, type Viewer, viewKey } from '#shared/access/viewer.ts';
import type { Audience } from '#shared/protocol/audience.ts';
import type { Command } from '#shared/protocol/commands.ts';
import type { Actor, LoggedEvent, SessionEventType } from '#shared/protocol/events.ts';
import type { DelegateId, PollId, SessionId, Sha256 } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
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
import type { CoreCommand } from '#shared/session/core-command.ts';
import { decide } from '#shared/session/decide.ts';
import type { CollectedBallots } from '#shared/session/polls/closing.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { createSessionClock, type SessionClock } from '../clock.ts';
import { type CheckedLog, mustCover, readChecked } from '../eventlog/check-log.ts';
import type { StoredEntry } from '../eventlog/event-log.ts';
import { readKnown } from '../eventlog/known-log.ts';
import { FollowUps } from '../log/follow-ups.ts';
import { LogHost, type LogModel, type Seal } from '../log/log-host.ts';
import { isAtRest } from './at-rest.ts';
import { Countdowns } from './countdowns.ts';
import { EndedSecretPolls } from './ended-secret-polls.ts';
import { Listeners } from './listeners.ts';
import { lostPollReason } from './lost-poll.ts';
import { NamedBooth } from './named-booth.ts';
import { RemovedFiles } from './removed-files.ts';
import { SecretBooth } from './secret-booth.ts';
import { SESSION_LOG, type SessionLog } from './session-log.ts';
import type { Rest, SessionListener, SessionPorts } from './session-ports.ts';
import { type Folded, SessionViews } from './views.ts';

const CHANGES_PEOPLE: ReadonlySet<SessionEventType> = new Set([
  'DelegatesRegistered',
  'DelegatesLinked',
  'DelegateCorrected',
  'DelegateStruck',
  'DelegatesMerged',
  'GuestsInvited',
  'GuestCorrected',
  'GuestStruck',
]);

/** The step that is left when nothing else is. */
const COMING_TO_REST = 'coming to rest';

/** Who closes a poll when its time is over. */
const COUNTDOWN: Actor = { capacity: 'system', id: 'countdown' };
/** Who annuls a secret poll whose ballots cannot be opened any more. */
const UPGRADE: Actor = { capacity: 'system', id: 'upgrade' };
const LOST_POLL: Actor = { capacity: 'system', id: 'lost-poll' };

/**
 * One session, alive: owns its state in memory, and its log, which its LogHost alone writes. Commands run one after another;
 * ballots go past them on their own fast paths (NamedBooth, SecretBooth). It knows neither sockets nor HTTP.
 */
export class SessionHost {
  readonly id: SessionId;
  readonly #ports: SessionPorts;
  readonly #booth: NamedBooth;
  readonly #secretBooth: SecretBooth;
  readonly #endedPolls: EndedSecretPolls;
  readonly #removedFiles: RemovedFiles;
  readonly #followUps: FollowUps;
  readonly #listeners: Listeners<SessionListener>;
  readonly #views = new SessionViews();
  readonly #log: LogHost<SessionLog>;
  /** Settles when all that follows the latest entries was tried once. */
  #tried: Promise<unknown> = Promise.resolve();
  readonly #countdowns: Countdowns;
  readonly #clock: SessionClock;
  readonly #entries = new WeakMap<StoredEntry, LoggedEvent>();
  /** Of the last entry at which the session came to rest. */
  #restedAt = 0;
  #isGone = false;

  private constructor(id: SessionId, given: SessionPorts) {
    this.id = id;
    this.#clock = createSessionClock(given.clock);
    const ports = { ...given, clock: this.#clock };
    this.#ports = ports;
    this.#log = new LogHost(id, { ...ports, signer: ports.signingKey.signer }, this.#model());
    const reportError: SessionPorts['reportError'] = (error, context) =>
      ports.reportError(error, `${context} (${id})`);
    this.#listeners = new Listeners(reportError);
    this.#followUps = new FollowUps(reportError, () => void this.#comeToRest());
    this.#countdowns = new Countdowns({
      ...ports,
      moveEnd: (pollId, standstillMs) =>
        this.#inTurn({ type: 'MovePollEnd', pollId, standstillMs }, COUNTDOWN),
      close: (pollId) => this.#inTurn({ type: 'ClosePoll', pollId }, COUNTDOWN),
    });
    const now = (pollId: PollId) => this.#countdowns.ballotTime(pollId);
    const suspended = () =>
      this.#listeners.tell((listener) => listener.votingSuspended(this.votingSuspended));
    this.#booth = new NamedBooth(
      id,
      { ...ports, now },
      {
        recorded: (delegateId, receipt) =>
          this.#listeners.tell((listener) => listener.ballotRecorded(delegateId, receipt)),
        suspended,
      },
    );
    this.#secretBooth = new SecretBooth(
      id,
      { ...ports, now },
      {
        issued: (delegateId, pollId) =>
          this.#listeners.tell((listener) => listener.tokenIssued(delegateId, pollId)),
        dropped: () => this.#listeners.tell((listener) => listener.ballotDropped()),
        suspended,
      },
    );
    this.#endedPolls = new EndedSecretPolls(id, ports);
    this.#removedFiles = new RemovedFiles(ports);
  }

  /**
   * Brings a session back from its log, with the ballots of a poll that was open.
   * @throws Error when the log does not hold together, UnsignedLogError when its signatures do not cover it; the server must
   * then not serve this session.
   *
   * `rest`: where its log ended when it last came to rest on this server. What follows from a log that still ends there was done.
   */
  static async load(id: SessionId, ports: SessionPorts, rest: Rest | null = null): Promise<SessionHost> {
    const host = new SessionHost(id, ports);
    const isAsItRested = rest !== null && ports.signingKey.coversAll && (await host.#takeUp(rest));
    const uncovered = isAsItRested ? null : await host.#read();
    await host.#booth.restore(host.state);
    // Before the countdowns: a poll that ran out meanwhile is counted from its booth.
    await host.#takeUpSecretPoll();
    if (isAsItRested) {
      // A backup may have brought back what was removed since.
      await Promise.all(host.#removeFiles());
      return host;
    }
    if (uncovered && !ports.signingKey.coversAll) await host.#vouchAtUpgrade(uncovered);
    await host.#followUp(true);
    await host.#comeToRest();
    return host;
  }

  /** The log as it lies on the disk. Returns what the server's own key does not cover. */
  async #read(): Promise<CheckedLog['uncovered']> {
    const { log, signingKey } = this.#ports;
    const { signer, coversAll } = signingKey;
    const checked = await readChecked(log, this.id, SESSION_LOG, signer.publicKey, {
      signatures: coversAll ? 'last' : 'all',
      take: (entries) => {
        this.#views.take(this.#views.fold(entries));
        this.#timeGoesOnFrom(entries.at(-1));
      },
    });
    mustCover(signingKey, this.id, checked);
    this.#log.goOnFrom(checked);
    return checked.uncovered;
  }

  /** What was kept of a log that was checked when the session came to rest, unless it has gone on since or is not as it was. */
  async #takeUp({ end, views }: Rest): Promise<boolean> {
    const { log, signingKey } = this.#ports;
    const known = await readKnown(log, this.id, signingKey.signer.publicKey, end);
    if (!known) return false;
    this.#views.takeUp(await views);
    this.#timeGoesOnFrom(upcast(JSON.parse(known.last.body)));
    this.#log.goOnFrom(known);
    this.#restedAt = end.seq;
    return true;
  }

  #timeGoesOnFrom(last: LoggedEvent | undefined): void {
    if (last) this.#clock.notBefore(Date.parse(last.at));
  }

  /** Signs, once, for what version 0.3.0 had not signed or had taken over from elsewhere. */
  async #vouchAtUpgrade({ first, unsigned, keys }: CheckedLog['uncovered']): Promise<void> {
    if (first === null) return;
    const statement = { why: 'upgrade', unsigned, keys, reason: null } as const;
    await this.execute({ type: 'VouchForRecord', ...statement }, UPGRADE);
  }

  /** The whole session: for rules, and for the secretariat. Whoever else asks is answered from `stateFor`. */
  get state(): SessionState {
    return this.#views.whole;
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

  /** Whether it is read only. */
  get isArchived(): boolean {
    return this.#ports.isArchived(this.id);
  }

  get progress(): readonly PollProgress[] {
    return [...this.#booth.progress(this.state), ...this.#secretBooth.progress(this.state)];
  }

  listen(listener: SessionListener): () => void {
    return this.#listeners.add(listener);
  }

  /** Who may know the entry with this number. */
  audienceAt(seq: number): Audience {
    return this.#views.audienceAt(seq);
  }

  /** What devices are told with the newest entry; there is one. */
  get hash(): Sha256 {
    return this.#log.hash;
  }

  /**
   * What a device lacks that has followed the log up to `have`, as `viewer` is told it. null: that is not the beginning of this
   * log, or not as `viewer` is told it, and nothing here goes on from it.
   */
  async entriesAfter(have: LogCursor, viewer: Viewer): Promise<NewEntries | null> {
    if (have.view !== viewKey(viewer)) return null;
    const behind = await this.#log.behind(have.seq, have.hash);
    if (!behind) return null;
    const lacking = behind.lacking.map((stored) => this.#entryOf(stored));
    const entries = this.#views.of(lacking, viewer, behind.seal);
    return { entries, hash: behind.hashAt(entries.length) };
  }

  /** Read once for all who come back at the same time. */
  #entryOf(stored: StoredEntry): LoggedEvent {
    const known = this.#entries.get(stored);
    if (known) return known;
    const entry = upcast(JSON.parse(stored.body));
    this.#entries.set(stored, entry);
    return entry;
  }

  /**
   * Carries out one command. When it resolves with ok, what happened is durable, everybody was told, and what follows from it
   * was tried once (#followUp). Rejects only when nothing of it is on record.
   */
  async execute(command: Command | CoreCommand, actor: Actor): Promise<Outcome<{ seq: number }>> {
    const { outcome, tried } = await this.#inTurn(command, actor);
    await tried;
    return outcome;
  }

  /** Records one ballot; resolves with the receipt only when it is durable. */
  cast(delegateId: DelegateId, ballot: CastBallot): Promise<Outcome<BallotReceipt>> {
    return this.#booth.cast(() => this.state, delegateId, ballot);
  }

  /** The delegate's recorded ballots in polls whose result is not announced yet. */
  ballotsOf(delegateId: DelegateId): readonly BallotReceipt[] {
    return this.#booth.ballotsOf(delegateId);
  }

  /** Signs the delegate's one token in a secret poll. */
  issueToken(delegateId: DelegateId, request: IssueToken): Promise<Outcome<IssuedToken>> {
    return this.#secretBooth.issue(() => this.state, delegateId, request);
  }

  /** Secret polls, open now, in which the delegate has got a token. */
  tokensOf(delegateId: DelegateId): readonly PollId[] {
    return this.#secretBooth.tokensOf(delegateId);
  }

  /** Takes a secret ballot, from nobody in particular. */
  dropBallot(pollId: PollId, entry: BoxEntry): Promise<Outcome<DroppedBallot>> {
    return this.#secretBooth.drop(() => this.state, pollId, entry);
  }

  /** Nothing is under way, and nothing is left to follow: it may be let go. */
  get atRest(): boolean {
    return isAtRest(this.state) && this.#log.isIdle && this.#followUps.areDone();
  }

  /** Ends this host of a session at rest; another one may be loaded once this resolves. From the call on this one writes nothing. */
  async letGo(): Promise<void> {
    this.#isGone = true;
    await this.stop();
  }

  async stop(): Promise<void> {
    this.#countdowns.stop();
    await this.#log.settled();
    await this.#followUps.stop();
    await this.#booth.settled();
    await this.#secretBooth.settled();
  }

  /** `tried`: see #tried. The next command does not wait for it. */
  #inTurn(
    command: Command | CoreCommand,
    actor: Actor,
  ): Promise<{ outcome: Outcome<{ seq: number }>; tried: Promise<unknown> }> {
    return this.#log.inTurn(async () => {
      if (this.#isGone) throw new Error(`${this.id} was let go: whoever gives it a command has left it`);
      // Who its delegates are in the register changes nothing of what happened.
      const isFree = actor.capacity === 'system' || command.type === 'LinkDelegates';
      const mayWrite = isFree || !this.isArchived;
      const outcome = mayWrite ? await this.#carryOut(command, actor) : refuse('session-archived');
      return { outcome, tried: this.#tried };
    });
  }

  #carryOut(command: Command | CoreCommand, actor: Actor): Promise<Outcome<{ seq: number }>> {
    switch (command.type) {
      case 'OpenPoll':
        return this.#openPoll(command, actor);
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

  /** A secret poll's key is on disk before the poll is open; of one that was not opened after all it does not stay there. */
  async #openPoll(
    { question, prepared }: Extract<Command, { type: 'OpenPoll' }>,
    actor: Actor,
  ): Promise<Outcome<{ seq: number }>> {
    if (question.procedure.type !== 'secret') {
      return this.#commit({ type: 'PutToVote', question, publicKey: null, prepared }, actor);
    }
    const { publicKey, privateKey } = await this.#ports.pollKeys.take();
    try {
      await this.#secretBooth.begin(publicKey, privateKey);
      this.#ports.pollKeys.prepare();
      return await this.#commit({ type: 'PutToVote', question, publicKey, prepared }, actor);
    } finally {
      if (!this.state.polls.some((poll) => poll.publicKey === publicKey)) {
        const context = `destroying the key of a poll that was not opened, …${publicKey.slice(-16)}`;
        await this.#followUps.run(context, () => this.#secretBooth.abandon(publicKey));
      }
    }
  }

  #commit(command: CoreCommand, actor: Actor): Promise<Outcome<{ seq: number }>> {
    return this.#log.commit(command, actor);
  }

  /** What the log host asks of the session. */
  #model(): LogModel<SessionLog> {
    const views = this.#views;
    return {
      core: SESSION_LOG.core,
      get seq() {
        return views.whole.seq;
      },
      decide: (command, at, actor) => decide(views.whole, command, at, actor),
      entriesOf: (events, at, actor) => views.entriesOf(events, at, actor),
      fold: (entries) => this.#folded(entries),
      recorded: (folded, seal) => this.#recorded(folded, seal),
    };
  }

  /** With the booth of a poll that opens, whose key may fail to be had. */
  #folded(entries: readonly LoggedEvent[]): Folded {
    const folded = this.#views.fold(entries);
    this.#secretBooth.prepare(folded.states.secretariat);
    return folded;
  }

  /**
   * What is on record is told to nobody as failed: from here on nothing rejects. In one turn, without I/O, all is set that the
   * next message needs, and everybody is told; then begins what takes its time.
   */
  #recorded(folded: Folded, seal: Seal): void {
    this.#views.take(folded);
    this.#booth.resume();
    this.#secretBooth.resume();
    this.#booth.follow(this.state);
    this.#secretBooth.follow(this.state);
    const { entries } = folded;
    const told = (viewer: Viewer) => this.#views.of(entries, viewer, seal);
    const named = [...folded.ruled.values()].flatMap(({ audience }) => namedBy(this.state, audience));
    const news = { entries, told, named: [...new Set(named)], hash: this.hash };
    this.#listeners.tell((listener) => listener.entries(news));
    this.#tried = this.#followUp(entries.some(({ event }) => CHANGES_PEOPLE.has(event.type)));
  }

  /**
   * Begins what follows from the state as it is now, and resolves when each was tried once. What fails is tried again on its own
   * (follow-ups.ts), by the state as it is then; what a server that died had left undone is found here at its next start.
   */
  #followUp(peopleChanged: boolean): Promise<unknown> {
    const tries = [this.#followUps.run('countdowns', () => this.#countdowns.follow(this.state))];
    if (peopleChanged) {
      tries.push(
        this.#followUps.run('sign-in codes', () => this.#ports.onPeopleChanged(this.id, this.state)),
      );
    }
    for (const pollId of this.#endedPolls.unsealed(this.state)) {
      const seal = () => this.#endedPolls.seal(this.state, pollId);
      tries.push(this.#followUps.run(`sealing the box of ${pollId}`, seal));
    }
    tries.push(...this.#removeFiles());
    if (this.#secretBooth.isMissing(this.state)) tries.push(this.#takeUpSecretPoll());
    return Promise.all(tries);
  }

  /** Once nothing is left to follow, where the session is at rest. */
  async #comeToRest(): Promise<void> {
    const isToCome = () =>
      isAtRest(this.state) && this.#restedAt !== this.state.seq && this.#followUps.areDone(COMING_TO_REST);
    if (!isToCome()) return;
    await this.#followUps.run(COMING_TO_REST, async () => {
      // What came in between is followed by this step again.
      if (!isToCome()) return;
      const { id, state } = this;
      const { end } = this.#log;
      const views = this.#views.kept;
      await this.#ports.onRest({ id, end, state, forAll: this.stateFor(PUBLIC), views });
      this.#restedAt = state.seq;
    });
  }

  /** Takes off the server what was removed, as far as this process has not seen it gone. */
  #removeFiles(): readonly Promise<void>[] {
    return this.#removedFiles.due(this.state).map(([sha256, removal]) => {
      const remove = () => this.#removedFiles.remove(sha256, removal);
      return this.#followUps.run(`removing the file ${sha256}`, remove);
    });
  }

  /**
   * Takes up the secret poll that was open when the server stopped; ballots for it wait until that succeeds. One that a restored
   * backup says is open has no key: nobody can open its ballots, so it is annulled, to be put anew.
   */
  #takeUpSecretPoll(): Promise<void> {
    return this.#followUps.run('taking up the open secret poll', async () => {
      await this.#secretBooth.takeUp(() => this.state);
      const lost = this.#secretBooth.lost;
      if (!lost) return;
      const command = { type: 'AnnulPoll', pollId: lost.pollId, reason: lostPollReason(lost.why) } as const;
      const { outcome } = await this.#inTurn(command, LOST_POLL);
      if (!outcome.ok) throw new Error(`annulling ${lost.pollId}: ${outcome.refusal.en}`);
    });
  }

  /** No ballot is taken from here on; those on their way are committed; then all are counted and the result recorded. */
  async #closePoll(pollId: PollId, actor: Actor): Promise<Outcome<{ seq: number }>> {
    const by = actor.capacity === 'system' ? 'countdown' : 'secretariat';
    const close = (collected: CollectedBallots) =>
      this.#commit({ type: 'CountAndClosePoll', pollId, by, collected }, actor);
    const poll = findPoll(this.state, pollId);
    // The core says why there is nothing to count.
    if (poll?.status !== 'open' || poll.question.procedure.type === 'manual') {
      return close({ type: 'open', ballots: new Map() });
    }
    const secret = poll.question.procedure.type === 'secret';
    return (secret ? this.#secretBooth : this.#booth).whileSealed(pollId, close);
  }
}
