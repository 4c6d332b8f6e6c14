import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Server as TlsServer } from 'node:tls';

const TIDY_EVERY_MS = 50;

/**
 * Lets `server` close as soon as what was asked is answered. Node waits a minute for a connection that has asked nothing yet, as browsers
 * open them beforehand, and as long as it is kept alive for one whose answer was under way (nodejs.org/api/http.html, `server.close`).
 * To be called when the server starts; whoever closes it calls `closing` first, and the function that this gives when it is closed.
 */
export function closesSoon(server: Server): { closing(atMostMs: number): () => void } {
  const silent = new Set<Socket>();
  const heard = ({ socket }: { readonly socket: Socket }) => silent.delete(socket);
  server.on(server instanceof TlsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.prependListener('request', heard);
  server.prependListener('upgrade', heard);
  return {
    closing(atMostMs) {
      const tidy = () => {
        for (const socket of silent) socket.destroy();
        server.closeIdleConnections();
      };
      tidy();
      const often = setInterval(tidy, TIDY_EVERY_MS);
      const late = setTimeout(() => server.closeAllConnections(), atMostMs);
      return () => {
        clearInterval(often);
        clearTimeout(late);
      };
    },
  };
}
