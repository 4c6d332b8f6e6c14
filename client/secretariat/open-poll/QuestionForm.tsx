import type { Poll } from '#shared/session/state.ts';
import type { Form, PollDraft } from './draft.ts';
import { EarlierNotice } from './EarlierNotice.tsx';

import { FormSection } from './FormSection.tsx';
import styles from './OpenPoll.module.css';
import { PaperPart } from './PaperPart.tsx';
import { RepeatPart } from './RepeatPart.tsx';
import { RulesSection } from './RulesSection.tsx';
import { SubjectPart } from './SubjectPart.tsx';
import { TimingPart } from './TimingPart.tsx';
import type { ChangeDraft } from './useDraft.ts';
import { VotersSection } from './VotersSection.tsx';

interface QuestionFormProps {
  readonly id: string;
  readonly draft: PollDraft;
  readonly change: ChangeDraft;
  readonly anyItem: boolean;
  readonly forms: readonly Form[] | undefined;
  /** What was voted on already with this very question, and what to do when it is asked all the same. */
  readonly earlier?: { readonly vote: Poll; readonly onNew: () => void } | undefined;
  readonly onSubmit: () => void;
}

/** All that a question is made of, with everything at its usual value. */
export function QuestionForm({ id, earlier, anyItem, forms, onSubmit, ...part }: QuestionFormProps) {
  const { draft, change } = part;
  return (
    <form
      id={id}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={styles.column}>
        {earlier && <EarlierNotice earlier={earlier.vote} change={change} onNew={earlier.onNew} />}
        {draft.repeats && <RepeatPart {...part} repeats={draft.repeats} />}
        <SubjectPart {...part} anyItem={anyItem} forms={forms} />
        <PaperPart {...part} />
      </div>
      <div className={styles.column}>
        <TimingPart {...part} />
        <FormSection {...part} forms={forms} />
        <VotersSection {...part} />
        <RulesSection {...part} />
      </div>
    </form>
  );
}
