import { PollBar } from './PollBar.tsx';
import { usePollOnStage } from './usePollOnStage.ts';
import { VoteSheet } from './VoteSheet.tsx';

/** The vote, above everything else on the tablet: the whole screen, or a bar at its foot. */
export function PollStage() {
  const onStage = usePollOnStage();
  if (!onStage) return null;
  const { poll, showing } = onStage;
  return showing === 'sheet' ? <VoteSheet key={poll.id} poll={poll} /> : <PollBar poll={poll} />;
}
