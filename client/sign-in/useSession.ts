import type { SessionState } from '#shared/session/state.ts';
import { useLive } from '../connection/context.tsx';

/** A narrow selection of the session; only below a SignInGate, where it is always known. */
export function useSession<T>(select: (session: SessionState) => T): T {
  return useLive((live) => {
    if (!live.session) throw new Error('useSession outside a SignInGate');
    return select(live.session);
  });
}
