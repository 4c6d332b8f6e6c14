import { lazy, Suspense, useId, useState } from 'react';
import { audienceKey } from '#shared/protocol/audience-order.ts';
import type { UploadedDocument } from '#shared/protocol/http.ts';
import { DocumentKind } from '#shared/protocol/records.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { PublishedDocument } from '#shared/session/state.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { jsonOf, RefusedError } from '../../connection/http.ts';
import { texts as formsTexts } from '../../forms/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextAreaField } from '../../ui/Field.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import { audiencesAfter } from './audience-choice.ts';
import styles from './Documents.module.css';
import { fileDoubt } from './file-doubt.ts';
import { PublishedDialog } from './PublishedDialog.tsx';
import { texts } from './texts.ts';
import { useAudienceText } from './useAudienceText.ts';

// It draws a page, and so brings the reader's own code.
const PublishPreview = lazy(() => import('./PublishPreview.tsx'));

/** Refused for good, and what a person has to say more of. */
const SECRET: ReadonlySet<string> = new Set<RefusalCode>(['stamped-secret', 'named-secret']);
const DOUBTFUL: ReadonlySet<string> = new Set<RefusalCode>(['stamp-word-on-page', 'stamp-word-in-name']);

export interface PublishTarget {
  /** null: a new document. */
  readonly document: PublishedDocument | null;
  readonly itemId: string | null;
}

interface PublishDialogProps {
  readonly target: PublishTarget;
  readonly onPublished: (sha256: string) => void;
  /** It must not be here: it is announced as existing on paper only. */
  readonly onHardCopy: (itemId: string | null) => void;
  readonly onClose: () => void;
}

export function PublishDialog({ target, onPublished, onHardCopy, onClose }: PublishDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tConduct = useTexts(conductTexts);
  const tForms = useTexts(formsTexts);
  const { http } = useConnection();
  const agenda = useSession((session) => session.agenda);
  const edition = target.document && currentEdition(target.document);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState(edition?.title ?? '');
  const [kind, setKind] = useState<string>(edition?.kind ?? 'submission');
  const [itemId, setItemId] = useState<string>(target.itemId ?? '');
  const [chosen, setChosen] = useState(edition ? audienceKey(edition.audience) : 'public');
  const [published, setPublished] = useState<UploadedDocument | null>(null);
  const [notSecret, setNotSecret] = useState('');
  const [asked, setAsked] = useState(false);
  const [looking, setLooking] = useState(false);
  const audienceText = useAudienceText();
  const action = useAction();
  const refused = action.problem === 'unanswered' ? null : (action.problem?.code ?? null);
  const isSecret = refused !== null && SECRET.has(refused);
  const online = useLive((live) => live.online.length);
  const session = useSession((state) => state);
  const ofItem = agenda.find(({ id }) => id === itemId)?.audience ?? 'public';
  const audiences = audiencesAfter(edition?.audience ?? null, session.units, ofItem);
  // What belongs to an item that not everybody may know of is for the same people.
  const audience = audiences.some((one) => audienceKey(one) === chosen)
    ? chosen
    : audienceKey(audiences[0] ?? ofItem);
  const outside =
    audience === 'guests' || (audience === 'public' && session.guests.length > 0) ? audience : null;
  const doubt = file && fileDoubt(session, file.name, itemId, target.document);
  const formId = useId();
  const whyId = useId();
  const missing = !file
    ? 'file'
    : title.trim() === ''
      ? 'title'
      : asked && notSecret.trim() === ''
        ? 'reason'
        : null;

  const choose = (chosen: File) => {
    setFile(chosen);
    setAsked(false);
    setNotSecret('');
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
      body.append('audience', audience);
      body.append('documentId', target.document?.id ?? '');
      body.append('notSecret', notSecret.trim());
      body.append('file', file);
      try {
        return await jsonOf<UploadedDocument>(await http('/api/documents', { method: 'POST', body }));
      } catch (error) {
        // What has to be said more, or chosen otherwise, stands in the form.
        if (error instanceof RefusedError) setLooking(false);
        if (error instanceof RefusedError && DOUBTFUL.has(error.refusal.code)) setAsked(true);
        throw error;
      }
    });
    if (!done) return;
    setPublished(done);
    onPublished(done.sha256);
  };

  if (looking && file && outside && published === null) {
    return (
      <Suspense>
        <PublishPreview
          {...{ file, itemId, action }}
          title={title.trim()}
          kind={DocumentKind.parse(kind)}
          audience={outside}
          onPublish={() => void publish()}
          onBack={() => setLooking(false)}
        />
      </Suspense>
    );
  }
  if (published !== null) return <PublishedDialog document={published} onClose={onClose} />;

  return (
    <Dialog
      title={t(target.document ? 'newVersion' : 'publish')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="PublishDocument"
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || missing !== null}
            aria-describedby={whyId}
          >
            {action.busy ? t('uploading') : t('publishNow')}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // Whoever is from outside is told it for good: it is looked at before.
          if (outside) setLooking(true);
          else void publish();
        }}
      >
        <FileDrop
          label={t('file')}
          hint={t('fileHint')}
          accept="application/pdf,.pdf"
          file={file}
          onFile={choose}
        />
        <ProblemNotice action={action} />
        {asked && (
          <TextAreaField
            label={t('notSecret')}
            hint={t('notSecretHint')}
            value={notSecret}
            onChange={setNotSecret}
            maxLength={2000}
            rows={2}
            required
          />
        )}
        {(asked || isSecret) && (
          <Button onClick={() => onHardCopy(itemId === '' ? null : itemId)}>{t('hardCopy.announce')}</Button>
        )}
        {edition && <p>{t('replaces', { ...edition, next: edition.version + 1, online })}</p>}
        {doubt && (
          <Notice kind="warning">
            {doubt.type === 'otherItem' ? t('doubt.otherItem', doubt) : t('doubt.otherDocument', doubt)}
          </Notice>
        )}
        <TextAreaField
          label={t('title')}
          value={title}
          onChange={setTitle}
          maxLength={400}
          rows={2}
          required
        />
        <SelectField
          label={t('kind')}
          value={kind}
          options={DocumentKind.options.map((value) => ({ value, label: tCommon(`documentKind.${value}`) }))}
          onChange={setKind}
        />
        <SelectField
          label={t('item')}
          value={itemId}
          options={[
            { value: '', label: t('general') },
            ...agenda.map((item) => ({ value: item.id, label: tConduct('item', item) })),
          ]}
          onChange={setItemId}
        />
        <SelectField
          label={t('audience')}
          hint={
            audiences.length === 0
              ? t('audienceNone')
              : edition && edition.audience !== 'members' && t('audienceWidens')
          }
          value={audience}
          options={audiences.map((one) => ({ value: audienceKey(one), label: audienceText(one) }))}
          onChange={setChosen}
        />
      </form>
      <WhyNot id={whyId} reason={missing && tForms(`missing.${missing}`)} />
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
