import { useState } from 'react';
import type { SeatsFromFile } from '#shared/protocol/http.ts';
import { useConnection } from '../../../connection/context.tsx';
import { jsonOf } from '../../../connection/http.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { ProblemTable } from '../../../imports/ProblemTable.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useOffline } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useAction } from '../../actions/useAction.ts';
import styles from './Editor.module.css';
import { texts } from './texts.ts';

/** Rows of seats from a spreadsheet, in the place of those that the part has; nothing of a file that has errors. */
export function SeatsFile({ onRows }: { readonly onRows: (rows: string[][]) => void }) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const offline = useOffline();
  const action = useAction();
  const [read, setRead] = useState<(SeatsFromFile & { readonly name: string }) | null>(null);
  const take = async (file: File) => {
    setRead(null);
    const body = new FormData();
    body.append('file', file);
    const answer = await action.run(async () =>
      jsonOf<SeatsFromFile>(await http('/api/seating/rows', { method: 'POST', body })),
    );
    if (!answer) return;
    setRead({ ...answer, name: file.name });
    if (answer.rows.length > 0) onRows(answer.rows.map((row) => [...row]));
  };
  const seats = (read?.rows ?? []).flat().filter((name) => name !== '').length;
  return (
    <div className={styles.file}>
      <FileDrop
        label={t('seatsFile')}
        hint={t('seatsFileHint')}
        accept=".xlsx,.xlsm,.ods,.csv,.tsv"
        file={null}
        onFile={(file) => void take(file)}
        disabled={offline || action.busy}
      />
      {action.busy && <p role="status">{t('seatsReading')}</p>}
      {read !== null && seats > 0 && (
        <Notice kind="success">{t('seatsTaken', { rows: read.rows.length, seats, file: read.name })}</Notice>
      )}
      {read !== null && seats === 0 && (
        <Notice kind="error">{t('seatsNotTaken', { file: read.name })}</Notice>
      )}
      {read !== null && <ProblemTable problems={read.problems} />}
      <ProblemNotice action={action} />
    </div>
  );
}
