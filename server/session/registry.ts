import { randomBytes } from 'node:crypto';
import type { Actor } from '#shared/protocol/events.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import type { SessionDetails } from '#shared/protocol/records.ts';
import { type Outcome, refusal, refuse } from '#shared/protocol/refusals.ts';
import { evolve } from '#shared/session/evolve.ts';
import { openPolls } from '#shared/session/polls/find-poll.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { firstBreak } from '../eventlog/chain.ts';
import type { StoredEntry } from '../eventlog/event-log.ts';
import { Turns } from '../turns.ts';
import type { SessionRecord } from './record.ts';
import { SessionHost } from './session-host.ts';
import type { SessionPorts } from './session-ports.ts';
import { vouched } from './vouched.ts';

/** Who signs for a record that was taken over. */
const ADOPTION: Actor = { role: 'system', id: 'adoption' };

/** All sessions of this server, alive. */
export class SessionRegistry {
  readonly #ports: SessionPorts;
  readonly #hosts = new Map<SessionId, SessionHost>();
  readonly #onAdded = new Set<(host: SessionHost) => void>();
  readonly #adoptions = new Turns<'adopt'>();

  constructor(ports: SessionPorts) {
    this.#ports = ports;
  }

  async load(): Promise<void> {
    for (const id of await this.#ports.log.sessions()) this.#add(await SessionHost.load(id, this.#ports));
    await this.#destroyOrphans();
  }

  all(): readonly SessionHost[] {
    return [...this.#hosts.values()];
  }

  get(id: SessionId): SessionHost | undefined {
    return this.#hosts.get(id);
  }

  /** Calls `listener` for each session that is there and each that is added. */
  onEach(listener: (host: SessionHost) => void): void {
    for (const host of this.#hosts.values()) listener(host);
    this.#onAdded.add(listener);
  }

  async create(details: SessionDetails): Promise<SessionHost> {
    const id = SessionId.parse(`kh-${randomBytes(6).toString('hex')}`);
    const host = await SessionHost.load(id, this.#ports);
    const outcome = await host.execute({ type: 'CreateSession', details }, { role: 'system', id: 'setup' });
    if (!outcome.ok) throw new Error(outcome.refusal.en);
    this.#add(host);
    return host;
  }

  /**
   * Takes over a whole record from another server, as it was written and signed there, or not at all. This server signs for it
   * in an entry of its own, and for what is entered from here on. One after another: of two of one session the second finds the first.
   * @throws Error when the session could not be loaded; where its record is on the disk by then, the same record is taken up again.
   */
  adopt(record: SessionRecord): Promise<Outcome<{ host: SessionHost }>> {
    return this.#adoptions.take('adopt', () => this.#adopt(record));
  }

  async #adopt(record: SessionRecord): Promise<Outcome<{ host: SessionHost }>> {
    const { sessionId: id, entries } = record;
    if (this.#hosts.has(id)) return refuse('session-exists');
    const broken = firstBreak(id, entries);
    if (broken !== null) return recordBroken(broken, 'SHA-256');
    let state = EMPTY_SESSION;
    for (const { seq, body } of entries) {
      try {
        state = evolve(state, upcast(JSON.parse(body)));
      } catch {
        return recordBroken(seq, 'LoggedEvent');
      }
    }
    switch (await this.#found(record)) {
      case 'another':
        return refuse('session-exists');
      case 'nothing':
        await this.#write(record);
        break;
      // It was taken over, and then could not be loaded.
      case 'this':
        break;
    }
    const host = await SessionHost.load(id, this.#ports);
    this.#add(host);
    return { ok: true, host };
  }

  /** What is on the disk of a session that is not alive here. */
  async #found({ sessionId: id, entries }: SessionRecord): Promise<'nothing' | 'this' | 'another'> {
    const { log } = this.#ports;
    const [last, ...after] = await log.read(id, entries.length - 1, 3);
    if (!last) return (await log.read(id, 0, 1)).length === 0 ? 'nothing' : 'another';
    const isOurs = last.hash === entries.at(-1)?.hash && after.length <= 1 && after.every(isVouching);
    return isOurs ? 'this' : 'another';
  }

  async #write({ sessionId: id, entries, checkpoints, boxes }: SessionRecord): Promise<void> {
    // Boxes first: they mean nothing without the log, and repeating them changes nothing.
    for (const { pollId, entries: ballots } of boxes) {
      await this.#ports.secretBox.publish({ sessionId: id, pollId }, ballots);
    }
    const { signingKey, clock } = this.#ports;
    const at = new Date(clock.now()).toISOString();
    const why = { why: 'adoption', reason: null } as const;
    const own = vouched({ sessionId: id, entries, checkpoints }, signingKey.signer, why, ADOPTION, at);
    await this.#ports.log.adopt(id, own.entries, own.checkpoints);
  }

  /** Secrets of polls that are not open, once every session has said which are. */
  async #destroyOrphans(): Promise<void> {
    const open = new Set(
      this.all()
        .flatMap(({ state }) => openPolls(state))
        .flatMap(({ publicKey }) => publicKey ?? []),
    );
    await this.#ports.pollSecrets.destroyOthers(open);
    await this.#ports.plainBallots.destroyOthers(open);
  }

  async stop(): Promise<void> {
    await Promise.all(this.all().map((host) => host.stop()));
  }

  #add(host: SessionHost): void {
    this.#hosts.set(host.id, host);
    for (const listener of this.#onAdded) listener(host);
  }
}

function isVouching({ body }: StoredEntry): boolean {
  return upcast(JSON.parse(body)).event.type === 'RecordVouchedFor';
}

/** Line 1 of a record is its header; entry n stands on line n + 1. */
function recordBroken(seq: number, what: string): Outcome<never> {
  return { ok: false, refusal: refusal('record-broken', { line: seq + 1, what }) };
}
