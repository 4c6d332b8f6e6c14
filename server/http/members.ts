import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { type Viewer, viewerOf } from '#shared/access/viewer.ts';
import type { Role } from '#shared/protocol/person.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { whyTurnedAway } from '../identity/ended.ts';
import type { Identities, Identity } from '../identity/identities.ts';
import type { PersonLimits } from '../limits/person-limits.ts';
import { takesPart } from '../session/people.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { sendRefusal } from './answers.ts';
import { stay } from './staying.ts';

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

/** The checks in front of routes: a bearer token, how much its owner asks, then the role. Their session is loaded for them. */
export function doors(identities: Identities, sessions: Sessions, limits: PersonLimits): Doors {
  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<Member | null> {
    const [, token] = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '') ?? [];
    const identity = token === undefined ? null : await identities.whoIs(token);
    const entered = identity && (await sessions.enter(identity.sessionId));
    if (token === undefined || !identity || !entered) {
      sendRefusal(reply, await whyTurnedAway(identities, token ?? null));
      return null;
    }
    if (!entered.ok) {
      sendRefusal(reply, entered.refusal);
      return null;
    }
    const { host, leave } = entered;
    const no = whyNotIn(host, identity);
    if (no) {
      leave();
      sendRefusal(reply, refusal(no));
      return null;
    }
    stay(request, reply, leave);
    request.member = { identity, host, token, viewer: viewerOf(host.state, identity) };
    return request.member;
  }

  function whyNotIn({ state }: SessionHost, identity: Identity): 'left-list' | 'too-fast' | null {
    if (!takesPart(state, identity)) return 'left-list';
    return limits.request(identity) ? null : 'too-fast';
  }
  return {
    anyMember: async (request, reply) => {
      if (!(await admit(request, reply))) return reply;
    },
    only: (role) => async (request, reply) => {
      const member = await admit(request, reply);
      if (!member) return reply;
      if (member.identity.role === role) return;
      request.staying?.handled();
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
