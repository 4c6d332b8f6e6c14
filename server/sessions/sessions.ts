import { randomBytes } from 'node:crypto';
import type { Actor } from '#shared/protocol/events.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import type { SessionDetails } from '#shared/protocol/records.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { openPolls } from '#shared/session/polls/find-poll.ts';
import type { LogEnd } from '../eventlog/event-log.ts';
import type { SessionRecord } from '../session/record.ts';
import { SessionHost } from '../session/session-host.ts';
import type { Rest, SessionAtRest, SessionPorts } from '../session/session-ports.ts';
import { Turns } from '../turns.ts';
import { takeOver } from './adoption.ts';
import { HostedSession, type Stay } from './hosted-session.ts';
import { IndexRows } from './index-rows.ts';
import type { SessionIndex } from './session-index.ts';
import type { SessionSummary } from './summary.ts';

export interface SessionsPorts extends Omit<SessionPorts, 'onRest'> {
  readonly index: SessionIndex;
}

/** A session that could not be loaded at the start. */
export interface Unserved {
  readonly id: SessionId;
  readonly error: unknown;
}

const SETUP: Actor = { capacity: 'system', id: 'setup' };

/** Whoever comes back soon, by a network that drops or to another page, finds the session as they left it. */
const IDLE_MS = 5 * 60_000;
/** How many sessions are kept so at most; of more than that the ones go that were left first. */
const MOST_IDLE = 8;

/**
 * The sessions of this server: what there are, by an index that is kept beside their logs, and their hosts, loaded when somebody
 * enters and let go when nobody is in them any more. One that is open, or has an open poll, or of which something is left to do, is
 * loaded from the start and stays.
 */
export class Sessions {
  readonly #ports: SessionPorts;
  readonly #index: SessionIndex;
  readonly #rows: IndexRows;
  /** The oldest first. */
  readonly #sessions = new Map<SessionId, HostedSession>();
  /** The ends of logs of which the index has a row: when the log still ends there, nothing is left to do after it. */
  readonly #rests = new Map<SessionId, LogEnd>();
  readonly #onLoaded = new Set<(host: SessionHost) => void>();
  readonly #turns = new Turns<'come' | 'load'>();
  readonly #sweep: NodeJS.Timeout;

  constructor({ index, ...ports }: SessionsPorts) {
    this.#ports = { ...ports, onRest: (session) => this.#keep(session) };
    this.#index = index;
    this.#rows = new IndexRows(ports.signingKey.signer);
    this.#sweep = setInterval(() => void this.letGoIdle(IDLE_MS), IDLE_MS / 5);
    this.#sweep.unref();
  }

