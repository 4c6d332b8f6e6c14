import { create } from 'zustand';
import type { SignIn } from '#shared/protocol/http.ts';
import type { Refusal, RefusalCode } from '#shared/protocol/refusals.ts';
import type {
  AccountCode,
  Founded,
  Founding,
  FoundingProposal,
  RegisterSignedIn,
} from '#shared/protocol/register/http.ts';
import { askBound, httpWith, type Opened, RefusedError } from '../../connection/http.ts';
import { codeInAddress, normaliseCode, takeCodeFromPage } from '../../sign-in/code.ts';
import type { SignInProblem } from '../../sign-in/gate.ts';
import { type KeptSignIn, keepSignIn, keptSignIn } from './kept-sign-in.ts';

type GateState =
  | { readonly status: 'signed-out'; readonly problem: SignInProblem | null }
  | { readonly status: 'signing-in' }
  | { readonly status: 'outdated' }
  | AskingPin
  /** There is no office yet, and this code from the server's terminal may found one. */
  | { readonly status: 'founding'; readonly code: string; readonly proposal: FoundingProposal | null }
  /** The founder is shown the code that is theirs from now on. */
  | { readonly status: 'founded'; readonly signIn: KeptSignIn; readonly code: AccountCode }
  | {
      readonly status: 'signed-in';
      readonly signIn: KeptSignIn;
      /** Why the server knows this sign-in no more; what is being typed stays on the screen meanwhile. */
      readonly ended: Refusal | null;
    };

/** The code is right, and a PIN goes with it. */
interface AskingPin {
  readonly status: 'asking-pin';
  readonly code: string;
  readonly problem: Refusal | 'unreachable';
  readonly busy: boolean;
}

/** What is answered by typing the PIN, or typing it once more. */
const PIN_WANTED: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['pin-needed', 'wrong-pin']);

/** The server knows this sign-in no more. */
const ENDED: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'administrator-not-signed-in',
  'administrator-code-renewed',
  'codes-made-anew',
  'administrators-only',
  'device-unproven',
]);

/** Who is at the administration of this browser. */
export const useGate = create<GateState>()(() => ({ status: 'signed-out', problem: null }));
const set = (state: GateState) => useGate.setState(state, true);

/** Requests of whoever is signed in. */
export const http = httpWith(() => {
  const state = useGate.getState();
  if (state.status !== 'signed-in') return null;
  const { token, key } = state.signIn;
  return { token, ...(key === undefined ? {} : { key }) };
});

/** Goes in with a code in the address, else with the sign-in that this browser keeps. Call once. */
export function startGate(): void {
  const code = takeCodeFromPage();
  const kept = keptSignIn();
  if (code !== null) void signInWith(code);
  else if (kept) set({ status: 'signed-in', signIn: kept, ended: null });
  // Another window has signed out, or somebody else in: nobody goes on here in a name that is no longer theirs.
  window.addEventListener('storage', () => {
    const state = useGate.getState();
    if (state.status === 'signed-in' && keptSignIn()?.token !== state.signIn.token) window.location.reload();
  });
}

export async function signInWith(typed: string): Promise<void> {
  const code = codeInAddress(typed) ?? normaliseCode(typed);
  set({ status: 'signing-in' });
  try {
    await comeIn({ code });
  } catch (error) {
    if (!(error instanceof RefusedError)) set({ status: 'signed-out', problem: 'unreachable' });
    else turnedAway(error.refusal, code);
  }
}

/** Only where a PIN is asked for: with the code that was typed before it. */
export async function signInWithPin(pin: string): Promise<void> {
  const asking = useGate.getState();
  if (asking.status !== 'asking-pin') return;
  set({ ...asking, busy: true });
  try {
    await comeIn({ code: asking.code, pin });
  } catch (error) {
    if (!(error instanceof RefusedError)) set({ ...asking, problem: 'unreachable', busy: false });
    else turnedAway(error.refusal, asking.code);
  }
}

/** Whoever was let in without a code. */
export function comeInAs(opened: Opened): void {
  if (opened.type !== 'person') return;
  const { token, key, person } = opened.kept;
  enter({ token, me: person, ...(key === undefined ? {} : { key }) });
}

export function toSignIn(): void {
  set({ status: 'signed-out', problem: null });
}

/** @throws RefusedError when the server refused. */
async function comeIn(signIn: SignIn): Promise<void> {
  const answer = await askBound<RegisterSignedIn>('/api/register/sign-in', signIn);
  if (answer.type === 'founding') set({ status: 'founding', code: signIn.code, proposal: answer.proposal });
  else enter(answer);
}

function turnedAway(refusal: Refusal, code: string): void {
  if (refusal.code === 'client-outdated') set({ status: 'outdated' });
  else if (PIN_WANTED.has(refusal.code)) set({ status: 'asking-pin', code, problem: refusal, busy: false });
  else set({ status: 'signed-out', problem: refusal });
}

/**
 * Goes on after the sign-in has ended, with all that stands on the screen.
 * @param pin null: none was asked for yet.
 * @throws RefusedError when the code is refused, or a PIN goes with it.
 */
export async function signInAgain(typed: string, pin: string | null): Promise<void> {
  const code = codeInAddress(typed) ?? normaliseCode(typed);
  const answer = await askBound<RegisterSignedIn>('/api/register/sign-in', {
    code,
    ...(pin === null ? {} : { pin }),
  });
  if (answer.type === 'founding') return set({ status: 'founding', code, proposal: answer.proposal });
  const before = useGate.getState();
  const isOther = before.status === 'signed-in' && before.signIn.me.personId !== answer.me.personId;
  enter(answer);
  // What somebody else was writing is not theirs to send.
  if (isOther) window.location.reload();
}

/** @throws RefusedError when the server does not found the office. */
export async function found(founding: Founding): Promise<void> {
  const { code, ...answer } = await askBound<Founded>('/api/register/founding', founding);
  const signIn = keptOf(answer);
  keepSignIn(signIn);
  set({ status: 'founded', signIn, code });
}

/** From the code that is shown once to the register. */
export function goOn(): void {
  const state = useGate.getState();
  if (state.status === 'founded') set({ status: 'signed-in', signIn: state.signIn, ended: null });
}

export function signOut(): void {
  // Without a network the server forgets this sign-in later, when the code is renewed.
  http('/api/register/sign-out', { method: 'POST' }).catch(() => undefined);
  keepSignIn(null);
  set({ status: 'signed-out', problem: null });
}

/** Hears of every refusal: one that ends the sign-in has to be followed by another sign-in. */
export function hearOf(refusal: Refusal): void {
  const state = useGate.getState();
  if (refusal.code === 'client-outdated') set({ status: 'outdated' });
  else if (state.status === 'signed-in' && ENDED.has(refusal.code)) set({ ...state, ended: refusal });
}

function enter(answer: KeptSignIn): void {
  const signIn = keptOf(answer);
  keepSignIn(signIn);
  set({ status: 'signed-in', signIn, ended: null });
}

/** Of an answer what is kept. */
function keptOf({ token, me, key }: KeptSignIn): KeptSignIn {
  return { token, me, ...(key === undefined ? {} : { key }) };
}
