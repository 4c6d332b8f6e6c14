import { Send } from 'lucide-react';
import { useState } from 'react';
import type { OpenPoll } from '#shared/session/state.ts';
import { isBlank, sameSelection } from '#shared/voting/papers.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { BallotNotice } from './BallotNotice.tsx';
import { dropDraft, keepDraft, useDraft } from './drafts.ts';
import { Obstacles } from './Obstacles.tsx';
import { BlankQuestion } from './papers/BlankQuestion.tsx';
import { PaperForm } from './papers/PaperForm.tsx';
import styles from './SheetContent.module.css';
import { SheetContent } from './SheetContent.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { texts } from './texts.ts';
import { useCanMark } from './useCanMark.ts';
import { useOwnBallot } from './useOwnBallot.ts';

/** An election by name: candidates are chosen first and sent together, and may be changed and sent again. */
export default function ElectionBallot({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const canMark = useCanMark(poll);
  const ballot = useOwnBallot(poll);
  const { delivery } = ballot;
  const draft = useDraft(poll.id);
  const [askingBlank, setAskingBlank] = useState(false);
  const selection = draft?.selection ?? ballot.selection;
  const first = delivery.type === 'none';
  const changed = first ? draft !== undefined : !sameSelection(selection, delivery.selection);
  const send = () => {
    ballot.cast(selection);
    dropDraft(poll.id);
    setAskingBlank(false);
  };
  const button = t(`paper.${isBlank(selection) ? 'sendBlank' : first ? 'send' : 'sendChange'}`);
  const unsent = changed ? t('paper.notSent', { button }) : null;
  return (
    <>
      <SheetContent>
        <Obstacles poll={poll} offline={ballot.offline} />
        <PaperForm
          question={poll.question}
          selection={selection}
          disabled={!canMark}
          onChange={(filled) => keepDraft(poll.id, { selection: filled, reviewing: false })}
        />
        {canMark && <p className={styles.hint}>{t('mayChange')}</p>}
      </SheetContent>
      <SheetFoot
        poll={poll}
        notice={
          <BallotNotice
            compact
            delivery={delivery}
            prompt={canMark ? t('paper.choosePrompt') : null}
            unsent={unsent}
          />
        }
      >
        {(first || changed) && (
          <Button
            size="large"
            kind={isBlank(selection) ? 'secondary' : 'primary'}
            disabled={!canMark}
            icon={<Send aria-hidden size={24} />}
            onClick={isBlank(selection) ? () => setAskingBlank(true) : send}
          >
            {button}
          </Button>
        )}
      </SheetFoot>
      {askingBlank && (
        <BlankQuestion
          confirm={t('paper.sendBlank')}
          onConfirm={send}
          onClose={() => setAskingBlank(false)}
        />
      )}
    </>
  );
}
