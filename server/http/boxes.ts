import type { FastifyInstance } from 'fastify';
import { PUBLIC } from '#shared/access/viewer.ts';
import { PollId, SessionId } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { boxNotices, boxSheet, publishedBox } from '#shared/session/polls/published-boxes.ts';
import type { SecretBox } from '../ballots/secret-box.ts';
import type { SessionRegistry } from '../session/registry.ts';
import { sendRefusal } from './answers.ts';

interface BoxPorts {
  readonly sessions: SessionRegistry;
  readonly secretBox: SecretBox;
}

/** The boxes of secret polls, once their result is announced: for anybody to count again, without sign-in. */
export function boxRoutes(app: FastifyInstance, { sessions, secretBox }: BoxPorts): void {
  app.get('/api/boxes', async () =>
    sessions.all().flatMap((host) => boxNotices(host.id, host.stateFor(PUBLIC))),
  );

  app.get<{ Params: { sessionId: string; pollId: string } }>(
    '/api/boxes/:sessionId/:pollId',
    async (request, reply) => {
      const sessionId = SessionId.safeParse(request.params.sessionId);
      const pollId = PollId.safeParse(request.params.pollId);
      const host = sessionId.success ? sessions.get(sessionId.data) : undefined;
      if (!host || !pollId.success) return sendRefusal(reply, refusal('not-found'));
      const found = boxSheet(host.id, host.stateFor(PUBLIC), pollId.data);
      if (!found.ok) return sendRefusal(reply, found.refusal);
      const box = await secretBox.published({ sessionId: host.id, pollId: pollId.data });
      return publishedBox(found.sheet, box ?? []);
    },
  );
}
