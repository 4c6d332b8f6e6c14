import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadedDocument } from '#shared/protocol/http.ts';
import { DocumentKind } from '#shared/protocol/records.ts';
import { currentEdition } from '#shared/session/documents.ts';
import type { PublishedDocument } from '#shared/session/state.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextAreaField } from '../../ui/Field.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { WhyNot } from '../forms/WhyNot.tsx';
import styles from './Documents.module.css';
import { fileDoubt } from './file-doubt.ts';
import { PublishedDialog } from './PublishedDialog.tsx';

export interface PublishTarget {
  /** null: a new document. */
  readonly document: PublishedDocument | null;
  readonly itemId: string | null;
}

interface PublishDialogProps {
  readonly target: PublishTarget;
  readonly onPublished: (sha256: string) => void;
  readonly onClose: () => void;
}

export function PublishDialog({ target, onPublished, onClose }: PublishDialogProps) {
  const { t } = useTranslation('secretariat');
  const { http } = useConnection();
  const agenda = useSession((session) => session.agenda);
  const edition = target.document && currentEdition(target.document);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState(edition?.title ?? '');
  const [kind, setKind] = useState<string>(edition?.kind ?? 'submission');
  const [itemId, setItemId] = useState<string>(target.itemId ?? '');
  const [published, setPublished] = useState<UploadedDocument | null>(null);
  const action = useAction();
  const online = useLive((live) => live.online.length);
  const session = useSession((state) => state);
  const doubt = file && fileDoubt(session, file.name, itemId, target.document);
  const formId = useId();
  const whyId = useId();
  const missing = !file ? 'file' : title.trim() === '' ? 'title' : null;

  const choose = (chosen: File) => {
    setFile(chosen);
    action.dismiss();
    if (title === '') setTitle(titleFromFileName(chosen.name));
  };
  const publish = async () => {
    if (!file) return;
    const done = await action.run(async () => {
      const body = new FormData();
      // Fields go before the file: the server reads the parts in order.
      body.append('agendaItemId', itemId);
      body.append('title', title.trim());
      body.append('kind', kind);
      body.append('documentId', target.document?.id ?? '');
      body.append('file', file);
      return jsonOf<UploadedDocument>(await http('/api/documents', { method: 'POST', body }));
    });
    if (!done) return;
    setPublished(done);
    onPublished(done.sha256);
  };

  if (published !== null) return <PublishedDialog document={published} onClose={onClose} />;

  return (
    <Dialog
      title={t(target.document ? 'documents.newVersion' : 'documents.publish')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || missing !== null}
            aria-describedby={whyId}
          >
            {action.busy ? t('uploading') : t('documents.publishNow')}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        <FileDrop
          label={t('documents.file')}
          hint={t('documents.fileHint')}
          accept="application/pdf,.pdf"
          file={file}
          onFile={choose}
        />
        <ProblemNotice action={action} />
        {edition && <p>{t('documents.replaces', { ...edition, next: edition.version + 1, online })}</p>}
        {doubt && <Notice kind="warning">{t(`documents.doubt.${doubt.type}`, { ...doubt })}</Notice>}
        <TextAreaField
          label={t('documents.title')}
          value={title}
          onChange={setTitle}
          maxLength={400}
          rows={2}
          required
        />
        <SelectField
          label={t('documents.kind')}
          value={kind}
          options={DocumentKind.options.map((value) => ({ value, label: t(`common:documentKind.${value}`) }))}
          onChange={setKind}
        />
        <SelectField
          label={t('documents.item')}
          value={itemId}
          options={[
            { value: '', label: t('documents.general') },
            ...agenda.map((item) => ({ value: item.id, label: t('item', item) })),
          ]}
          onChange={setItemId}
        />
      </form>
      <WhyNot id={whyId} reason={missing && t(`missing.${missing}`)} />
    </Dialog>
  );
}

/** "07_To-trinh_ngan-sach.pdf" makes "07 To trinh ngan sach": a start that people mend. */
function titleFromFileName(fileName: string): string {
  return fileName
    .replace(/\.pdf$/i, '')
    .replace(/[_-]+/g, ' ')
    .normalize('NFC')
    .trim();
}
