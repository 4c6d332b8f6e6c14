import { useState } from 'react';
import type { ImportAnswers, ImportPreview } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf, postJson } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useOffline } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { DetailsForm } from './DetailsForm.tsx';
import styles from './Import.module.css';
import { PreviewCard } from './PreviewCard.tsx';
import { texts } from './texts.ts';

export function ImportScreen() {
  const closed = useSession((session) => session.status === 'closed');
  const importing = usePermitted('ApplyImport');
  return (
    <Screen>
      {closed && <ClosedNotice />}
      {!closed && importing && <FolderImport />}
      <DetailsForm />
    </Screen>
  );
}

function ClosedNotice() {
  const t = useTexts(texts);
  return <Notice kind="info">{t('closed')}</Notice>;
}

type Stage =
  | { readonly type: 'choose' }
  | { readonly type: 'preview'; readonly fileName: string; readonly preview: ImportPreview }
  | { readonly type: 'done' };

/** Nothing is imported before the preview has been seen and confirmed. */
function FolderImport() {
  const t = useTexts(texts);
  const { http } = useConnection();
  const offline = useOffline();
  const [stage, setStage] = useState<Stage>({ type: 'choose' });
  const action = useAction();

  const upload = async (file: File) => {
    discard(stage);
    const body = new FormData();
    body.append('file', file);
    const preview = await action.run(async () =>
      jsonOf<ImportPreview>(await http('/api/import/preview', { method: 'POST', body })),
    );
    if (preview) setStage({ type: 'preview', fileName: file.name, preview });
  };
  const confirm = async (preview: ImportPreview, answers: ImportAnswers) => {
    const done = await action.run(() => postJson(http, `/api/import/${preview.previewId}/confirm`, answers));
    if (done !== undefined) setStage({ type: 'done' });
  };
  const discard = (known: Stage) => {
    if (known.type !== 'preview') return;
    // A preview that the server could not be told about expires there by itself.
    http(`/api/import/${known.preview.previewId}`, { method: 'DELETE' }).catch(() => undefined);
  };
  const cancel = () => {
    discard(stage);
    action.dismiss();
    setStage({ type: 'choose' });
  };

  return (
    <>
      <Card title={t('folder')}>
        <p className={styles.muted}>{t('folderHint')}</p>
        <FileDrop
          label={t('choose')}
          hint={t('chooseHint')}
          accept=".zip,application/zip,.xlsx,.xlsm,.ods,.csv,.tsv,.pdf,application/pdf"
          file={null}
          onFile={upload}
          disabled={offline || action.busy}
        />
        {action.busy && <p role="status">{t('checking')}</p>}
        {stage.type === 'done' && <Notice kind="success">{t('done')}</Notice>}
        {stage.type !== 'preview' && <ProblemNotice action={action} />}
      </Card>
      {stage.type === 'preview' && (
        <PreviewCard
          fileName={stage.fileName}
          preview={stage.preview}
          action={action}
          onConfirm={(answers) => confirm(stage.preview, answers)}
          onCancel={cancel}
        />
      )}
    </>
  );
}
