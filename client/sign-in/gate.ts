import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MySession, SignedIn } from '#shared/protocol/http.ts';
import { type PageRole, pageRoleOf } from '#shared/protocol/page-role.ts';
import type { Person, Role } from '#shared/protocol/person.ts';
import type { Refusal, RefusalCode } from '#shared/protocol/refusals.ts';
import { dayOf } from '#shared/text/dates.ts';
import {
  credentialsFor,
  isInSession,
  isSame,
  type Kept,
  type KeptPerson,
  type KeptSignIn,
  personOf,
} from '../connection/credentials.ts';
import { type Http, httpWith, type Opened, signIn } from '../connection/http.ts';
import { type LiveSession, type ReplicaStorage, startLive } from '../connection/live.ts';
import { type SignedInPerson, signInTo } from '../connection/person.ts';
import { codeInAddress, normaliseCode, takeCodeFromPage } from './code.ts';
import { theOneGoingOn } from './going-on.ts';
import { forgetLentDay, type LentTablet, lentFor, takeLentDay } from './lent.ts';

export interface SignedInConnection {
  readonly signedIn: KeptSignIn;
  readonly live: LiveSession;
  readonly http: Http;
  readonly signOut: () => void;
  /** Whose this session is one of; null: the sign-in belongs to it alone. */
  readonly person: SignedInPerson | null;
  /** null: the tablet is its holder's own. */
  readonly lent: LentTablet | null;
}

/** Where the replica lives; a function when that depends on who signed in to which session. */
export type ReplicaStorageChoice = ReplicaStorage | null | ((signedIn: KeptSignIn) => ReplicaStorage);

/**
 * Why the sign-in screen is there; `other-window`: somebody signed out, or signed in and out, in another one; `lent-over`: the day is for
 * which the tablet was lent.
 */
export type SignInProblem = Refusal | 'unreachable' | 'other-window' | 'lent-over';

/** Whose sign-in has ended here without their doing. */
export interface EndedSignIn extends Pick<Person, 'role' | 'name'> {
  /** To the session that was open; null: none was. */
  readonly session: SignedIn | null;
}

export type GateState =
  | {
      readonly status: 'signed-out';
      readonly problem: SignInProblem | null;
      /** So that they are told what becomes of their work; null: they did so themselves. */
      readonly ended: EndedSignIn | null;
    }
  | { readonly status: 'signing-in' }
  | { readonly status: 'outdated' }
  /** The code is right, and a PIN goes with it. */
  | {
      readonly status: 'asking-pin';
      readonly code: string;
      readonly problem: Refusal | 'unreachable';
      readonly busy: boolean;
    }
  | { readonly status: 'other-role'; readonly me: Pick<Person, 'role' | 'name'> }
  /** It was to be lent, and somebody is signed in on it. */
  | { readonly status: 'in-use'; readonly name: string; readonly goOn: () => void }
  | {
      /** A person, none of whose sessions is open. */
      readonly status: 'choosing';
      readonly person: SignedInPerson;
      readonly lent: LentTablet | null;
      /** They have not come to choose: the one that goes on is opened by itself. */
      readonly opensByItself: boolean;
      /** Why the session that was open is left. */
      readonly why: Refusal | null;
    }
  | { readonly status: 'signed-in'; readonly connection: SignedInConnection };

/** The server knows this sign-in no more. */
const ENDED: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'not-signed-in',
  'signed-out',
  'device-revoked',
  'device-unproven',
  'code-renewed',
  'codes-made-anew',
  'left-list',
]);

/** What is answered by typing the PIN, or typing it once more. */
const PIN_WANTED: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['pin-needed', 'wrong-pin']);

/** The person takes no part in this session, or not any more; in their others they do. */
const LEFT_SESSION: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'left-list',
  'not-of-session',
  'session-not-named',
]);

export interface Gate {
  readonly store: StoreApi<GateState>;
  /** Goes in with what is at hand: a code in the address, else the sign-in kept on this device. */
  start(): void;
  signInWith(code: string): Promise<void>;
  /** Only where it is asked for: with the code that was typed before it. */
  signInWithPin(pin: string): Promise<void>;
  /** Lets in who was signed in by another way than a code. */
  comeIn(opened: Opened): void;
  /** From 'other-role' or 'asking-pin' back to the empty form. */
  reset(): void;
}

interface GateOptions {
  /** Of whom this page is. */
  readonly role: PageRole;
  readonly storage: ReplicaStorageChoice;
  /** Removes everything that this device keeps, or all but what the server does not have yet; null: it keeps nothing. */
  readonly clearDevice?: ((what: 'all' | 'all-but-unsent') => Promise<void>) | null;
  /** Whether this page lets people of the register choose among their sessions. */
  readonly forPeople?: boolean;
  /** Whether this page may be on a tablet that is lent for a day. */
  readonly lends?: boolean;
}

