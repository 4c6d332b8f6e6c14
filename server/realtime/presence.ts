import { DelegateId } from '#shared/protocol/ids.ts';
import type { LiveServer, LiveSocket } from './ports.ts';
import { rooms } from './rooms.ts';
import { throttle } from './throttle.ts';

const EVERY_MS = 500;

/** Tells the console whose tablets are connected. Nothing of it is recorded. */
export class Presence {
  readonly #io: LiveServer;
  readonly #announce = new Map<string, () => void>();

  constructor(io: LiveServer) {
    this.#io = io;
  }

  joined(socket: LiveSocket): void {
    const { sessionId, role } = socket.data.identity;
    if (role === 'secretary') socket.emit('presence', { online: this.#online(sessionId) });
    if (role !== 'delegate') return;
    const announce = this.#announcerOf(sessionId);
    announce();
    socket.on('disconnect', announce);
  }

  #announcerOf(sessionId: LiveSocket['data']['identity']['sessionId']): () => void {
    const known = this.#announce.get(sessionId);
    if (known) return known;
    const announce = throttle(EVERY_MS, () =>
      this.#io.to(rooms.console(sessionId)).emit('presence', { online: this.#online(sessionId) }),
    );
    this.#announce.set(sessionId, announce);
    return announce;
  }

  #online(sessionId: string): DelegateId[] {
    const ids = new Set<DelegateId>();
    for (const { data } of this.#io.sockets.sockets.values()) {
      if (data.identity.sessionId === sessionId && data.identity.role === 'delegate') {
        ids.add(DelegateId.parse(data.identity.personId));
      }
    }
    return [...ids];
  }
}
