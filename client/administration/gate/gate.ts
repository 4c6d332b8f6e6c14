import { create } from 'zustand';
import type { Refusal, RefusalCode } from '#shared/protocol/refusals.ts';
import type {
  AccountCode,
  Founded,
  Founding,
  FoundingProposal,
  RegisterSignedIn,
} from '#shared/protocol/register/http.ts';
import { httpWith, postJson, RefusedError } from '../../connection/http.ts';
import { codeInAddress, normaliseCode, takeCodeFromPage } from '../../sign-in/code.ts';
import type { SignInProblem } from '../../sign-in/gate.ts';
import { type KeptSignIn, keepSignIn, keptSignIn } from './kept-sign-in.ts';

type GateState =
  | { readonly status: 'signed-out'; readonly problem: SignInProblem | null }
  | { readonly status: 'signing-in' }
  | { readonly status: 'outdated' }
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

/** The server knows this sign-in no more. */
const ENDED: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'administrator-not-signed-in',
  'administrator-code-renewed',
  'codes-made-anew',
  'administrators-only',
]);

/** Who is at the administration of this browser. */
export const useGate = create<GateState>()(() => ({ status: 'signed-out', problem: null }));
const set = (state: GateState) => useGate.setState(state, true);

const anonymous = httpWith(() => null);

/** Requests of whoever is signed in. */
export const http = httpWith(() => {
  const state = useGate.getState();
  return state.status === 'signed-in' ? { token: state.signIn.token } : null;
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
    const answer = await postJson<RegisterSignedIn>(anonymous, '/api/register/sign-in', { code });
    if (answer.type === 'founding') set({ status: 'founding', code, proposal: answer.proposal });
    else enter(answer);
  } catch (error) {
    if (!(error instanceof RefusedError)) set({ status: 'signed-out', problem: 'unreachable' });
    else if (error.refusal.code === 'client-outdated') set({ status: 'outdated' });
    else set({ status: 'signed-out', problem: error.refusal });
  }
}

/**
 * Goes on after the sign-in has ended, with all that stands on the screen.
 * @throws RefusedError when the code is refused.
 */
export async function signInAgain(typed: string): Promise<void> {
  const code = codeInAddress(typed) ?? normaliseCode(typed);
  const answer = await postJson<RegisterSignedIn>(anonymous, '/api/register/sign-in', { code });
  if (answer.type === 'founding') return set({ status: 'founding', code, proposal: answer.proposal });
  const before = useGate.getState();
  const isOther = before.status === 'signed-in' && before.signIn.me.personId !== answer.me.personId;
  enter(answer);
  // What somebody else was writing is not theirs to send.
  if (isOther) window.location.reload();
}

/** @throws RefusedError when the server does not found the office. */
export async function found(founding: Founding): Promise<void> {
  const { token, me, code } = await postJson<Founded>(anonymous, '/api/register/founding', founding);
  const signIn = { token, me };
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

function enter({ token, me }: KeptSignIn): void {
  const signIn = { token, me };
  keepSignIn(signIn);
  set({ status: 'signed-in', signIn, ended: null });
}
