import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { BOX_NAMESPACE, DropBallot, type DroppedBallot } from '#shared/protocol/socket.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { messageName } from './message-name.ts';
import type { LiveServer, SocketPorts } from './ports.ts';

/** A tablet drops one ballot and goes; a few more for a slow network's retries. */
const MOST_MESSAGES = 20;

/**
 * The box of secret polls: connections without any sign-in, on which ballots come in and nothing else. Neither address
 * nor time of a connection is looked at or kept.
 */
export function openBallotBox(io: LiveServer, { sessions, reportError, leads }: SocketPorts): void {
  io.of(BOX_NAMESPACE).on('connection', (socket) => {
    let messages = 0;
    socket.onAny((message: unknown, payload: unknown, ack: unknown) => {
      messages += 1;
      if (typeof ack !== 'function' || messages > MOST_MESSAGES) return socket.disconnect(true);
      if (message !== 'ballot:drop') return ack(refuse('unknown-message', { what: messageName(message) }));
      const ballot = DropBallot.safeParse(payload);
      if (!ballot.success) return ack(refuse('malformed-message', { what: 'ballot:drop' }));
      drop(sessions, ballot.data).then(
        (outcome) => leads() && ack(outcome),
        (error: unknown) => {
          reportError(error, 'ballot:drop');
          ack(refuse('server-error'));
        },
      );
    });
  });
}

/** A session with an open poll is loaded, so the ballot is judged in the turn in which it came. */
async function drop(
  sessions: Sessions,
  { sessionId, pollId, entry }: DropBallot,
): Promise<Outcome<DroppedBallot>> {
  const loaded = sessions.loaded(sessionId);
  if (loaded) return loaded.dropBallot(pollId, entry);
  const entered = await sessions.enter(sessionId);
  if (!entered) return refuse('unknown-poll', { id: pollId });
  // The tablet keeps the ballot and sends it again.
  if (!entered.ok) return refuse('server-error');
  try {
    return await entered.host.dropBallot(pollId, entry);
  } finally {
    entered.leave();
  }
}
