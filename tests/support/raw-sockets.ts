import { io, type Socket } from 'socket.io-client';
import { BOX_NAMESPACE, type LogCursor, type Welcome } from '#shared/protocol/socket.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';

/** Connections without the client's own code: nothing is sent again by itself, and nothing is kept. */

/** A signed-in connection. `have`: what the device says that it has of the log. @throws what the server turned it away with */
export function memberSocket(origin: string, token: string, have?: LogCursor): Promise<Socket> {
  return connected(member(origin, token, have));
}

/** As `memberSocket`, but not connected yet: nothing of what is told first is missed. */
export function listeningSocket(origin: string, token: string, have?: LogCursor): Socket {
  return member(origin, token, have);
}

/** What the server sends first to a device that has so much of the log. */
export function welcomeAt(origin: string, token: string, have?: LogCursor): Promise<Welcome> {
  const socket = member(origin, token, have);
  return new Promise((done, fail) => {
    socket.once('connect_error', fail);
    socket.once('welcome', (welcome: Welcome) => {
      socket.close();
      done(welcome);
    });
  });
}

/** A connection to the ballot box, which asks nobody who they are. */
export function boxSocket(origin: string, options: Parameters<typeof io>[1] = {}): Promise<Socket> {
  return connected(io(origin + BOX_NAMESPACE, { ...BARE, ...options }));
}

const BARE = { transports: ['websocket'], forceNew: true, reconnection: false };

function member(origin: string, token: string, have: LogCursor | undefined): Socket {
  return io(origin, { ...BARE, auth: { token, protocol: PROTOCOL_VERSION, have } });
}

function connected(socket: Socket): Promise<Socket> {
  return new Promise((done, fail) => {
    socket.once('connect', () => done(socket));
    socket.once('connect_error', fail);
  });
}
