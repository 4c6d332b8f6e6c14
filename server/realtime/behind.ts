import type { SessionId } from '#shared/protocol/ids.ts';
import { rooms } from './rooms.ts';
import type { LiveServer } from './socket-server.ts';
import type { LiveSocket } from './welcome.ts';

/**
 * Devices that know more entries of a log than the server has: it was cut back, or a backup was restored. Signatures cannot show
 * that; whoever conducts the session is told. Kept in memory: the devices come again.
 */
export class Behind {
  readonly #io: LiveServer;
  /** The most entries that a device knew. */
  readonly #known = new Map<SessionId, number>();
  readonly #report: (error: unknown, context: string) => void;

  constructor(io: LiveServer, report: (error: unknown, context: string) => void) {
    this.#io = io;
    this.#report = report;
  }

  /** Looks at what a device says that it knows, once for each connection; before it is brought up to date. */
  greet(socket: LiveSocket): void {
    const { host, identity, handshake } = socket.data;
    const known = handshake.sessionId === host.id ? (handshake.lastSeq ?? 0) : 0;
    if (known > Math.max(host.state.seq, this.#known.get(host.id) ?? 0)) {
      this.#known.set(host.id, known);
      const what = `a device of ${identity.personId} knows ${known} entries, the log has ${host.state.seq}`;
      this.#report(new Error(what), host.id);
      this.#io.to(rooms.console(host.id)).emit('record:behind', known);
    }
    const most = this.#known.get(host.id);
    if (most !== undefined && identity.role === 'secretary') socket.emit('record:behind', most);
  }
}
