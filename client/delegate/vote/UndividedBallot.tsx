import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { BallotNotice } from './BallotNotice.tsx';
import { Obstacles } from './Obstacles.tsx';
import { PaperForm } from './papers/PaperForm.tsx';
import { SheetContent } from './SheetContent.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { texts } from './texts.ts';
import { useCanMark } from './useCanMark.ts';
import { useOwnBallot } from './useOwnBallot.ts';

/** One question: one touch votes, and below it stands what became of that. */
export function UndividedBallot({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const canMark = useCanMark(poll);
  const { delivery, selection, cast, offline } = useOwnBallot(poll);
  return (
    <>
      <SheetContent>
        <Obstacles poll={poll} offline={offline} />
        <PaperForm question={poll.question} selection={selection} disabled={!canMark} onChange={cast} />
        <BallotNotice delivery={delivery} prompt={canMark ? t('prompt') : null} />
      </SheetContent>
      <SheetFoot poll={poll} hint={canMark ? t('mayChange') : null} />
    </>
  );
}
