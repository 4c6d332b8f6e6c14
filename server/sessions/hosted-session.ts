import { PUBLIC } from '#shared/access/viewer.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { LaterCoreError } from '../eventlog/later-core.ts';
import { UnsignedLogError } from '../eventlog/unsigned-log.ts';
import type { SessionHost } from '../session/session-host.ts';
import { type SessionSummary, summaryOf } from './summary.ts';

/** Somebody is in a session: it stays loaded until they leave. */
export interface Stay {
  readonly host: SessionHost;
  /** Leaving twice is leaving once. */
  leave(): void;
}

type Presence =
  | { readonly status: 'away' }
  | { readonly status: 'coming'; readonly host: Promise<SessionHost> }
  | { readonly status: 'here'; readonly host: SessionHost }
  | { readonly status: 'going'; readonly gone: Promise<void> };

const AWAY: Presence = { status: 'away' };

interface HostedSessionPorts {
  /** Brings the session back from its log. */
  readonly load: () => Promise<SessionHost>;
  /** It has just been loaded; told in that very turn. */
  readonly onHere: (host: SessionHost) => void;
  /** The last one has left. */
  readonly onLeft: () => void;
  readonly reportError: (error: unknown, context: string) => void;
}

/**
 * One session of the server: loaded once for all who come at the same time, kept while anybody is in it, and let go when nobody is and
 * it is at rest. Whoever comes while it is being let go waits for that, and has it loaded again: of one log there are never two writers.
 */
export class HostedSession {
  readonly id: SessionId;
  readonly #ports: HostedSessionPorts;
  #presence: Presence = AWAY;
  #stays = 0;
  #leftAt = 0;
  #summary: SessionSummary | null;
  /** Why it is not served until the server starts anew: its log is not as it has to be, and no further look at it will change that. */
  #broken: unknown = null;

  /** `summary`: what is known of it by the index; null where it has to be loaded for that. */
  constructor(id: SessionId, summary: SessionSummary | null, ports: HostedSessionPorts) {
    this.id = id;
    this.#summary = summary;
    this.#ports = ports;
  }

  /** null while it is not loaded. */
  get host(): SessionHost | null {
    return this.#presence.status === 'here' ? this.#presence.host : null;
  }

  /** null while it could not be loaded yet. */
  get summary(): SessionSummary | null {
    const { host } = this;
    if (host && host.state.seq !== this.#summary?.seq) {
      this.#summary = summaryOf(this.id, host.state, host.stateFor(PUBLIC));
    }
    return this.#summary;
  }

  /** When the last one left, in milliseconds since the process began. */
  get leftAt(): number {
    return this.#leftAt;
  }

  /** Nobody is in it, and nothing in it is under way. */
  get mayGo(): boolean {
    return this.#stays === 0 && this.host?.atRest === true;
  }

  /** @throws Error when it cannot be loaded. */
  async enter(): Promise<Stay> {
    // From here on nobody lets it go.
    this.#stays += 1;
    let isIn = true;
    const leave = () => {
      if (!isIn) return;
      isIn = false;
      this.#stays -= 1;
      this.#leftAt = performance.now();
      if (this.#stays === 0) this.#ports.onLeft();
    };
    try {
      return { host: await this.#hostToCome(), leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Lets it go if it may go. Resolves when it is gone, or stays. */
  async letGo(): Promise<void> {
    const { host, summary } = this;
    if (!host || !this.mayGo) return;
    this.#summary = summary;
    const gone = host
      .letGo()
      .catch((error: unknown) => this.#ports.reportError(error, `letting ${this.id} go`))
      .then(() => {
        this.#presence = AWAY;
      });
    this.#presence = { status: 'going', gone };
    await gone;
  }

  /** The server stops. */
  async stop(): Promise<void> {
    if (this.#presence.status === 'coming') await this.#presence.host.catch(() => {});
    if (this.#presence.status === 'going') await this.#presence.gone;
    await this.host?.stop();
  }

  async #hostToCome(): Promise<SessionHost> {
    for (;;) {
      switch (this.#presence.status) {
        case 'here':
          return this.#presence.host;
        case 'coming':
          return this.#presence.host;
        case 'going':
          await this.#presence.gone;
          break;
        case 'away':
          if (this.#broken !== null) throw this.#broken;
          this.#presence = { status: 'coming', host: this.#load() };
      }
    }
  }

  async #load(): Promise<SessionHost> {
    try {
      const host = await this.#ports.load();
      this.#presence = { status: 'here', host };
      this.#ports.onHere(host);
      return host;
    } catch (error) {
      this.#presence = AWAY;
      if (error instanceof UnsignedLogError || error instanceof LaterCoreError) this.#broken = error;
      throw error;
    }
  }
}
