import type { SessionId } from '#shared/protocol/ids.ts';
import type { LogCursor } from '#shared/protocol/socket.ts';
import type { LiveServer, LiveSocket } from './ports.ts';
import { rooms } from './rooms.ts';

/**
 * Devices that know more entries of a log than the server has, or other ones: it was cut back, or a backup was restored and went
 * on. Signatures cannot show that; whoever conducts the session is told. Kept in memory: devices that know more come again.
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

  /** What the device has is not the beginning of the server's log. */
  found({ data: { host, identity } }: LiveSocket, have: LogCursor): void {
    if (have.seq <= (this.#known.get(host.id) ?? 0)) return;
    this.#known.set(host.id, have.seq);
    const what = `a device of ${identity.personId} knows ${have.seq} entries that are not those of this log, which has ${host.state.seq}`;
    this.#report(new Error(what), host.id);
    this.#io.to(rooms.console(host.id)).emit('record:behind', have.seq);
  }

  /** Tells a console what was found before it came. */
  tell(socket: LiveSocket): void {
    const { host, identity } = socket.data;
    const most = this.#known.get(host.id);
    if (most !== undefined && identity.role === 'secretary') socket.emit('record:behind', most);
  }
}
