import { Pencil, Vote } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Selection } from '#shared/protocol/polls.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { isBlank } from '#shared/voting/papers.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Guarded } from '../Guarded.tsx';
import { BlankQuestion } from '../papers/BlankQuestion.tsx';
import { FilledPaper } from '../papers/FilledPaper.tsx';
import { blankPlaces, marksOf } from '../papers/filling.ts';
import { SheetContent } from '../SheetContent.tsx';
import { SheetFoot } from '../SheetFoot.tsx';
import styles from './ReviewStep.module.css';
import { texts } from './texts.ts';

interface ReviewStepProps {
  readonly poll: OpenPoll;
  readonly selection: Selection;
  readonly disabled: boolean;
  readonly onEdit: () => void;
  readonly onCast: () => void;
}

/** All that was chosen, once more, before it is cast and can never be changed. */
export function ReviewStep({ poll, selection, disabled, onEdit, onCast }: ReviewStepProps) {
  const t = useTexts(texts);
  const [askingBlank, setAskingBlank] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, []);
  const blank = isBlank(selection);
  const kind = selection.type === 'motion' ? 'Clause' : 'Official';
  const open = blankPlaces(marksOf(selection)).length;
  const button = t(blank ? 'dropBlank' : 'drop');
  return (
    <>
      <SheetContent
        heading={
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {t('reviewTitle')}
          </h2>
        }
      >
        <p>{t('reviewHint')}</p>
        {blank && <Notice kind="warning">{t('blankReview')}</Notice>}
        {!blank && open > 0 && <Notice kind="warning">{t(`blank${kind}s`, { count: open })}</Notice>}
        {selection.type === 'election' && !blank && (
          <p className={styles.chosen}>{t('chosenPeople', { count: selection.chosen.length })}</p>
        )}
        {!blank && <FilledPaper question={poll.question} selection={selection} blank={t(`blank${kind}`)} />}
      </SheetContent>
      <SheetFoot poll={poll}>
        <Button size="large" icon={<Pencil aria-hidden size={24} />} onClick={onEdit}>
          {t('edit')}
        </Button>
        <Guarded className={styles.cast}>
          <Button
            size="large"
            kind="primary"
            disabled={disabled}
            icon={<Vote aria-hidden size={24} />}
            onClick={blank ? () => setAskingBlank(true) : onCast}
          >
            {button}
          </Button>
        </Guarded>
      </SheetFoot>
      {askingBlank && (
        <BlankQuestion confirm={button} onConfirm={onCast} onClose={() => setAskingBlank(false)} />
      )}
    </>
  );
}
