import { Send } from 'lucide-react';
import { useStore } from 'zustand';
import type { QuestionId } from '#shared/protocol/ids.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { useTexts } from '../../i18n/texts.ts';
import { EMPTY_DRAFTS, type FloorDrafts, type RequestOutbox } from '../../offline/requests/request-outbox.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { isTooLong, LimitedTextArea } from '../../ui/LimitedTextArea.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import styles from './FloorScreen.module.css';
import { texts } from './texts.ts';

/** Lengths that the protocol takes. */
const LONGEST_LINE = 200;
const LONGEST_TEXT = 4000;

export function QuestionForm({ outbox }: { readonly outbox: RequestOutbox }) {
  const t = useTexts(texts);
  const question = useStore(outbox.drafts, (drafts) => drafts.question);
  const { addressee, topic, text, form } = question;
  const complete =
    [addressee, topic, text].every((words) => words.trim() !== '') && !isTooLong(text.trim(), LONGEST_TEXT);
  const keep = (changed: Partial<FloorDrafts['question']>) =>
    outbox.keepDrafts({ question: { ...question, ...changed } });
  const send = () => {
    void outbox.give({
      type: 'SubmitQuestion',
      questionId: newUuid() as QuestionId,
      addressee: addressee.trim(),
      topic: topic.trim(),
      text: text.trim(),
      form,
    });
    outbox.keepDrafts({ question: { ...EMPTY_DRAFTS.question, form } });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) send();
      }}
    >
      <TextField
        label={t('addressee')}
        value={addressee}
        maxLength={LONGEST_LINE}
        required
        onChange={(written) => keep({ addressee: written })}
      />
      <TextField
        label={t('questionTopic')}
        value={topic}
        maxLength={LONGEST_LINE}
        required
        onChange={(written) => keep({ topic: written })}
      />
      <LimitedTextArea
        label={t('text')}
        hint={t('textHint')}
        value={text}
        rows={6}
        longest={LONGEST_TEXT}
        required
        onChange={(written) => keep({ text: written })}
      />
      <div className={styles.choice}>
        <h3 className={styles.label}>{t('form')}</h3>
        <Segmented
          label={t('form')}
          options={[
            { value: 'spoken', label: t('forms.spoken') },
            { value: 'written', label: t('forms.written') },
          ]}
          value={form}
          onChange={(chosen) => keep({ form: chosen })}
        />
      </div>
      <FootBar hint={<DraftNotice outbox={outbox} />}>
        <Button
          type="submit"
          size="large"
          kind="primary"
          icon={<Send aria-hidden size={24} />}
          disabled={!complete}
        >
          {t('sendQuestion')}
        </Button>
      </FootBar>
    </form>
  );
}
