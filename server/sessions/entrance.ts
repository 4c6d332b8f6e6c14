import type { SessionId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { type Outcome, type Refusal, refusal, refuse } from '#shared/protocol/refusals.ts';
import type { ComesAs } from '#shared/protocol/session-header.ts';
import { findPerson, valid } from '#shared/register/find.ts';
import { idsOf } from '#shared/register/people/merged.ts';
import { isSecretaryOf } from '#shared/register/staff/secretaries.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { whyTurnedAway } from '../identity/ended.ts';
import type { Account, DeviceKey, Identities, Identity, PersonAccount } from '../identity/identities.ts';
import type { DeviceGuard, Shown, TurnedAway } from '../identity/proof/device-guard.ts';
import { takesPart } from '../session/people.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Stay } from './hosted-session.ts';
import { bodyOf, mayRead, readsAsMember, sessionsOf } from './my-sessions.ts';
import type { Sessions } from './sessions.ts';

/** The session that somebody says they mean, and as what they come; null: they do not say. */
export interface Meant {
  readonly session: SessionId | null;
  readonly as: ComesAs | null;
}

/** A device that may use its sign-in. `nonce`: to be repeated by its next proof; null: as before. */
export interface Known {
  readonly ok: true;
  readonly account: Account;
  readonly device: DeviceKey;
  readonly nonce: string | null;
}

/** Somebody who is in a session, until they leave. */
export interface Entered extends Known, Stay {
  readonly identity: Identity;
}

interface EntrancePorts {
  readonly identities: Identities;
  readonly guard: DeviceGuard;
  readonly sessions: Sessions;
  /** The register, and which day it is there. */
  readonly register: () => { readonly state: RegisterState; readonly today: string };
}

/**
 * The one way from a sign-in into a session, over HTTP and sockets alike: whose token it is, whether their own device sends it, which session
 * they mean, and who they are there. Behind it everybody is somebody of that session. Nothing is loaded for whoever proved nothing.
 */
export class Entrance {
  readonly #ports: EntrancePorts;

  constructor(ports: EntrancePorts) {
    this.#ports = ports;
  }

  /** Whose device it is. `token` null: it sent none. */
  async recognise(token: string | null, shown: Shown): Promise<Known | TurnedAway> {
    const { identities, guard } = this.#ports;
    const account = token === null ? null : await identities.whoIs(token);
    if (token === null || !account) return turnedAway(await whyTurnedAway(identities, token));
    const checked = await guard.check(token, shown);
    return checked.ok ? { ok: true, account, device: checked.device, nonce: checked.nonce } : checked;
  }

  /** Lets somebody in to the session that they mean, and has it loaded. */
  async enter(token: string | null, shown: Shown, meant: Meant): Promise<Entered | TurnedAway> {
    const known = await this.recognise(token, shown);
    if (!known.ok) return known;
    const wanted = sessionMeant(known.account, meant);
    if (!wanted.ok) return turnedAway(wanted.refusal);
    const { identities, sessions } = this.#ports;
    if (!this.#mayBeIn(known.account, wanted.session)) return turnedAway(refusal('not-of-session'));
    const entered = await sessions.enter(wanted.session);
    if (!entered) {
      const gone = known.account.type === 'participant';
      return turnedAway(gone ? await whyTurnedAway(identities, token) : refusal('not-of-session'));
    }
    if (!entered.ok) return turnedAway(entered.refusal);
    const { host, leave } = entered;
    const who = this.identityIn(known.account, host, meant.as);
    if (!who.ok) {
      leave();
      return turnedAway(who.refusal);
    }
    return { ...known, identity: who.identity, host, leave };
  }

  /** Who an account is in a session now, as its list and the register say today. */
  identityIn(
    account: Account,
    host: Pick<SessionHost, 'id' | 'state'>,
    as: ComesAs | null,
  ): Outcome<{ identity: Identity }> {
    if (account.type === 'person') return this.#personIn(account, host, as);
    const { sessionId, personId, role } = account;
    return takesPart(host.state, account)
      ? { ok: true, identity: { sessionId, personId, role } }
      : refuse('left-list');
  }

  /** Of one that is not loaded: nobody has it loaded who is not of it. */
  #mayBeIn(account: Account, id: SessionId): boolean {
    const { sessions, register } = this.#ports;
    if (account.type === 'participant' || sessions.loaded(id)) return true;
    const summary = sessions.summaryOf(id);
    const { state, today } = register();
    return summary !== null && sessionsOf(account, [summary], state, today).length > 0;
  }

  #personIn(
    { personId }: PersonAccount,
    { id: sessionId, state }: Pick<SessionHost, 'id' | 'state'>,
    as: ComesAs | null,
  ): Outcome<{ identity: Identity }> {
    const register = this.#ports.register();
    // The list may have them under an entry that was merged into theirs since.
    const ids = idsOf(register.state, personId);
    const isThem = (known: Pick<Delegate, 'personId'>) =>
      known.personId !== undefined && ids.includes(known.personId);
    const bodyId = bodyOf(register.state, sessionId, state.details);
    const delegate = state.delegates.find(isThem);
    if (delegate && (as === null || as === 'delegate') && mayRead(personId, bodyId, state, register)) {
      return { ok: true, identity: { sessionId, personId: delegate.id, role: 'delegate' } };
    }
    const guest = state.guests.find(isThem);
    if (guest && (as === null || as === 'guest')) {
      return { ok: true, identity: { sessionId, personId: guest.id, role: 'guest' } };
    }
    const person = valid(findPerson(register.state, personId));
    if ((as === null || as === 'secretary') && person && bodyId !== null) {
      if (isSecretaryOf(register.state, personId, bodyId, register.today)) {
        return { ok: true, identity: { sessionId, personId, role: 'secretary', name: person.name } };
      }
    }
    const mayBeReader = (as === null || as === 'reader') && person;
    if (mayBeReader && !delegate && readsAsMember(personId, bodyId, state, register)) {
      return { ok: true, identity: { sessionId, personId, role: 'reader', name: person.name } };
    }
    const left = [...state.former.map((one) => one.delegate), ...state.formerGuests.map((one) => one.guest)];
    return refuse(left.some(isThem) ? 'left-list' : 'not-of-session');
  }
}

/** A sign-in that belongs to one session means that one, and may name no other. */
function sessionMeant(account: Account, { session }: Meant): Outcome<{ session: SessionId }> {
  if (account.type === 'person')
    return session === null ? refuse('session-not-named') : { ok: true, session };
  return session === null || session === account.sessionId
    ? { ok: true, session: account.sessionId }
    : refuse('not-of-session');
}

function turnedAway(why: Refusal): TurnedAway {
  return { ok: false, refusal: why, nonce: null };
}
