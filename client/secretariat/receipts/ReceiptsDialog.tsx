import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { DocumentReceipt } from '#shared/protocol/document-receipts.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { DialogFoot } from '../../forms/DialogFoot.tsx';
import { useAction } from '../../forms/useAction.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Table } from '../../ui/Table.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import styles from './Receipts.module.css';
import { type ReceiptRow, rowsByDelegate, rowsByDocument } from './receipt-rows.ts';
import { texts } from './texts.ts';

const ROWS = { document: rowsByDocument, delegate: rowsByDelegate } as const;
type By = keyof typeof ROWS;

/** Who has received and opened which document, as of the moment at which it was asked. */
export default function ReceiptsDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { http } = useConnection();
  const session = useSession(
    useShallow(({ delegates, former, documents, agenda, units }) => ({
      delegates,
      former,
      documents,
      agenda,
      units,
    })),
  );
  const [receipts, setReceipts] = useState<readonly DocumentReceipt[] | null>(null);
  const [by, setBy] = useState<By>('document');
  const action = useAction();
  const { run } = action;
  const load = () =>
    run(async () => {
      const answer = await jsonOf<{ readonly receipts: readonly DocumentReceipt[] }>(
        await http('/api/document-receipts'),
      );
      setReceipts(answer.receipts);
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once when it opens, then by the button
  useEffect(() => void load(), []);
  const rows = receipts && ROWS[by](session, receipts);
  return (
    <Dialog title={t('title')} onClose={onClose} width="wide">
      <div className={styles.head}>
        <p className={styles.muted}>{t('hint')}</p>
        <Segmented
          label={t('by')}
          options={(['document', 'delegate'] as const).map((value) => ({ value, label: t(`bys.${value}`) }))}
          value={by}
          onChange={setBy}
        />
      </div>
      {rows === null && action.busy && <p role="status">{t('loading')}</p>}
      {rows && (session.documents.length === 0 ? <p>{t('none')}</p> : <ReceiptTable by={by} rows={rows} />)}
      <DialogFoot notes={<ProblemNotice action={action} />}>
        <ActionButton
          gives="nothing"
          icon={<RotateCw aria-hidden size={20} />}
          disabled={action.busy}
          onClick={() => void load()}
        >
          {t('refresh')}
        </ActionButton>
        <Button kind="primary" onClick={onClose}>
          {tCommon('close')}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

function ReceiptTable({ by, rows }: { by: By; rows: readonly ReceiptRow[] }) {
  const t = useTexts(texts);
  return (
    <Table className={styles.table} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t(`bys.${by}`)}</th>
          <th scope="col">{t('received')}</th>
          <th scope="col">{t('opened')}</th>
          <th scope="col">{t('missing')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, of, received, opened, notReceived, notOpened }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className={styles.count}>{t('share', { count: received, of })}</td>
            <td className={styles.count}>{t('share', { count: opened, of })}</td>
            <td>
              {opened === of && t('allOpened')}
              <Names label={t('notReceived', { count: notReceived.length })} names={notReceived} />
              <Names label={t('notOpened', { count: notOpened.length })} names={notOpened} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Folded away: of 83 names one looks at those of one row. */
function Names({ label, names }: { label: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{label}</summary>
      <ul className={styles.names}>
        {names.map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and the list never changes its order
          <li key={place}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
