import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Edition } from '#shared/session/state.ts';
import { ruleSet } from '#shared/voting/rule-sets.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextAreaField } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { documentsOfItem } from '../documents/documentsOfItem.ts';
import styles from './OpenPollDialog.module.css';

/** Seconds; 0 stands for "closed by hand". */
const DURATIONS = [30, 60, 120, 180, 300, 0] as const;
/** A draft that is adopted is a draft no more. */
const DRAFT = /^dự thảo\s+/i;
type Duration = (typeof DURATIONS)[number];

interface OpenPollDialogProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** Puts a question of the current item to the vote. */
export function OpenPollDialog({ item, onClose }: OpenPollDialogProps) {
  const { t, i18n } = useTranslation('secretariat');
  const documents = useSession((session) => session.documents);
  const ruleSetId = useSession((session) => session.details.ruleSetId);
  const editions = documentsOfItem(documents, item.id);
  const draft = editions.find((edition) => edition.kind === 'draft-resolution');
  const prefill = (edition: Edition | undefined) =>
    t('poll.adopt', { title: (edition?.title ?? item.title).replace(DRAFT, '') });
  const [documentId, setDocumentId] = useState<string>(draft?.id ?? '');
  const [title, setTitle] = useState(() => prefill(draft));
  const [duration, setDuration] = useState<Duration>(60);
  const action = useCommand();
  const formId = useId();

  const chooseDocument = (id: string) => {
    const chosen = editions.find((edition) => edition.id === id);
    const before = editions.find((edition) => edition.id === documentId);
    // A title that somebody wrote is never overwritten.
    if (title === prefill(before)) setTitle(prefill(chosen));
    setDocumentId(id);
  };
  const open = async () => {
    const done = await action.give({
      type: 'OpenPoll',
      question: {
        agendaItemId: item.id,
        documentId: editions.find((edition) => edition.id === documentId)?.id ?? null,
        title: title.trim(),
        ruleSetId,
        durationSeconds: duration === 0 ? null : duration,
      },
    });
    if (done) onClose();
  };

  return (
    <Dialog
      title={t('poll.open')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || title.trim() === ''}
          >
            {t('poll.openNow')}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <SelectField
          label={t('poll.document')}
          value={documentId}
          options={[
            { value: '', label: t('poll.noDocument') },
            ...editions.map((edition) => ({ value: edition.id, label: edition.title })),
          ]}
          onChange={chooseDocument}
        />
        <TextAreaField
          label={t('poll.question')}
          value={title}
          onChange={setTitle}
          maxLength={600}
          required
        />
        <div className={styles.duration}>
          <h3>{t('poll.duration')}</h3>
          <Segmented
            label={t('poll.duration')}
            options={DURATIONS.map((value) => ({ value, label: t(`poll.durations.${value}`) }))}
            value={duration}
            onChange={setDuration}
          />
        </div>
        <p className={styles.note}>{ruleSet(ruleSetId).name[i18n.language === 'en' ? 'en' : 'vi']}</p>
      </form>
      <ProblemNotice action={action} />
    </Dialog>
  );
}
