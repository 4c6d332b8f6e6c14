import { Send } from 'lucide-react';
import type { OpenPoll } from '#shared/session/state.ts';
import { isBlank } from '#shared/voting/papers.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { isTooLong, LimitedTextArea } from '../../ui/LimitedTextArea.tsx';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { useServices } from '../services/TabletServices.tsx';
import { blankPlaces, marksOf } from '../vote/papers/filling.ts';
import { PaperForm } from '../vote/papers/PaperForm.tsx';
import styles from './OpinionForm.module.css';
import { OpinionNotice } from './OpinionNotice.tsx';
import { dropOpinionDraft, keepOpinionDraft } from './opinion-drafts.ts';
import { texts } from './texts.ts';
import { useOpinion } from './useOpinion.ts';

/** The length that the protocol takes. */
const LONGEST_REASON = 2000;

/** The answer, written over days if need be: it stays on the device until it is sent, and may be changed until the end. */
export function OpinionForm({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const { outbox } = useServices();
  const { selection, reason, unsent, delivery } = useOpinion(poll);
  const over = useSecondsLeft(poll.closesAt) === 0;
  const keep = (changed: { selection?: typeof selection; reason?: string }) =>
    keepOpinionDraft(poll.id, { selection, reason, ...changed });
  const send = () => {
    void outbox.cast(poll.id, selection, reason);
    dropOpinionDraft(poll.id);
  };
  const blank = isBlank(selection);
  const open = blankPlaces(marksOf(selection)).length;
  const button = t(delivery.type === 'none' ? 'send' : 'sendChange');
  const sendable = unsent || delivery.type === 'refused';
  return (
    <>
      <PaperForm
        question={poll.question}
        selection={selection}
        disabled={over}
        onChange={(filled) => keep({ selection: filled })}
      />
      <LimitedTextArea
        label={t('reason')}
        hint={`${t('reasonHint')} ${t(`knows.${poll.rules.reasons.opinions}`)}`}
        value={reason}
        rows={4}
        longest={LONGEST_REASON}
        disabled={over}
        onChange={(written) => keep({ reason: written })}
      />
      <div className={styles.foot}>
        <OpinionNotice delivery={delivery} unsent={unsent} button={button} over={over} />
        {(delivery.type === 'none' || sendable) && (
          <FootBar hint={hint()}>
            <Button
              size="large"
              kind="primary"
              icon={<Send aria-hidden size={24} />}
              disabled={blank || over || !sendable || isTooLong(reason.trim(), LONGEST_REASON)}
              onClick={send}
            >
              {button}
            </Button>
          </FootBar>
        )}
      </div>
    </>
  );

  function hint(): string | null {
    if (over) return null;
    if (blank) return t('pick');
    return open > 0 ? t('unanswered', { count: open }) : null;
  }
}
