import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

export interface SocketServer {
  readonly io: Server;
  readonly origin: string;
  close(): Promise<void>;
}

/** A bare Socket.IO server on a free port of this machine. */
export async function startSocketServer(): Promise<SocketServer> {
  const http = createServer();
  const io = new Server(http, { serveClient: false });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    io,
    origin: `http://127.0.0.1:${port}`,
    close: () => io.close(),
  };
}
