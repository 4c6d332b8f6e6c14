import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { Person, Role } from '#shared/protocol/person.ts';
import type { Refusal, RefusalCode } from '#shared/protocol/refusals.ts';
import { credentialsFor, type KeptSignIn } from '../connection/credentials.ts';
import { type Http, httpWith, signIn } from '../connection/http.ts';
import { type LiveSession, type ReplicaStorage, startLive } from '../connection/live.ts';
import { codeInAddress, normaliseCode, takeCodeFromPage } from './code.ts';

export interface SignedInConnection {
  readonly live: LiveSession;
  readonly http: Http;
  readonly signOut: () => void;
}

/** Where the replica lives; a function when that depends on who signed in to which session. */
export type ReplicaStorageChoice = ReplicaStorage | null | ((signedIn: SignedIn) => ReplicaStorage);

/** Why the sign-in screen is there; `other-window`: somebody signed out, or signed in and out, in another one. */
export type SignInProblem = Refusal | 'unreachable' | 'other-window';

export type GateState =
  | {
      readonly status: 'signed-out';
      readonly problem: SignInProblem | null;
      /** Whose sign-in ended here without their doing, so that they are told what becomes of their work; else null. */
      readonly ended: SignedIn | null;
    }
  | { readonly status: 'signing-in' }
  | { readonly status: 'outdated' }
  | { readonly status: 'other-role'; readonly me: Person }
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

export interface Gate {
  readonly store: StoreApi<GateState>;
  /** Goes in with what is at hand: a code in the address, else the sign-in kept on this device. */
  start(): void;
  signInWith(code: string): Promise<void>;
  /** From 'other-role' back to the empty form. */
  reset(): void;
}

/**
 * Signs this page's person in and out. Without a network, a sign-in kept on the device is enough.
 * @param clearDevice removes everything that this device keeps; null: it keeps nothing.
 */
export function createGate(
  role: Role,
  storage: ReplicaStorageChoice,
  clearDevice: (() => Promise<void>) | null = null,
): Gate {
  const credentials = credentialsFor(role);
  const store = createStore<GateState>(() => ({ status: 'signed-out', problem: null, ended: null }));
  let stopFollowing = () => {};
  let lastPerson: string | null = null;

  function signedOut(problem: SignInProblem | null, ended: SignedIn | null = null): void {
    store.setState({ status: 'signed-out', problem, ended }, true);
  }

  /** @param isKept goes on with the sign-in that this device keeps, not with a code. */
  function enter(signedIn: KeptSignIn, isKept = false): void {
    stopFollowing();
    const person = `${signedIn.sessionId}/${signedIn.me.personId}`;
    // Whoever comes next on a shared device does not begin where somebody else was.
    if (lastPerson === null ? !isKept : lastPerson !== person) goToStart();
    lastPerson = person;
    const own = credentialsFor(signedIn.me.role);
    const before = own.load();
    if (before && before.token !== signedIn.token) void forgetKeyOf(before);
    own.save(signedIn);
    if (signedIn.me.role !== role) {
      store.setState({ status: 'other-role', me: signedIn.me }, true);
      return;
    }
    const replica = typeof storage === 'function' ? storage(signedIn) : storage;
    const live = startLive(signedIn, replica);
    const http = httpWith(() => signedIn);

    /** `last`: what the server is told yet with the sign-in; the key of this device goes after that. */
    function leave(problem: SignInProblem | null, last: Promise<unknown> = Promise.resolve()): void {
      stopFollowing();
      live.close();
      void last.then(() => forgetKeyOf(signedIn));
      // Another window may have signed somebody else in meanwhile.
      if (credentials.load()?.token === signedIn.token) credentials.clear();
      signedOut(problem, problem === null ? null : signedIn);
    }

    // All windows of this device are one sign-in: none goes on, nor writes anything down, after another has ended it.
    stopFollowing = credentials.onOtherWindow((now) => {
      if (now?.token === signedIn.token) return;
      if (now === null) {
        leave('other-window');
      } else {
        live.close();
        enter(now);
      }
    });

    /** The secretariat wants nothing to stay on this device; it is told once that is so. */
    function wipe(why: Refusal): void {
      // Once this page has left, and writes nothing any more.
      const left = Promise.resolve().then(() => clearDevice?.());
      leave(
        why,
        left.then(() => http('/api/wiped', { method: 'POST' })).catch(() => undefined),
      );
    }

    live.store.subscribe(({ turnedAway }, { turnedAway: before }) => {
      if (turnedAway === before) return;
      // A delegate goes on reading and annotating what is on the tablet, and loads the new version when ready.
      const goesOn = role === 'delegate' && live.store.getState().session !== null;
      if (turnedAway?.code === 'client-outdated' && !goesOn) store.setState({ status: 'outdated' }, true);
      if (turnedAway?.code === 'device-wiped') wipe(turnedAway);
      else if (turnedAway && ENDED.has(turnedAway.code)) leave(turnedAway);
    });
    const signOut = () => {
      // Without a network the server forgets this sign-in later, when the code is renewed or the session ends.
      leave(
        null,
        http('/api/sign-out', { method: 'POST' }).catch(() => undefined),
      );
    };
    store.setState({ status: 'signed-in', connection: { live, http, signOut } }, true);
  }

  function leaveQuietly(): void {
    stopFollowing();
    const state = store.getState();
    if (state.status === 'signed-in') state.connection.live.close();
  }

  async function signInWith(typed: string): Promise<void> {
    leaveQuietly();
    store.setState({ status: 'signing-in' }, true);
    try {
      const outcome = await signIn(codeInAddress(typed) ?? normaliseCode(typed));
      if (outcome.ok) enter(outcome.signedIn);
      else if (outcome.refusal.code === 'client-outdated') store.setState({ status: 'outdated' }, true);
      else signedOut(outcome.refusal);
    } catch {
      signedOut('unreachable');
    }
  }

  return {
    store,
    start() {
      const code = takeCodeFromPage();
      const known = credentials.load();
      if (code !== null) void signInWith(code);
      else if (known && store.getState().status === 'signed-out') enter(known, true);
    },
    signInWith,
    reset: () => signedOut(null),
  };
}

/** Its code comes with that of proofs; without it, as where the network is gone, a key stays that opens nothing. */
async function forgetKeyOf({ key }: KeptSignIn): Promise<void> {
  if (key === undefined) return;
  await import('../connection/device/proving.ts').then(({ forgetKey }) => forgetKey(key)).catch(() => {});
}

function goToStart(): void {
  if (window.location.hash.length > 1) window.location.replace('#/');
}
