import type { FastifyInstance } from 'fastify';
import type { LibrarySession } from '#shared/protocol/http.ts';
import type { SessionId, Sha256 } from '#shared/protocol/ids.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { isOfCouncil, type SessionSummary } from '../sessions/summary.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/**
 * Resolutions of past sessions of this server, for everybody who is signed in to another one: what a council has resolved is
 * public; what another body has, is for sessions of that body. Everything else of a past session stays with those who were in it.
 */
export function libraryRoutes(app: FastifyInstance, { sessions }: HttpPorts): void {
  app.get('/api/library', async (request) => {
    const { host } = memberOf(request);
    return { ok: true, sessions: pastSessions(sessions, host.id).map(librarySession) };
  });
}

/** Whether a past session, other than the reader's own, resolved the document with this content. */
export function isInLibrary(sessions: Sessions, reader: SessionId, sha256: Sha256): boolean {
  return pastSessions(sessions, reader).some(({ resolutions }) =>
    resolutions.some((edition) => edition.sha256 === sha256),
  );
}

function pastSessions(sessions: Sessions, reader: SessionId): readonly SessionSummary[] {
  const all = sessions.list();
  const bodyId = all.find(({ id }) => id === reader)?.details.bodyId;
  const isOfReadersBody = ({ details }: SessionSummary) => bodyId !== undefined && details.bodyId === bodyId;
  return all
    .filter((one) => one.id !== reader && one.status === 'closed')
    .filter((one) => isOfCouncil(one) || isOfReadersBody(one))
    .sort((a, b) => b.details.startsOn.localeCompare(a.details.startsOn));
}

function librarySession({ id, details, resolutions }: SessionSummary): LibrarySession {
  const { title, council, startsOn } = details;
  return { sessionId: id, title, council, startsOn, resolutions };
}