/** Signs this page's person in and out. Without a network, a sign-in kept on the device is enough. */
export function createGate(options: GateOptions): Gate {
  const { role, storage, clearDevice = null, forPeople = false, lends = false } = options;
  const credentials = credentialsFor(role);
  const store = createStore<GateState>(() => ({ status: 'signed-out', problem: null, ended: null }));
  /** Ends what was begun for whoever is in now. */
  let stop = () => {};
  let lastPerson: string | null = null;

  function signedOut(problem: SignInProblem | null, ended: EndedSignIn | null = null): void {
    store.setState({ status: 'signed-out', problem, ended }, true);
  }

  /** Keeps a sign-in in place of the one that was kept for that role. */
  function keep(kept: Kept, of: Role): void {
    const own = credentialsFor(of);
    const before = own.kept();
    if (before && before.token !== kept.token) void forgetKeyOf(before);
    own.save(kept);
  }

  /** `last`: what the server is told yet with the sign-in; the key of this device goes after that. */
  function leave(
    kept: Kept,
    problem: SignInProblem | null,
    last: Promise<unknown> = Promise.resolve(),
  ): void {
    stop();
    void last.then(() => forgetKeyOf(kept));
    // Another window may have signed somebody else in meanwhile.
    if (credentials.kept()?.token === kept.token) credentials.clear();
    signedOut(problem, problem === null ? null : endedOf(kept, role));
  }

  /** The secretariat wants nothing to stay on this device; it is told once that is so. */
  function wipe(kept: Kept, http: Http, why: Refusal): void {
    // Once this page has left, and writes nothing any more.
    const left = Promise.resolve().then(() => clearDevice?.('all'));
    leave(
      kept,
      why,
      left.then(() => http('/api/wiped', { method: 'POST' })).catch(() => undefined),
    );
  }

  /** Without a network the server forgets this sign-in later, when the code is renewed or the session ends. */
  function signOut(kept: Kept, http: Http): void {
    leave(
      kept,
      null,
      http('/api/sign-out', { method: 'POST' }).catch(() => undefined),
    );
  }

  /** null: it is its holder's own. */
  function lentTablet(kept: Kept, http: Http): LentTablet | null {
    const { lentUntil } = kept;
    if (lentUntil === undefined) return null;
    return {
      until: lentUntil,
      token: kept.token,
      http,
      end(why) {
        if (typeof why !== 'string') return leave(kept, why);
        const told = http('/api/sign-out', { method: 'POST' }).catch(() => undefined);
        leave(kept, why === 'over' ? 'lent-over' : null, told);
        void clearDevice?.('all-but-unsent');
      },
    };
  }

  /** All windows of this device are one sign-in: none goes on, nor writes anything down, after another has ended it. */
  function followOtherWindows(here: Kept): () => void {
    return credentials.onOtherWindow((now) => {
      if (isSame(now, here)) return;
      if (now === null) return leave(here, 'other-window');
      stop();
      if (isInSession(now)) enter(now);
      else choose(now);
    });
  }

  function personWith(kept: KeptPerson): SignedInPerson {
    const http = httpWith(() => kept);
    return {
      kept,
      person: kept.person,
      http,
      open(session, place) {
        stop();
        enter(signInTo(kept, session), false, place);
      },
      leaveSession() {
        stop();
        choose(kept);
      },
      signOut: () => signOut(kept, http),
      heard(refusal) {
        if (refusal.code === 'device-wiped') wipe(kept, http, refusal);
        else if (ENDED.has(refusal.code)) leave(kept, refusal);
        else if (refusal.code === 'client-outdated' && store.getState().status === 'choosing')
          store.setState({ status: 'outdated' }, true);
      },
    };
  }

  /** Shows a person their sessions. */
  function choose(kept: KeptPerson, { opensByItself = false, why = null as Refusal | null } = {}): void {
    stop();
    keep(kept, role);
    stop = followOtherWindows(kept);
    const person = personWith(kept);
    const lent = lentTablet(kept, person.http);
    store.setState({ status: 'choosing', person, lent, opensByItself, why }, true);
  }

  /**
   * @param isKept goes on with the sign-in that this device keeps, not with a code.
   * @param place where in the app to begin; undefined: where it was, for whoever it was.
   */
  function enter(signedIn: KeptSignIn, isKept = false, place?: string): void {
    stop();
    const person = `${signedIn.sessionId}/${signedIn.me.personId}`;
    // Whoever comes next on a shared device does not begin where somebody else was.
    const isOther = lastPerson === null ? !isKept : lastPerson !== person;
    if (place !== undefined || isOther) goTo(place ?? '#/');
    lastPerson = person;
    keep(signedIn, signedIn.me.role);
    if (pageRoleOf(signedIn.me.role) !== role) {
      store.setState({ status: 'other-role', me: signedIn.me }, true);
      return;
    }
    const replica = typeof storage === 'function' ? storage(signedIn) : storage;
    const live = startLive(signedIn, replica);
    const http = httpWith(() => signedIn);
    const whose = personOf(signedIn);
    const stopFollowing = followOtherWindows(signedIn);
    stop = () => {
      stop = () => {};
      stopFollowing();
      live.close();
    };
    live.store.subscribe(({ turnedAway }, { turnedAway: before }) => {
      if (turnedAway === before || !turnedAway) return;
      // A delegate goes on reading and annotating what is on the tablet, and loads the new version when ready.
      const goesOn = role === 'delegate' && live.store.getState().session !== null;
      if (turnedAway.code === 'client-outdated' && !goesOn) store.setState({ status: 'outdated' }, true);
      if (turnedAway.code === 'device-wiped') wipe(signedIn, http, turnedAway);
      else if (whose && LEFT_SESSION.has(turnedAway.code)) choose(whose, { why: turnedAway });
      else if (ENDED.has(turnedAway.code)) leave(signedIn, turnedAway);
    });
    const connection = {
      signedIn,
      live,
      http,
      signOut: () => signOut(signedIn, http),
      person: whose && personWith(whose),
      lent: lentTablet(signedIn, http),
    };
    store.setState({ status: 'signed-in', connection }, true);
  }

  function comeIn(opened: Opened): void {
    if (opened.type === 'session') {
      enter(opened.signedIn);
      return;
    }
    const { kept, sessions, openedAt } = opened;
    if (!forPeople) {
      keep(kept, 'delegate');
      store.setState({ status: 'other-role', me: { role: 'delegate', name: kept.person.name } }, true);
      return;
    }
    const here = sessionsOn(role, sessions);
    const session = here.find(({ id }) => id === openedAt) ?? theOneGoingOn(here, today());
    if (session) enter(signInTo(kept, session));
    else choose(kept);
  }

  async function signInWith(typed: string): Promise<void> {
    stop();
    store.setState({ status: 'signing-in' }, true);
    try {
      await tryCode(codeInAddress(typed) ?? normaliseCode(typed));
    } catch {
      signedOut('unreachable');
    }
  }

  async function signInWithPin(pin: string): Promise<void> {
    const asking = store.getState();
    if (asking.status !== 'asking-pin') return;
    store.setState({ ...asking, busy: true }, true);
    try {
      await tryCode(asking.code, pin);
    } catch {
      store.setState({ ...asking, problem: 'unreachable', busy: false }, true);
    }
  }

  async function tryCode(code: string, pin?: string): Promise<void> {
    const until = lends ? lentFor(today()) : null;
    const outcome = await signIn(code, {
      ...(pin !== undefined && { pin }),
      ...(until !== null && { lentUntil: until }),
    });
    if (outcome.ok) return comeIn(outcome.opened);
    const { refusal } = outcome;
    if (refusal.code === 'client-outdated') store.setState({ status: 'outdated' }, true);
    else if (PIN_WANTED.has(refusal.code))
      store.setState({ status: 'asking-pin', code, problem: refusal, busy: false }, true);
    else signedOut(refusal);
  }

  /** With the sign-in that this device keeps. */
  function goOn(known: Kept): void {
    if (known.lentUntil !== undefined && known.lentUntil < today())
      lentTablet(
        known,
        httpWith(() => known),
      )?.end('over');
    else if (isInSession(known)) enter(known, true);
    else choose(known, { opensByItself: true });
  }

  return {
    store,
    start() {
      const lending = lends && takeLentDay() && store.getState().status === 'signed-out';
      const known = credentials.kept();
      if (lending && known) {
        // Else their own tablet would be lent to whoever signs in next; one that is lent already stays one.
        if (known.lentUntil === undefined) forgetLentDay();
        const { name } = isInSession(known) ? known.me : known.person;
        store.setState({ status: 'in-use', name, goOn: () => goOn(known) }, true);
        return;
      }
      // The form says so.
      if (lending) signedOut(null);
      const code = takeCodeFromPage();
      if (code !== null) return void signInWith(code);
      if (known && store.getState().status === 'signed-out') goOn(known);
    },
    signInWith,
    signInWithPin,
    comeIn,
    reset: () => signedOut(null),
  };
}

/** Those that a person takes part in by this page: as a delegate or guest on the tablet, as a secretary on the console. */
export function sessionsOn(role: PageRole, sessions: readonly MySession[]): readonly MySession[] {
  return sessions.filter(({ as }) => pageRoleOf(as) === role);
}

function endedOf(kept: Kept, role: PageRole): EndedSignIn {
  if (isInSession(kept)) return { role: kept.me.role, name: kept.me.name, session: kept };
  return { role, name: kept.person.name, session: null };
}

/** Its code comes with that of proofs; without it, as where the network is gone, a key stays that opens nothing. */
async function forgetKeyOf({ key }: Pick<Kept, 'key'>): Promise<void> {
  if (key === undefined) return;
  await import('../connection/device/proving.ts').then(({ forgetKey }) => forgetKey(key)).catch(() => {});
}

function today(): string {
  return dayOf(new Date().toISOString());
}

function goTo(place: string): void {
  if (window.location.hash.length > 1 || place !== '#/') window.location.replace(place);
}
