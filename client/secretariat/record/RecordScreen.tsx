import { Download } from 'lucide-react';
import { useConnection } from '../../connection/context.tsx';
import { downloadFile } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { NoticeCard } from '../notice/NoticeCard.tsx';
import { ImportRecord } from './ImportRecord.tsx';
import styles from './Record.module.css';
import { RecordCard } from './RecordCard.tsx';
import { texts } from './texts.ts';

const EXPORTS = [
  { name: 'minutesDocx', path: '/api/export/minutes.docx', file: 'bien-ban-ky-hop.docx' },
  { name: 'minutesPdf', path: '/api/export/minutes.pdf', file: 'bien-ban-ky-hop.pdf' },
  { name: 'rollCalls', path: '/api/export/roll-calls.csv', file: 'ket-qua-bieu-quyet.csv' },
  { name: 'attendance', path: '/api/export/attendance.csv', file: 'diem-danh.csv' },
  { name: 'speeches', path: '/api/export/speeches.csv', file: 'phat-bieu.csv' },
] as const;
const RECORD = { path: '/api/export/record.jsonl', file: 'ho-so-ky-hop.jsonl' } as const;

/** What leaves the system: the notice, minutes, roll calls, and the whole record. */
export function RecordScreen() {
  const t = useTexts(texts);
  const closed = useSession((session) => session.status === 'closed');
  return (
    <Screen>
      <Notice kind={closed ? 'success' : 'info'} action={<DownloadAll />}>
        {t(closed ? 'official' : 'notClosed')}
      </Notice>
      <div className={styles.exports}>
        <NoticeCard />
        {EXPORTS.map((file) => (
          <ExportCard key={file.name} {...file} />
        ))}
        <RecordCard whole={RECORD} />
      </div>
      <ImportRecord />
    </Screen>
  );
}

/** One file after the other: a browser asks before it takes several at once. */
function DownloadAll() {
  const t = useTexts(texts);
  const { http } = useConnection();
  const action = useAction();
  const all = () =>
    action.run(async () => {
      for (const { path, file } of [...EXPORTS, RECORD]) await downloadFile(http, path, file);
    });
  return (
    <div className={styles.all}>
      <ActionButton
        gives="nothing"
        icon={<Download aria-hidden size={20} />}
        disabled={action.busy}
        onClick={all}
      >
        {action.busy ? t('preparing') : t('downloadAll')}
      </ActionButton>
      <ProblemNotice action={action} />
    </div>
  );
}

function ExportCard({ name, path, file }: (typeof EXPORTS)[number]) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const action = useAction();
  const label = t(name);
  return (
    <Card title={label}>
      <p className={styles.muted}>{t(`${name}Hint`)}</p>
      <div className={styles.action}>
        <ActionButton
          gives="nothing"
          icon={<Download aria-hidden size={20} />}
          disabled={action.busy}
          aria-label={t('downloadNamed', { name: label })}
          onClick={() => action.run(() => downloadFile(http, path, file))}
        >
          {action.busy ? t('preparing') : t('download')}
        </ActionButton>
      </div>
      <ProblemNotice action={action} />
    </Card>
  );
}
