import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { capacitiesOf } from '#shared/access/capacities-of.ts';
import type { Capacity } from '#shared/access/capacity.ts';
import { type Viewer, viewerOf } from '#shared/access/viewer.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { rowOf } from '../identity/account-rows.ts';
import type { Account, DeviceKey, Identity } from '../identity/identities.ts';
import type { PersonLimits } from '../limits/person-limits.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Entrance } from '../sessions/entrance.ts';
import { sendRefusal } from './answers.ts';
import { bearerOf, sendTurnedAway, shownBy } from './device-proof.ts';
import { sessionMeantBy } from './session-meant.ts';
import { stay } from './staying.ts';

/** Whose device asks, whichever session they mean. */
export interface SignedInAccount {
  readonly account: Account;
  readonly token: string;
  readonly device: DeviceKey;
}

/** Somebody signed in, and the session that they are in. */
export interface Member extends SignedInAccount {
  readonly identity: Identity;
  readonly host: SessionHost;
  /** What they may know of the session. */
  readonly viewer: Viewer;
}

declare module 'fastify' {
  interface FastifyRequest {
    member: Member | null;
    signedIn: SignedInAccount | null;
  }
}

export interface Doors {
  /** Lets in anybody who is signed in, to no session in particular. */
  readonly anyAccount: preHandlerAsyncHookHandler;
  /** Lets in whoever has one of these capacities in the session that they mean. */
  readonly only: (capacities: readonly Capacity[]) => preHandlerAsyncHookHandler;
}

/**
 * The checks in front of routes: who it is, in which session, how much they ask, then as what they act. Their session is loaded for them. What
 * nobody proved is not counted as asked by the owner: a copied sign-in takes nothing from them.
 */
export function doors(entrance: Entrance, limits: PersonLimits): Doors {
  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<Member | null> {
    const token = bearerOf(request);
    const entered = await entrance.enter(token, shownBy(request), sessionMeantBy(request));
    if (!entered.ok || token === null) {
      if (!entered.ok) sendTurnedAway(reply, entered);
      return null;
    }
    const { identity, account, device, nonce, host, leave } = entered;
    if (nonce !== null) reply.header('dpop-nonce', nonce);
    if (!limits.request(identity)) {
      leave();
      sendRefusal(reply, refusal('too-fast'));
      return null;
    }
    stay(request, reply, leave);
    request.member = { identity, account, host, token, device, viewer: viewerOf(host.state, identity) };
    return request.member;
  }

  return {
    anyAccount: async (request, reply) => {
      const token = bearerOf(request);
      const known = await entrance.recognise(token, shownBy(request));
      if (!known.ok) return sendTurnedAway(reply, known);
      if (known.nonce !== null) reply.header('dpop-nonce', known.nonce);
      const { account, device } = known;
      if (!limits.request(rowOf(account))) return sendRefusal(reply, refusal('too-fast'));
      if (token !== null) request.signedIn = { account, device, token };
    },
    only: (capacities) => async (request, reply) => {
      const member = await admit(request, reply);
      if (!member) return reply;
      const held = capacitiesOf(member.host.state, member.identity);
      if (held.some((capacity) => capacities.includes(capacity))) return;
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

/** Whom the door to no session in particular let in. @throws Error on a route without it, which is a bug. */
export function accountOf(request: FastifyRequest): SignedInAccount {
  if (!request.signedIn) throw new Error(`${request.url} has no door`);
  return request.signedIn;
}
