import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Base64Url, DelegateId, PollId, SessionId } from '#shared/protocol/ids.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type {
  BoxEntry,
  DroppedBallot,
  IssuedToken,
  IssueToken,
  PollProgress,
} from '#shared/protocol/socket.ts';
import { whyNotDrop, whyNotToken } from '#shared/session/polls/casting.ts';
import type { CollectedBallots } from '#shared/session/polls/closing.ts';
import { couldVote, votersOf } from '#shared/session/polls/electorate.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import { boxRoot, entryFault, entryText } from '#shared/voting/box.ts';
import { nodeBoxCrypto } from '../ballots/box-crypto.ts';
import { blindSign } from '../ballots/poll-keys.ts';
import type { PollSecret } from '../ballots/poll-secrets.ts';
import type { SecretBallot, TokenIssue } from '../ballots/secret-box.ts';
import { shuffled } from '../ballots/shuffled.ts';
import { certainly } from '../certain.ts';
import { GroupCommit } from '../group-commit.ts';
import { type OpenSecretPoll, openSecretPoll, openSecretPollOf } from './open-secret-poll.ts';
import { type AtRestPorts, type Lost, SecretPollsAtRest } from './secret-polls-at-rest.ts';
import { Waiting } from './waiting.ts';

interface SecretBoothPorts extends AtRestPorts {
  /** The time that decides whether a ballot in that poll is late, in milliseconds since the epoch. */
  readonly now: (pollId: PollId) => number;
  readonly reportError: (error: unknown, context: string) => void;
}

interface SecretBoothListener {
  /** A token was signed for this delegate. */
  issued(delegateId: DelegateId, pollId: PollId): void;
  /** The number of ballots in the box has grown; by whose, nobody knows. */
  dropped(): void;
  suspended(suspended: boolean): void;
}

/** Ballots are gathered for so long and then committed in a shuffled batch, so that the disk tells less of their order. */
const GATHER_MS = 250;

/**
 * Secret polls: signs one blinded token for each delegate, and takes ballots that prove such a token and nothing else.
 * The two sides share no key, and neither is told of the other.
 */
export class SecretBooth {
  readonly #sessionId: SessionId;
  readonly #ports: SecretBoothPorts;
  readonly #atRest: SecretPollsAtRest;
  readonly #listener: SecretBoothListener;
  readonly #issues: GroupCommit<TokenIssue>;
  readonly #drops: GroupCommit<SecretBallot>;
  readonly #crypto = nodeBoxCrypto();
  /** Of a poll whose opening is not on record yet. */
  #secret: (PollSecret & { readonly publicKey: string }) | null = null;
  #opening: OpenSecretPoll | null = null;
  #open: OpenSecretPoll | null = null;
  #lost: { readonly pollId: PollId; readonly why: Lost } | null = null;
  /** For a poll that is open and has no booth yet, or whose booth is sealed. */
  readonly #waiting = new Waiting();
  #suspended = false;

