import { useId, useState } from 'react';
import { audienceKey } from '#shared/protocol/audience-order.ts';
import { AgendaItemId, HardCopyId } from '#shared/protocol/ids.ts';
import { DocumentKind } from '#shared/protocol/records.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { Checkbox } from '../../forms/Checkbox.tsx';
import { texts as formsTexts } from '../../forms/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import { audiencesAfter } from './audience-choice.ts';
import styles from './Documents.module.css';
import { texts } from './texts.ts';
import { useAudienceText } from './useAudienceText.ts';

interface HardCopyDialogProps {
  readonly itemId: string | null;
  readonly onClose: () => void;
}

/** Announces a document that must not be here, or is not, and says where it is to be had. */
export function HardCopyDialog({ itemId, onClose }: HardCopyDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tConduct = useTexts(conductTexts);
  const tForms = useTexts(formsTexts);
  const agenda = useSession((session) => session.agenda);
  const [id] = useState(() => HardCopyId.parse(newUuid()));
  const [title, setTitle] = useState('');
  const [hidden, setHidden] = useState(false);
  const [kind, setKind] = useState<DocumentKind>('other');
  const [item, setItem] = useState(itemId ?? '');
  const [givenOutBy, setGivenOutBy] = useState('');
  const [collectedBy, setCollectedBy] = useState('');
  const [chosen, setChosen] = useState('members');
  const audienceText = useAudienceText();
  const units = useSession((session) => session.units);
  const ofItem = agenda.find((one) => one.id === item)?.audience ?? 'public';
  const audiences = audiencesAfter(null, units, ofItem);
  const audience = audiences.find((one) => audienceKey(one) === chosen) ?? ofItem;
  const action = useCommand('AnnounceHardCopy');
  const formId = useId();
  const whyId = useId();
  const missing =
    !hidden && title.trim() === ''
      ? tForms('missing.title')
      : givenOutBy.trim() === ''
        ? t('hardCopy.noGiver')
        : null;
  const announce = async () => {
    const done = await action.give({
      type: 'AnnounceHardCopy',
      hardCopy: {
        id,
        agendaItemId: item === '' ? null : AgendaItemId.parse(item),
        title: hidden ? null : title.trim(),
        kind,
        givenOutBy: givenOutBy.trim(),
        collectedBy: collectedBy.trim(),
        audience,
      },
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('hardCopy.announce')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="AnnounceHardCopy"
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || missing !== null}
            aria-describedby={whyId}
          >
            {t('hardCopy.announceNow')}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void announce();
        }}
      >
        <Notice kind="info">{t('hardCopy.about')}</Notice>
        {!hidden && (
          <TextAreaField
            label={t('title')}
            value={title}
            onChange={setTitle}
            maxLength={400}
            rows={2}
            required
          />
        )}
        <Checkbox label={t('hardCopy.hideTitle')} checked={hidden} onChange={setHidden} />
        <TextField
          label={t('hardCopy.givenOutBy')}
          hint={t('hardCopy.givenOutHint')}
          value={givenOutBy}
          onChange={setGivenOutBy}
          maxLength={300}
          required
        />
        <TextField
          label={t('hardCopy.collectedBy')}
          value={collectedBy}
          onChange={setCollectedBy}
          maxLength={300}
        />
        <SelectField
          label={t('kind')}
          value={kind}
          options={DocumentKind.options.map((value) => ({ value, label: tCommon(`documentKind.${value}`) }))}
          onChange={(value) => setKind(DocumentKind.parse(value))}
        />
        <SelectField
          label={t('item')}
          value={item}
          options={[
            { value: '', label: t('general') },
            ...agenda.map((one) => ({ value: one.id, label: tConduct('item', one) })),
          ]}
          onChange={setItem}
        />
        <SelectField
          label={t('hardCopy.audience')}
          value={audienceKey(audience)}
          options={audiences.map((one) => ({ value: audienceKey(one), label: audienceText(one) }))}
          onChange={setChosen}
        />
      </form>
      <WhyNot id={whyId} reason={missing} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}
