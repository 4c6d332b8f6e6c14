import { ArrowRight, RotateCcw } from 'lucide-react';
import type { Selection } from '#shared/protocol/polls.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { blankSelection, isBlank } from '#shared/voting/papers.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { SecretBallot } from '../../../offline/secret/secret-booth.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useConnectionState } from '../../services/useConnectionState.ts';
import { Obstacles } from '../Obstacles.tsx';
import { PaperForm } from '../papers/PaperForm.tsx';
import { SheetContent } from '../SheetContent.tsx';
import { SheetFoot } from '../SheetFoot.tsx';
import { texts as voteTexts } from '../texts.ts';
import { SecretBanner } from './SecretBanner.tsx';
import { SecretProgress } from './SecretProgress.tsx';
import { texts } from './texts.ts';

interface FillStepProps {
  readonly poll: OpenPoll;
  /** undefined before the first touch. */
  readonly ballot: Extract<SecretBallot, { status: 'preparing' | 'ready' }> | undefined;
  readonly selection: Selection;
  readonly disabled: boolean;
  readonly onChange: (selection: Selection) => void;
  readonly onReview: () => void;
}

/** The paper is filled in; nothing leaves the tablet. */
export function FillStep({ poll, ballot, selection, disabled, onChange, onReview }: FillStepProps) {
  const t = useTexts(texts);
  const tVote = useTexts(voteTexts);
  const offline = useConnectionState() === 'offline';
  const blank = isBlank(selection);
  return (
    <>
      <SheetContent>
        <SecretBanner />
        <Obstacles poll={poll} offline={offline ? t('offline') : null} />
        {ballot?.status === 'ready' && blank && <Notice kind="info">{t('again')}</Notice>}
        <PaperForm question={poll.question} selection={selection} disabled={disabled} onChange={onChange} />
        {!blank && (
          <div>
            <Button
              kind="quiet"
              icon={<RotateCcw aria-hidden size={20} />}
              onClick={() => onChange(blankSelection(poll.question.paper))}
            >
              {tVote('paper.clear')}
            </Button>
          </div>
        )}
      </SheetContent>
      <SheetFoot poll={poll} notice={<SecretProgress ballot={ballot} selection={selection} />}>
        <Button
          size="large"
          kind="primary"
          disabled={disabled}
          icon={<ArrowRight aria-hidden size={24} />}
          onClick={onReview}
        >
          {t('review')}
        </Button>
      </SheetFoot>
    </>
  );
}
