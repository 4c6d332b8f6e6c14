import type { RegisterPerson } from '#shared/protocol/register/http.ts';

/** An administrator's sign-in, as this browser keeps it. */
export interface KeptSignIn {
  readonly token: string;
  /** Name of the key, on this device only, that it is bound to. Absent: plain HTTP, or a browser that keeps none. */
  readonly key?: string;
  readonly me: RegisterPerson;
}

/** Apart from the sign-ins to a session, which may be open in the same browser. */
const KEY = 'nghi-truong:sign-in:administrator';

export function keptSignIn(): KeptSignIn | null {
  const stored = localStorage.getItem(KEY);
  return stored === null ? null : (JSON.parse(stored) as KeptSignIn);
}

export function keepSignIn(signIn: KeptSignIn | null): void {
  if (signIn === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(signIn));
}
