import type { KeyObject } from 'node:crypto';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { OpenPoll, Poll } from '#shared/session/state.ts';
import type { PollAddress } from '#shared/voting/box.ts';
import { inTokenOrder } from '#shared/voting/box.ts';
import { BallotSeal, newBallotKey } from '../ballots/ballot-seal.ts';
import type { PlainBallots } from '../ballots/plain-ballots.ts';
import { readPrivateKey } from '../ballots/poll-keys.ts';
import type { PollSecret, PollSecrets } from '../ballots/poll-secrets.ts';
import type { SecretBox, TokenIssue } from '../ballots/secret-box.ts';

export interface AtRestPorts {
  readonly secretBox: SecretBox;
  readonly pollSecrets: PollSecrets;
  readonly plainBallots: PlainBallots;
}

/** An open secret poll: as it was found on the disk, or at its opening, when nothing was cast yet. */
export interface PollAtRest {
  readonly key: KeyObject;
  readonly seal: BallotSeal;
  readonly issues: readonly TokenIssue[];
  readonly entries: readonly BoxEntry[];
}

/** Why the ballots of an open poll can never be opened. */
export type Lost = 'no-key' | 'unreadable-ballots';

/**
 * Secret polls on the disk, from opening to end: the secret in the poll's own file, the ballots sealed in the database. The
 * power may go between any two steps:
 * - the secret is durable before the poll is open; of a poll that was not opened it is an orphan, destroyed at the next start;
 * - the box is published before the end is on record, so an end on record has its box; a box without an end is withdrawn;
 * - the secret is destroyed after the end is on record, then the sealed ballots and the order in which they came. What was
 *   left undone is done at the next start.
 */
export class SecretPollsAtRest {
  readonly #sessionId: SessionId;
  readonly #ports: AtRestPorts;

  constructor(sessionId: SessionId, ports: AtRestPorts) {
    this.#sessionId = sessionId;
    this.#ports = ports;
  }

  /** Before the poll is open. Resolves with its secret once that is durable. */
  async begin(publicKey: string, privateKey: string): Promise<PollSecret> {
    const secret = { privateKey, ballotKey: newBallotKey() };
    await this.#ports.pollSecrets.save(publicKey, secret);
    return secret;
  }

  /** The poll that is about to be opened with `secret`. */
  opening(poll: OpenPoll, secret: PollSecret): PollAtRest {
    return this.#atRest(poll, secret, [], []);
  }

  /** The poll was not opened after all. */
  async abandon(publicKey: string): Promise<void> {
    await this.#ports.pollSecrets.destroy(publicKey);
  }

  /** An open poll, with whatever was kept by an earlier version moved over. */
  async load(poll: OpenPoll): Promise<PollAtRest | Lost> {
    const { secretBox } = this.#ports;
    const address = this.#addressOf(poll);
    const secret = await this.#secretOf(poll);
    if (!secret) return 'no-key';
    const seal = this.#sealOf(poll, secret);
    const entries = await this.#openAll(address, seal);
    if (!entries) return 'unreadable-ballots';
    // Left by an end that did not come on record.
    await secretBox.withdraw(address);
    return this.#atRest(poll, secret, await secretBox.issues(address), entries);
  }

  /**
   * Writes down what the box will be, before the end of its poll goes on record. In the order of the tokens.
   * @throws Error when a ballot on the disk cannot be opened: somebody has changed it.
   */
  async publish(address: PollAddress, seal: BallotSeal): Promise<readonly BoxEntry[]> {
    const entries = await this.#openAll(address, seal);
    if (!entries) throw new Error(`a ballot of ${address.pollId} cannot be opened`);
    await this.#ports.secretBox.publish(address, entries);
    return entries;
  }

  /** Destroys all that could tell of an ended poll more than its box does. Repeating it changes nothing. */
  async end(poll: Exclude<Poll, OpenPoll>, publicKey: string): Promise<void> {
    const { secretBox, pollSecrets, plainBallots } = this.#ports;
    const address = this.#addressOf(poll);
    const record = pollEnding(poll)?.record;
    if (record?.type !== 'secret') await secretBox.withdraw(address);
    else if ((await secretBox.published(address)) === null) {
      await this.#publishLate(poll, publicKey, record.returned);
    }
    await pollSecrets.destroy(publicKey);
    await plainBallots.moveOver(address, publicKey, []);
    await secretBox.clear(address);
    await secretBox.forgetOrder();
  }

  /** The end is on record and the box is not: it was withdrawn, or an earlier version had not sealed it yet. */
  async #publishLate(poll: Exclude<Poll, OpenPoll>, publicKey: string, returned: number): Promise<void> {
    const { secretBox, pollSecrets, plainBallots } = this.#ports;
    const address = this.#addressOf(poll);
    const secret = await pollSecrets.find(publicKey);
    const sealed = secret ? await this.#openAll(address, this.#sealOf(poll, secret)) : [];
    const entries = [...(sealed ?? []), ...(await plainBallots.ballots(address))];
    if (entries.length !== returned)
      throw new Error(`${poll.id} has ${entries.length} ballots of ${returned}`);
    await secretBox.publish(address, entries);
  }

  /** From the poll's file, or as version 0.3.0 kept it, moved there. */
  async #secretOf(poll: OpenPoll): Promise<PollSecret | null> {
    const { secretBox, pollSecrets, plainBallots } = this.#ports;
    const publicKey = poll.publicKey ?? '';
    const plainKey = await plainBallots.privateKey(publicKey);
    const found = await pollSecrets.find(publicKey);
    if (plainKey === null) return found;
    const secret = found ?? { privateKey: plainKey, ballotKey: newBallotKey() };
    if (!found) await pollSecrets.save(publicKey, secret);
    const address = this.#addressOf(poll);
    const seal = this.#sealOf(poll, secret);
    const entries = await plainBallots.ballots(address);
    await plainBallots.moveOver(
      address,
      publicKey,
      entries.map((entry) => seal.seal(entry)),
    );
    await secretBox.forgetOrder();
    return secret;
  }

  #atRest(
    poll: OpenPoll,
    secret: PollSecret,
    issues: readonly TokenIssue[],
    entries: readonly BoxEntry[],
  ): PollAtRest {
    return { key: readPrivateKey(secret.privateKey), seal: this.#sealOf(poll, secret), issues, entries };
  }

  async #openAll(address: PollAddress, seal: BallotSeal): Promise<readonly BoxEntry[] | null> {
    const sealed = await this.#ports.secretBox.dropped(address);
    try {
      return inTokenOrder(sealed.map((ballot) => seal.open(ballot)));
    } catch {
      return null;
    }
  }

  #addressOf({ id: pollId }: Pick<Poll, 'id'>): PollAddress {
    return { sessionId: this.#sessionId, pollId };
  }

  #sealOf(poll: Poll, { ballotKey }: PollSecret): BallotSeal {
    return new BallotSeal(this.#addressOf(poll), poll.question.paper, ballotKey);
  }
}