  constructor(sessionId: SessionId, ports: SecretBoothPorts, listener: SecretBoothListener) {
    this.#sessionId = sessionId;
    this.#ports = ports;
    this.#atRest = new SecretPollsAtRest(sessionId, ports);
    this.#listener = listener;
    this.#issues = new GroupCommit((issues) =>
      certainly(
        () => ports.secretBox.issue(issues),
        () => this.#areIssued(issues),
      ),
    );
    this.#drops = new GroupCommit(
      (ballots) =>
        certainly(
          () => ports.secretBox.drop(shuffled(ballots)),
          () => this.#areDropped(ballots),
        ),
      () => sleep(GATHER_MS),
    );
  }

  get suspended(): boolean {
    return this.#suspended;
  }

  /** The open poll whose ballots can never be opened, so that it can only be annulled. */
  get lost(): { readonly pollId: PollId; readonly why: Lost } | null {
    return this.#lost;
  }

  /** A secret poll is about to be opened with these keys, which are durable when this resolves. */
  async begin(publicKey: string, privateKey: string): Promise<void> {
    this.#secret = { ...(await this.#atRest.begin(publicKey, privateKey)), publicKey };
  }

  /** It was not opened after all. */
  async abandon(publicKey: string): Promise<void> {
    if (this.#secret?.publicKey === publicKey) this.#secret = null;
    await this.#atRest.abandon(publicKey);
  }

  /** Makes the booth of the poll that opens with `state`, before that is on record: `follow` has nothing to do that can fail. */
  prepare(state: SessionState): void {
    const poll = openSecretPoll(state);
    const secret = this.#secret;
    const opens = poll && secret && secret.publicKey === poll.publicKey;
    this.#opening = opens ? openSecretPollOf(poll, this.#atRest.opening(poll, secret)) : null;
  }

  /** Opens and shuts the booth as the session does its poll. */
  follow(state: SessionState): void {
    const poll = openSecretPoll(state);
    if (poll?.id !== this.#open?.pollId) {
      this.#open = poll && this.#opening?.pollId === poll.id ? this.#opening : null;
    }
    if (poll?.id !== this.#lost?.pollId) this.#lost = null;
    this.#secret = null;
    this.#opening = null;
    this.#waiting.release();
  }

  /** Whether the secret poll that is open in `state` has no booth: ballots for it wait until `takeUp` has made one. */
  isMissing(state: SessionState): boolean {
    const poll = openSecretPoll(state);
    return poll !== null && this.#open?.pollId !== poll.id;
  }

  /** Takes up the secret poll that is open with what lies on the disk, as after a restart. See also `lost`. */
  async takeUp(stateNow: () => SessionState): Promise<void> {
    const poll = openSecretPoll(stateNow());
    if (!poll || !this.isMissing(stateNow())) return;
    const found = await this.#atRest.load(poll);
    if (openSecretPoll(stateNow())?.id !== poll.id) return;
    if (typeof found === 'string') {
      this.#lost = { pollId: poll.id, why: found };
      const error = new Error(`the ballots of ${poll.id} cannot be opened: ${found}`);
      this.#ports.reportError(error, 'secret poll');
    } else this.#open = openSecretPollOf(poll, found);
    this.#waiting.release();
  }

  progress(state: SessionState): readonly PollProgress[] {
    const poll = openSecretPoll(state);
    const open = this.#open;
    if (!poll || open?.pollId !== poll.id) return [];
    const eligible = new Set([
      ...votersOf(state, poll).filter((id) => couldVote(state, poll, id)),
      ...open.issued.keys(),
    ]);
    return [
      {
        pollId: poll.id,
        cast: open.dropped.size,
        eligible: eligible.size,
        issued: open.issued.size,
        names: [...open.issued.keys()],
      },
    ];
  }

  tokensOf(delegateId: DelegateId): readonly PollId[] {
    return this.#open?.issued.has(delegateId) ? [this.#open.pollId] : [];
  }

  /** Signs the delegate's one token. The same request is answered again; another one is refused. `stateNow`: as in NamedBooth. */
  issue(
    stateNow: () => SessionState,
    delegateId: DelegateId,
    request: IssueToken,
  ): Promise<Outcome<IssuedToken>> {
    return this.#issue(stateNow, delegateId, request, this.#ports.now(request.pollId));
  }

  /** Takes a ballot, from nobody in particular. The same ballot is answered again; its token takes no other. */
  drop(stateNow: () => SessionState, pollId: PollId, entry: BoxEntry): Promise<Outcome<DroppedBallot>> {
    return this.#drop(stateNow, pollId, entry, this.#ports.now(pollId));
  }

  /** `arrivedAt`: what came in time is not late because it had to wait. */
  async #issue(
    stateNow: () => SessionState,
    delegateId: DelegateId,
    request: IssueToken,
    arrivedAt: number,
  ): Promise<Outcome<IssuedToken>> {
    const { pollId, blinded } = request;
    const hash = createHash('sha256').update(blinded).digest('hex');
    const open = this.#boothOf(pollId);
    const before = open?.issued.get(delegateId) ?? open?.issuing.get(delegateId)?.hash;
    if (!open || before === undefined) {
      const whyNot = whyNotToken(stateNow(), pollId, delegateId, arrivedAt);
      if (whyNot) return { ok: false, refusal: whyNot };
      if (!open || open.sealed) {
        return this.#waiting.hold(() => this.#issue(stateNow, delegateId, request, arrivedAt));
      }
    } else if (before !== hash) return refuse('token-issued-elsewhere');
    const blindSignature = blindSign(open.key, blinded);
    if (blindSignature === null) return refuse('token-malformed');
    const recorded = await this.#recordIssue(open, delegateId, hash);
    return recorded.ok ? { ok: true, pollId, blindSignature: blindSignature as Base64Url } : recorded;
  }

  async #drop(
    stateNow: () => SessionState,
    pollId: PollId,
    entry: BoxEntry,
    arrivedAt: number,
  ): Promise<Outcome<DroppedBallot>> {
    const text = entryText(entry);
    const open = this.#boothOf(pollId);
    const known = open
      ? (open.dropped.get(entry.token) ?? open.dropping.get(entry.token)?.text)
      : await this.#sealedText(stateNow(), pollId, entry);
    if (known !== undefined && known !== text) return refuse('token-used');
    if (known === undefined) {
      const whyNot = whyNotDrop(stateNow(), pollId, entry.selection, arrivedAt);
      if (whyNot) return { ok: false, refusal: whyNot };
      if (!open || open.sealed) {
        const again = () => this.#drop(stateNow, pollId, entry, arrivedAt);
        // The booth may have been made while the box was looked into.
        return open || !this.#boothOf(pollId) ? this.#waiting.hold(again) : again();
      }
    }
    const recorded = open ? await this.#recordDrop(open, entry, text) : { ok: true as const };
    return recorded.ok ? { ok: true, pollId, token: entry.token } : recorded;
  }

  /**
   * As NamedBooth does: no more tokens, no more ballots, all on their way waited for, counted from the disk. The box is
   * written down before the end is on record.
   */
  async whileSealed<T>(pollId: PollId, close: (collected: CollectedBallots) => Promise<T>): Promise<T> {
    const open = this.#boothOf(pollId);
    if (!open) throw new Error(`${pollId} has no secret booth`);
    return this.whileShut(pollId, async () => {
      const address = { sessionId: this.#sessionId, pollId };
      const { secretBox } = this.#ports;
      try {
        const issuedTo = (await secretBox.issues(address)).map(({ delegateId }) => delegateId);
        const entries = await this.#atRest.publish(address, open.seal);
        const root = await boxRoot(entries, this.#crypto.sha256);
        return await close({
          type: 'secret',
          issuedTo,
          selections: entries.map(({ selection }) => selection),
          boxRoot: Sha256.parse(root),
        });
      } finally {
        // The poll goes on: a box of the ballots so far would tell which of them came first.
        if (this.#open === open) await this.#withdraw(pollId);
      }
    });
  }

  /**
   * Takes nothing for `pollId` until `then` has settled, which is called once all that had come before is on the disk. Of any
   * other poll than the open secret one there is nothing to wait for.
   */
  async whileShut<T>(pollId: PollId, then: () => Promise<T>): Promise<T> {
    const open = this.#boothOf(pollId);
    if (!open) return then();
    open.sealed = true;
    try {
      // Whatever had come before the seal is taken, also what is still being checked.
      await Promise.all([...open.issuing.values(), ...open.dropping.values()].map(({ outcome }) => outcome));
      return await then();
    } finally {
      open.sealed = false;
      this.#waiting.release();
    }
  }

  async settled(): Promise<void> {
    await Promise.all([this.#issues.settled(), this.#drops.settled()]);
  }

  /** As NamedBooth does. */
  resume(): void {
    this.#suspend(false);
  }

  async #withdraw(pollId: PollId): Promise<void> {
    try {
      await this.#ports.secretBox.withdraw({ sessionId: this.#sessionId, pollId });
    } catch (error) {
      this.#ports.reportError(error, `withdrawing the box of ${pollId}`);
    }
  }

  #boothOf(pollId: PollId): OpenSecretPoll | null {
    return this.#open?.pollId === pollId ? this.#open : null;
  }

  /** What the box of a poll that has ended holds of this token. Read only for who proves one: a box is large. */
  async #sealedText(state: SessionState, pollId: PollId, entry: BoxEntry): Promise<string | undefined> {
    const poll = findPoll(state, pollId);
    if (!poll || poll.status === 'open' || poll.publicKey === null) return undefined;
    const { publicKey, question } = poll;
    const claims = { sessionId: this.#sessionId, pollId, paper: question.paper, publicKey };
    if (await entryFault(claims, entry, this.#crypto)) return undefined;
    const entries = await this.#ports.secretBox.published({ sessionId: this.#sessionId, pollId });
    const boxed = entries?.find(({ token }) => token === entry.token);
    return boxed && entryText(boxed);
  }

  #recordIssue(open: OpenSecretPoll, delegateId: DelegateId, hash: string): Promise<Outcome<object>> {
    if (open.issued.has(delegateId)) return Promise.resolve({ ok: true });
    const issuing = open.issuing.get(delegateId);
    if (issuing) return issuing.outcome;
    const { pollId } = open;
    const issue: TokenIssue = { sessionId: this.#sessionId, pollId, delegateId, blindedHash: hash };
    const outcome = this.#durable(this.#issues.add(issue), 'recording tokens', () => {
      open.issued.set(delegateId, hash);
      this.#listener.issued(delegateId, pollId);
    }).finally(() => open.issuing.delete(delegateId));
    open.issuing.set(delegateId, { hash, outcome });
    return outcome;
  }

  #recordDrop(open: OpenSecretPoll, entry: BoxEntry, text: string): Promise<Outcome<object>> {
    if (open.dropped.has(entry.token)) return Promise.resolve({ ok: true });
    const dropping = open.dropping.get(entry.token);
    if (dropping) return dropping.outcome;
    const outcome = this.#checkAndDrop(open, entry, text).finally(() => open.dropping.delete(entry.token));
    open.dropping.set(entry.token, { text, outcome });
    return outcome;
  }

  async #checkAndDrop(open: OpenSecretPoll, entry: BoxEntry, text: string): Promise<Outcome<object>> {
    const claims = {
      sessionId: this.#sessionId,
      pollId: open.pollId,
      paper: open.paper,
      publicKey: open.publicKey,
    };
    if (await entryFault(claims, entry, this.#crypto)) return refuse('token-invalid');
    const sealed = open.seal.seal(entry);
    const ballot: SecretBallot = { sessionId: this.#sessionId, pollId: open.pollId, ...sealed };
    return this.#durable(this.#drops.add(ballot), 'recording secret ballots', () => {
      open.dropped.set(entry.token, text);
      this.#listener.dropped();
    });
  }

  /**
   * Whether all of these are on the disk. What is there is known from then on: a request for a second token must be refused here, since
   * the box would refuse it with all others of its commit.
   */
  async #areIssued(issues: readonly TokenIssue[]): Promise<boolean> {
    const open = this.#open;
    if (!open) return false;
    const there = await this.#ports.secretBox.issues({ sessionId: this.#sessionId, pollId: open.pollId });
    for (const { delegateId, blindedHash } of there) open.issued.set(delegateId, blindedHash);
    return issues.every(
      ({ pollId, delegateId, blindedHash }) =>
        pollId === open.pollId && open.issued.get(delegateId) === blindedHash,
    );
  }

  async #areDropped(ballots: readonly SecretBallot[]): Promise<boolean> {
    const [first] = ballots;
    if (!first) return true;
    const places = new Set(
      (await this.#ports.secretBox.dropped(first)).map(({ place }) => Buffer.from(place).toString('hex')),
    );
    return ballots.every(({ place }) => places.has(Buffer.from(place).toString('hex')));
  }

  async #durable(commit: Promise<void>, context: string, then: () => void): Promise<Outcome<object>> {
    try {
      await commit;
    } catch (error) {
      this.#ports.reportError(error, context);
      this.#suspend(true);
      return refuse('voting-suspended');
    }
    then();
    this.#suspend(false);
    return { ok: true };
  }

  #suspend(suspended: boolean): void {
    if (this.#suspended === suspended) return;
    this.#suspended = suspended;
    this.#listener.suspended(suspended);
  }
}
