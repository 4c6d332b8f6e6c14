import { useState } from 'react';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Card } from '../../ui/Card.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useOffline } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { texts as importTexts } from '../import/texts.ts';
import styles from './Record.module.css';
import { texts } from './texts.ts';

interface ImportedRecord {
  readonly sessionId: string;
  readonly codes: readonly SignInCode[];
}

/** Takes in the whole record of another session, so that it can be looked at on this server. */
export function ImportRecord() {
  const t = useTexts(texts);
  const tImport = useTexts(importTexts);
  const { http } = useConnection();
  const offline = useOffline();
  const [imported, setImported] = useState<ImportedRecord | null>(null);
  const action = useAction();
  const upload = async (file: File) => {
    setImported(null);
    const body = new FormData();
    body.append('file', file);
    const answer = await action.run(async () =>
      jsonOf<ImportedRecord>(await http('/api/records', { method: 'POST', body })),
    );
    if (answer) setImported(answer);
  };
  return (
    <Card title={t('import')}>
      <p className={styles.muted}>{t('importHint')}</p>
      <FileDrop
        label={t('importChoose')}
        hint={t('importFile')}
        accept=".jsonl"
        file={null}
        onFile={upload}
        disabled={offline || action.busy}
      />
      {action.busy && <p role="status">{tImport('checking')}</p>}
      <ProblemNotice action={action} />
      {imported && (
        <Notice kind="success">
          <p>{t('imported')}</p>
          <ul className={styles.codes}>
            {imported.codes.map((code) => (
              <li key={code.code}>{t('importedCode', { name: code.person.name, code: code.code })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Card>
  );
}