  /**
   * Finds what sessions there are, and loads those that need it: of which the index has no row, or a row of another end of their log. So
   * a server that died between an append and the row of it finds that here. Returns those that cannot be served.
   * @throws the first one's Error when none can be served: such a server must not look as if it ran.
   */
  async start(): Promise<readonly Unserved[]> {
    const ends = await this.#ports.log.ends();
    const rows = new Map((await this.#index.listed()).map((row) => [row.id, row]));
    const unserved: Unserved[] = [];
    for (const end of ends) {
      const row = rows.get(end.id);
      // What an earlier version had not signed is vouched for when it is loaded.
      const summary = row && this.#ports.signingKey.coversAll ? this.#rows.listed(row, end) : null;
      const session = this.#add(this.#hosted(end.id, summary));
      if (summary) this.#rests.set(end.id, end);
      else await this.#loadAtStart(session, unserved);
    }
    const [first] = unserved;
    if (first && unserved.length === ends.length) throw first.error;
    if (!first) await this.#destroyOrphans();
    return unserved;
  }

  /** What is known of each, the oldest first; of one that cannot be served nothing is. */
  list(): readonly SessionSummary[] {
    return [...this.#sessions.values()].flatMap(({ summary }) => summary ?? []);
  }

  /** What is known of one; null: there is none, or it cannot be served. */
  summaryOf(id: SessionId): SessionSummary | null {
    return this.#sessions.get(id)?.summary ?? null;
  }

  /** The session if it is loaded now, for this turn only: whoever needs it for longer enters. */
  loaded(id: SessionId): SessionHost | null {
    return this.#sessions.get(id)?.host ?? null;
  }

  /** Those that are loaded now, for this turn only. */
  allLoaded(): readonly SessionHost[] {
    return [...this.#sessions.values()].flatMap(({ host }) => host ?? []);
  }

  /** Lets somebody in, once the session is loaded. null: there is none. Refused: it cannot be loaded. */
  async enter(id: SessionId): Promise<Outcome<Stay> | null> {
    const session = this.#sessions.get(id);
    if (!session) return null;
    try {
      return { ok: true, ...(await session.enter()) };
    } catch (error) {
      this.#ports.reportError(error, `loading ${id}`);
      return refuse('session-unreadable');
    }
  }

  /** Calls `listener` for each session that is loaded, now and later, in the turn in which it is there. */
  onLoaded(listener: (host: SessionHost) => void): void {
    for (const { host } of this.#sessions.values()) if (host) listener(host);
    this.#onLoaded.add(listener);
  }

  /** A new session, and whoever made it in it. */
  create(details: SessionDetails): Promise<Stay> {
    const id = SessionId.parse(`kh-${randomBytes(6).toString('hex')}`);
    return this.make(id, async (host) => {
      const outcome = await host.execute({ type: 'CreateSession', details }, SETUP);
      if (!outcome.ok) throw new Error(outcome.refusal.en);
    });
  }

  /**
   * The session `id`, which `complete` brings to where it has to be, from nothing or from wherever it stopped, and whoever made it in it.
   * It is there for others only then. Rejects as `complete` does; tried again, it goes on from what is on record.
   */
  make(id: SessionId, complete: (host: SessionHost) => Promise<void>): Promise<Stay> {
    return this.#turns.take('come', async () => {
      const known = this.#sessions.get(id);
      const session = known ?? this.#hosted(id, null);
      const stay = await session.enter();
      try {
        await complete(stay.host);
      } catch (error) {
        stay.leave();
        if (!known) await session.stop();
        throw error;
      }
      this.#add(session);
      return stay;
    });
  }

  /**
   * Takes over a whole record from another server, as it was written and signed there, or not at all. This server signs for it
   * in an entry of its own, and for what is entered from here on. One after another: of two of one session the second finds the first.
   * @throws Error when the session could not be loaded; where its record is on the disk by then, the same record is taken up again.
   */
  adopt(record: SessionRecord): Promise<Outcome<Stay>> {
    return this.#turns.take('come', async () => {
      const known = this.#sessions.get(record.sessionId);
      if (known?.summary) return refuse('session-exists');
      const taken = await takeOver(record, this.#ports);
      if (!taken.ok) return taken;
      const session = known ?? this.#hosted(record.sessionId, null);
      const stay = await session.enter();
      this.#add(session);
      return { ok: true, ...stay };
    });
  }

  /** Lets go of those that may go and were left `idleMs` ago or earlier. */
  async letGoIdle(idleMs: number): Promise<void> {
    const before = performance.now() - idleMs;
    const idle = [...this.#sessions.values()].filter(({ mayGo, leftAt }) => mayGo && leftAt <= before);
    await Promise.all(idle.map((session) => session.letGo()));
  }

  async stop(): Promise<void> {
    clearInterval(this.#sweep);
    await Promise.all([...this.#sessions.values()].map((session) => session.stop()));
  }

  #hosted(id: SessionId, summary: SessionSummary | null): HostedSession {
    return new HostedSession(id, summary, {
      load: () =>
        this.#turns.take('load', async () => SessionHost.load(id, this.#ports, await this.#restOf(id))),
      onHere: (host) => {
        if (this.#sessions.has(id)) this.#tellLoaded(host);
      },
      onLeft: () => this.#letGoBeyondMost(),
      reportError: this.#ports.reportError,
    });
  }

  #add(session: HostedSession): HostedSession {
    const isNew = !this.#sessions.has(session.id);
    this.#sessions.set(session.id, session);
    if (isNew && session.host) this.#tellLoaded(session.host);
    return session;
  }

  #tellLoaded(host: SessionHost): void {
    for (const listener of this.#onLoaded) listener(host);
  }

  async #loadAtStart(session: HostedSession, unserved: Unserved[]): Promise<void> {
    try {
      const { leave } = await session.enter();
      leave();
      // Memory is not to grow with what was loaded only for its row.
      await session.letGo();
    } catch (error) {
      unserved.push({ id: session.id, error });
    }
  }

  /** Sessions are at rest before their row is written, so a row tells of no open poll and of nothing that is left to do. */
  async #keep(session: SessionAtRest): Promise<void> {
    await this.#index.put(await this.#rows.of(session));
    const { id, end } = session;
    this.#rests.set(id, { id, seq: end.seq, hash: end.hash });
  }

  /** What was kept of a session when it came to rest; null where nothing was, or somebody changed it. */
  async #restOf(id: SessionId): Promise<Rest | null> {
    const end = this.#rests.get(id);
    if (!end) return null;
    const row = await this.#index.views(id);
    return row && this.#rows.rest(row, end);
  }

  /** Secrets of polls that are not open, where it is known of every session which are: one at rest has none. */
  async #destroyOrphans(): Promise<void> {
    const open = new Set(
      [...this.#sessions.values()]
        .flatMap(({ host }) => (host ? openPolls(host.state) : []))
        .flatMap(({ publicKey }) => publicKey ?? []),
    );
    await this.#ports.pollSecrets.destroyOthers(open);
    await this.#ports.plainBallots.destroyOthers(open);
  }

  #letGoBeyondMost(): void {
    const idle = [...this.#sessions.values()].filter(({ mayGo }) => mayGo);
    const most = idle.sort((one, other) => other.leftAt - one.leftAt).slice(MOST_IDLE);
    for (const session of most) void session.letGo();
  }
}
