import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { type Viewer, viewerOf } from '#shared/access/viewer.ts';
import type { Role } from '#shared/protocol/person.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { whyTurnedAway } from '../identity/ended.ts';
import type { Identities, Identity } from '../identity/identities.ts';
import type { PersonLimits } from '../limits/person-limits.ts';
import { takesPart } from '../session/people.ts';
import type { SessionRegistry } from '../session/registry.ts';
import type { SessionHost } from '../session/session-host.ts';
import { sendRefusal } from './answers.ts';

/** Somebody signed in, and the session they belong to. */
export interface Member {
  readonly identity: Identity;
  readonly host: SessionHost;
  readonly token: string;
  /** What they may know of the session. */
  readonly viewer: Viewer;
}

declare module 'fastify' {
  interface FastifyRequest {
    member: Member | null;
  }
}

export interface Doors {
  /** Lets in anybody who is signed in. */
  readonly anyMember: preHandlerAsyncHookHandler;
  /** Lets in one role. */
  readonly only: (role: Role) => preHandlerAsyncHookHandler;
}

/** The checks in front of routes: a bearer token, how much its owner asks, then the role. */
export function doors(identities: Identities, sessions: SessionRegistry, limits: PersonLimits): Doors {
  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<Member | null> {
    const [, token] = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '') ?? [];
    const identity = token === undefined ? null : await identities.whoIs(token);
    const host = identity && sessions.get(identity.sessionId);
    if (token === undefined || !identity || !host) {
      sendRefusal(reply, await whyTurnedAway(identities, token ?? null));
      return null;
    }
    if (!takesPart(host.state, identity)) {
      sendRefusal(reply, refusal('left-list'));
      return null;
    }
    if (!limits.request(identity)) {
      sendRefusal(reply, refusal('too-fast'));
      return null;
    }
    request.member = { identity, host, token, viewer: viewerOf(host.state, identity) };
    return request.member;
  }
  return {
    anyMember: async (request, reply) => {
      if (!(await admit(request, reply))) return reply;
    },
    only: (role) => async (request, reply) => {
      const member = await admit(request, reply);
      if (!member) return reply;
      if (member.identity.role === role) return;
      return sendRefusal(
        reply,
        refusal('not-permitted', { what: `${request.method} ${request.routeOptions.url}` }),
      );
    },
  };
}

/** The member a door let in. @throws Error on a route without a door, which is a bug. */
export function memberOf(request: FastifyRequest): Member {
  if (!request.member) throw new Error(`${request.url} has no door`);
  return request.member;
}
