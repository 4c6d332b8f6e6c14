import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { AllClauses } from './AllClauses.tsx';
import { BallotNotice } from './BallotNotice.tsx';
import { Obstacles } from './Obstacles.tsx';
import { blankPlaces, markRemaining } from './papers/filling.ts';
import { PaperForm } from './papers/PaperForm.tsx';
import { PaperProgress } from './papers/PaperProgress.tsx';
import styles from './SheetContent.module.css';
import { SheetContent } from './SheetContent.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { texts } from './texts.ts';
import { useCanMark } from './useCanMark.ts';
import { useOwnBallot } from './useOwnBallot.ts';

/** Several clauses in one go: each touch casts the whole paper as it stands then. */
export default function ClausesBallot({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const canMark = useCanMark(poll);
  const { delivery, selection, cast, offline } = useOwnBallot(poll);
  const choices = selection.type === 'motion' ? selection.choices : [];
  const blank = blankPlaces(choices);
  const untouched = blank.length === choices.length;
  return (
    <>
      <SheetContent>
        <Obstacles poll={poll} offline={offline} />
        <PaperForm question={poll.question} selection={selection} disabled={!canMark} onChange={cast} />
        {blank.length > 0 && (
          <AllClauses
            blank={blank.length}
            total={choices.length}
            disabled={!canMark}
            onChoose={(choice) => cast({ type: 'motion', choices: markRemaining(choices, choice) })}
          />
        )}
        {canMark && <p className={styles.hint}>{t('paper.silentHint')}</p>}
      </SheetContent>
      <SheetFoot
        poll={poll}
        notice={
          <PaperProgress
            text={t('paper.progress', { marked: choices.length - blank.length, total: choices.length })}
            nextBlank={untouched ? undefined : blank[0]}
          >
            <BallotNotice compact delivery={delivery} prompt={canMark ? t('brief.none') : null} />
          </PaperProgress>
        }
      />
    </>
  );
}
