import { Fetch, io, type Socket } from 'socket.io-client';
import { BOX_NAMESPACE } from '#shared/protocol/box-namespace.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import type { BoxToServer, DropBallot, DroppedBallot } from '#shared/protocol/socket.ts';

/** One attempt to put a ballot into the box; rejects when no answer came, which says nothing about the ballot. */
export type DropIntoBox = (ballot: DropBallot) => Promise<Outcome<DroppedBallot>>;

/** Connecting and the server's gathering of a batch included. */
const PATIENCE_MS = 8_000;

/** Ballots are sent filled up to a multiple of this many characters. */
const BLOCK = 1024;

/**
 * Takes a connection of its own for each attempt, and closes it after: no token, no cookie, nothing that names the
 * sign-in. By fetch, which can leave out credentials: to a WebSocket the browser adds the cookies by which a proxy before the server
 * knows each device again; and what goes without credentials never shares a network connection with what was signed in. What this
 * cannot hide is the tablet's network address; the server does not look at it. `origin`: where the server is; null for the page's own.
 */
export function boxConnection(origin: string | null = null): DropIntoBox {
  return async (ballot) => {
    const socket: Socket<Record<string, never>, BoxToServer> = io(
      (origin ?? window.location.origin) + BOX_NAMESPACE,
      { forceNew: true, reconnection: false, transports: [Fetch], withCredentials: false },
    );
    const broken = new Promise<never>((_, reject) => {
      socket.once('connect_error', reject);
      socket.once('disconnect', (reason) => reject(new Error(reason)));
    });
    try {
      // Emitted before the connection stands, so it is sent as soon as it does.
      const answer = socket.timeout(PATIENCE_MS).emitWithAck('ballot:drop', padded(ballot));
      return await Promise.race([answer, broken]);
    } finally {
      socket.close();
    }
  };
}

/** Encryption hides what a message says and not how long it is: "for" and "against" must not differ in length. */
function padded(ballot: DropBallot): DropBallot & { readonly padding: string } {
  const length = JSON.stringify(ballot).length;
  return { ...ballot, padding: ' '.repeat(BLOCK - (length % BLOCK)) };
}
