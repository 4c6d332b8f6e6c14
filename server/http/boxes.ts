import type { FastifyInstance } from 'fastify';
import { PUBLIC } from '#shared/access/viewer.ts';
import type { PublishedBox } from '#shared/protocol/http.ts';
import { PollId, SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refusal } from '#shared/protocol/refusals.ts';
import { boxSheet, publishedBox } from '#shared/session/polls/published-boxes.ts';
import type { SecretBox } from '../ballots/secret-box.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { isOfCouncil } from '../sessions/summary.ts';
import { sendRefusal } from './answers.ts';

interface BoxPorts {
  readonly sessions: Sessions;
  readonly secretBox: SecretBox;
}

/**
 * The boxes of secret polls, once their result is announced: for anybody to count again, without sign-in. Listed are those of councils; that
 * another body met is told to nobody, and whoever was there finds its box by its address.
 */
export function boxRoutes(app: FastifyInstance, { sessions, secretBox }: BoxPorts): void {
  app.get('/api/boxes', async () =>
    sessions
      .list()
      .filter(isOfCouncil)
      .flatMap(({ boxes }) => boxes),
  );

  app.get<{ Params: { sessionId: string; pollId: string } }>(
    '/api/boxes/:sessionId/:pollId',
    async (request, reply) => {
      const sessionId = SessionId.safeParse(request.params.sessionId);
      const pollId = PollId.safeParse(request.params.pollId);
      if (!sessionId.success || !pollId.success) return sendRefusal(reply, refusal('not-found'));
      const entered = await sessions.enter(sessionId.data);
      if (!entered) return sendRefusal(reply, refusal('not-found'));
      if (!entered.ok) return sendRefusal(reply, entered.refusal);
      try {
        const box = await boxOf(entered.host, pollId.data);
        return box.ok ? box.published : sendRefusal(reply, box.refusal);
      } finally {
        entered.leave();
      }
    },
  );

  async function boxOf(
    host: SessionHost,
    pollId: PollId,
  ): Promise<Outcome<{ readonly published: PublishedBox }>> {
    const found = boxSheet(host.id, host.stateFor(PUBLIC), pollId);
    if (!found.ok) return found;
    const entries = await secretBox.published({ sessionId: host.id, pollId });
    return { ok: true, published: publishedBox(found.sheet, entries ?? []) };
  }
}
