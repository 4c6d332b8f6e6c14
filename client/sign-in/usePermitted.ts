import { useLive } from '../connection/context.tsx';
import { type Deed, isPermitted } from './permitted.ts';

export type { Deed } from './permitted.ts';

/** Whether whoever is signed in may do such a thing. What they may not is not shown. */
export function usePermitted(deed: Deed): boolean {
  return useLive((live) => isPermitted(live, deed));
}
