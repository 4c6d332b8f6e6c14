import type { Server } from 'node:http';

const LOOK_EVERY_MS = 50;

/**
 * To be called before `server` closes; it gives what is to be called afterwards. Node looks once for connections on which nothing is under
 * way. One whose answer has begun by then would be kept alive for more than a minute, and the server with it
 * (nodejs.org/api/http.html, `server.closeIdleConnections`). What is not answered after `atMostMs` is cut off.
 */
export function closesAsAnswered(server: Server, atMostMs: number): () => void {
  const often = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const late = setTimeout(() => server.closeAllConnections(), atMostMs);
  return () => {
    clearInterval(often);
    clearTimeout(late);
  };
}
