import type { MySession } from '#shared/protocol/http.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { RegisterPerson } from '#shared/protocol/register/http.ts';
import type { KeptPerson, KeptSignIn } from './credentials.ts';
import type { Http } from './http.ts';

/** Somebody of the register who is signed in on this device, over all their sessions. */
export interface SignedInPerson {
  readonly kept: KeptPerson;
  readonly person: RegisterPerson;
  /** Requests in no session. */
  readonly http: Http;
  /** Opens a session in place of the one that is open. @param place where in the app, "#/results". */
  open(session: MySession, place?: string): void;
  /** Leaves the session that is open for the list of all. */
  leaveSession(): void;
  signOut(): void;
  /** To be told of every refusal of such a request: some of them end the sign-in. */
  heard(refusal: Refusal): void;
}

/** The person's sign-in to one of their sessions, as the delegate, guest or secretary that they are in it. */
export function signInTo(kept: KeptPerson, { id, as, delegateId, guest }: MySession): KeptSignIn {
  const { personId, name } = kept.person;
  const me = { role: as, personId: delegateId ?? guest?.id ?? personId, name };
  return { ...kept, sessionId: id, me };
}
