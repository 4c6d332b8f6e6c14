import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { type Viewer, viewerOf } from '#shared/access/viewer.ts';
import type { Role } from '#shared/protocol/person.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { whyTurnedAway } from '../identity/ended.ts';
import type { DeviceKey, Identities, Identity } from '../identity/identities.ts';
import type { DeviceGuard } from '../identity/proof/device-guard.ts';
import type { PersonLimits } from '../limits/person-limits.ts';
import { takesPart } from '../session/people.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { sendRefusal } from './answers.ts';
import { bearerOf, sendTurnedAway, shownBy } from './device-proof.ts';
import { stay } from './staying.ts';

/** Somebody signed in, and the session they belong to. */
export interface Member {
  readonly identity: Identity;
  readonly host: SessionHost;
  readonly token: string;
  readonly device: DeviceKey;
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

/**
 * The checks in front of routes: a token, that its own device sends it, how much its owner asks, then the role. Their session is
 * loaded for them. What nobody proved loads nothing, and is not counted as asked by the owner: a copied sign-in takes nothing from them.
 */
export function doors(
  identities: Identities,
  sessions: Sessions,
  guard: DeviceGuard,
  limits: PersonLimits,
): Doors {
  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<Member | null> {
    const token = bearerOf(request);
    const identity = token === null ? null : await identities.whoIs(token);
    if (token === null || !identity) {
      sendRefusal(reply, await whyTurnedAway(identities, token));
      return null;
    }
    const checked = await guard.check(token, shownBy(request));
    if (!checked.ok) {
      sendTurnedAway(reply, checked);
      return null;
    }
    if (checked.nonce !== null) reply.header('dpop-nonce', checked.nonce);
    const entered = await sessions.enter(identity.sessionId);
    if (!entered) {
      sendRefusal(reply, await whyTurnedAway(identities, token));
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
    const { device } = checked;
    request.member = { identity, host, token, device, viewer: viewerOf(host.state, identity) };
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
