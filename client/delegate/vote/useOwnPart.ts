import { useShallow } from 'zustand/react/shallow';
import type { Poll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';
import { type OwnPart, ownPart } from './own-part.ts';

/** What this delegate has to do with `poll` at this moment. */
export function useOwnPart(poll: Poll): OwnPart {
  const { me } = useServices();
  return useSession(useShallow((session) => ownPart(session, poll, me)));
}
