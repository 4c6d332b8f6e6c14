import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';

/** Whether whoever holds this tablet chairs the sitting. */
export function useIsChair(): boolean {
  const { me } = useServices();
  return useSession((session) => session.standingBody.chair === me);
}
