import type { LiveServer } from './ports.ts';

/** Tells those in a session that it was put into the archive meanwhile, or taken out of it; others hear it with their welcome. */
export function tellArchived(io: LiveServer): void {
  for (const socket of io.sockets.sockets.values()) {
    const { host, toldArchived } = socket.data;
    if (toldArchived === null || toldArchived === host.isArchived) continue;
    socket.data.toldArchived = host.isArchived;
    socket.emit('session:archived', host.isArchived);
  }
}
