import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OpenPoll } from '#shared/session/state.ts';
import { Button } from '../../ui/Button.tsx';
import { BallotNotice } from './BallotNotice.tsx';
import { Obstacles } from './Obstacles.tsx';
import { blankPlaces, markRemaining } from './papers/filling.ts';
import { PaperForm } from './papers/PaperForm.tsx';
import { PaperProgress } from './papers/PaperProgress.tsx';
import styles from './SheetContent.module.css';
import { SheetContent } from './SheetContent.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { useCanMark } from './useCanMark.ts';
import { useOwnBallot } from './useOwnBallot.ts';

/** Several clauses in one go: each touch casts the whole paper as it stands then. */
export function ClausesBallot({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('delegate');
  const canMark = useCanMark(poll);
  const { standing, selection, cast, offline } = useOwnBallot(poll);
  const choices = selection.type === 'motion' ? selection.choices : [];
  const blank = blankPlaces(choices);
  const untouched = blank.length === choices.length;
  return (
    <>
      <SheetContent>
        <Obstacles poll={poll} offline={offline} />
        <PaperForm question={poll.question} selection={selection} disabled={!canMark} onChange={cast} />
        {canMark && <p className={styles.hint}>{t('paper.silentHint')}</p>}
      </SheetContent>
      <SheetFoot
        poll={poll}
        standing={
          <PaperProgress
            text={t('paper.progress', { marked: choices.length - blank.length, total: choices.length })}
            nextBlank={untouched ? undefined : blank[0]}
          >
            <BallotNotice compact standing={standing} prompt={canMark ? t('vote.brief.none') : null} />
          </PaperProgress>
        }
      >
        {blank.length > 0 && (
          <Button
            size="large"
            kind="primary"
            disabled={!canMark}
            icon={<CheckCheck aria-hidden size={24} />}
            onClick={() => cast({ type: 'motion', choices: markRemaining(choices, 'for') })}
          >
            {t(untouched ? 'paper.allFor' : 'paper.restFor', { count: blank.length })}
          </Button>
        )}
      </SheetFoot>
    </>
  );
}
