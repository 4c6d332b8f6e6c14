import type { FastifyInstance } from 'fastify';
import { PUBLIC } from '#shared/access/viewer.ts';
import type { LibrarySession } from '#shared/protocol/http.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { adoptedDrafts } from '#shared/session/polls/adopted-drafts.ts';
import type { SessionRegistry } from '../session/registry.ts';
import type { SessionHost } from '../session/session-host.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/**
 * Resolutions of past sessions of this server, for everybody who is signed in to another one: what a council has resolved is
 * public. Everything else of a past session stays with those who were in it.
 */
export function libraryRoutes(app: FastifyInstance, { door, sessions }: HttpPorts): void {
  app.get('/api/library', { preHandler: door.anyMember }, async (request) => {
    const { host } = memberOf(request);
    return { ok: true, sessions: pastSessions(sessions, host).map(librarySession) };
  });
}

/** Whether a past session resolved the document with this content. */
export function isInLibrary(sessions: SessionRegistry, reader: SessionHost, sha256: Sha256): boolean {
  return pastSessions(sessions, reader).some((past) =>
    adoptedDrafts(past.stateFor(PUBLIC)).some((edition) => edition.sha256 === sha256),
  );
}

function pastSessions(sessions: SessionRegistry, reader: SessionHost): readonly SessionHost[] {
  return sessions
    .all()
    .filter((host) => host.id !== reader.id && host.state.status === 'closed')
    .sort((a, b) => b.state.details.startsOn.localeCompare(a.state.details.startsOn));
}

function librarySession(past: SessionHost): LibrarySession {
  const state = past.stateFor(PUBLIC);
  const { title, council, startsOn } = state.details;
  return {
    sessionId: past.id,
    title,
    council,
    startsOn,
    resolutions: adoptedDrafts(state).map(({ sha256, title: name, bytes, pages }) => ({
      sha256,
      title: name,
      bytes,
      pages,
    })),
  };
}
