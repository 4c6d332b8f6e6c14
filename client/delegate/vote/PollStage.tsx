import type { Poll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { PollBar } from './PollBar.tsx';
import { statusKey } from './status-words.ts';
import { texts } from './texts.ts';
import { usePollOnStage } from './usePollOnStage.ts';
import { VoteSheet } from './VoteSheet.tsx';

/** The vote, above everything else on the tablet: the whole screen, or a bar at its foot. */
export function PollStage() {
  const onStage = usePollOnStage();
  return (
    <>
      <Announcement poll={onStage?.poll ?? null} />
      {onStage?.showing === 'sheet' && <VoteSheet key={onStage.poll.id} poll={onStage.poll} />}
      {onStage?.showing === 'bar' && <PollBar poll={onStage.poll} />}
    </>
  );
}

/** Says that a vote was opened, or what came of it, to whoever does not see it come: the place is there before the words. */
function Announcement({ poll }: { poll: Poll | null }) {
  const t = useTexts(texts);
  return (
    <p role="status" className="visually-hidden">
      {poll && `${t(statusKey(poll))}: ${poll.question.title}`}
    </p>
  );
}
