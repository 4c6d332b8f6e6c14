import { io, type Socket } from 'socket.io-client';
import { BOX_NAMESPACE, type Handshake } from '#shared/protocol/socket.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';

/** Connections without the client's own code: nothing is sent again by itself, and nothing is kept. */

/** A signed-in connection. `knows`: what the device says that it has of the log. @throws what the server turned it away with */
export function memberSocket(
  origin: string,
  token: string,
  knows: Pick<Handshake, 'lastSeq' | 'sessionId'> = {},
): Promise<Socket> {
  return connected(io(origin, { ...BARE, auth: { token, protocol: PROTOCOL_VERSION, ...knows } }));
}

/** A connection to the ballot box, which asks nobody who they are. */
export function boxSocket(origin: string, options: Parameters<typeof io>[1] = {}): Promise<Socket> {
  return connected(io(origin + BOX_NAMESPACE, { ...BARE, ...options }));
}

const BARE = { transports: ['websocket'], forceNew: true, reconnection: false };

function connected(socket: Socket): Promise<Socket> {
  return new Promise((done, fail) => {
    socket.once('connect', () => done(socket));
    socket.once('connect_error', fail);
  });
}
