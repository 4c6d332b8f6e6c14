import { openPoll } from '#shared/session/polls/find-poll.ts';
import { useLive } from '../../connection/context.tsx';
import { useUnstored } from '../../reader/marks/unstored-count.ts';
import {
  useHeldPaper,
  useUnsentBallots,
  useUnsentNotes,
  useUnsentRequests,
} from '../services/TabletServices.tsx';

/** What of the session that is open waits for this delegate, or is on its way. */
export interface LeftBehind {
  readonly voting: boolean;
  /** A secret paper that was taken and not cast. */
  readonly held: boolean;
  readonly unsent: number;
  /** Strokes and texts that lie nowhere but on the screen. */
  readonly unstored: number;
}

export function useLeftBehind(): LeftBehind {
  const voting = useLive(({ session }) => session !== null && openPoll(session) !== undefined);
  const ballots = useUnsentBallots();
  const notes = useUnsentNotes();
  const requests = useUnsentRequests();
  const unstored = useUnstored(({ count }) => count);
  return { voting, held: useHeldPaper(), unsent: ballots + notes + requests, unstored };
}
