import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import type { RecordView } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import { downloadFile } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Card } from '../../ui/Card.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import styles from './Record.module.css';
import { texts } from './texts.ts';

/** Whose records can be asked for here, each with its name and the end of its file's. */
const VIEWS = [
  { value: 'whole', view: undefined, label: 'recordWhole', ending: '' },
  { value: 'members', view: 'members', label: 'recordMembers', ending: '-dai-bieu' },
  { value: 'public', view: 'public', label: 'recordPublic', ending: '-cong-khai' },
] as const satisfies readonly { readonly view: RecordView; readonly [key: string]: unknown }[];

interface RecordCardProps {
  readonly whole: { readonly path: string; readonly file: string };
}

/** The signed record, whole or as delegates or the public are shown it. */
export function RecordCard({ whole }: RecordCardProps) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const action = useAction();
  const hint = useId();
  const [chosen, choose] = useState<(typeof VIEWS)[number]['value']>('whole');
  const { view, label, ending } = VIEWS.find(({ value }) => value === chosen) ?? VIEWS[0];
  const path = view ? `${whole.path}?view=${view}` : whole.path;
  const file = whole.file.replace(/(?=\.jsonl$)/, ending);
  const name = view ? t('recordNamed', { which: t(label) }) : t('record');
  return (
    <Card title={t('recordTitle')}>
      <p className={styles.muted}>{t('recordHint')}</p>
      <Segmented
        label={t('recordFor')}
        options={VIEWS.map((option) => ({ value: option.value, label: t(option.label) }))}
        value={chosen}
        onChange={choose}
        disabled={action.busy}
        describedBy={hint}
      />
      <p id={hint} className={styles.muted} aria-live="polite">
        {view ? t('recordSealed') : ''}
      </p>
      <div className={styles.action}>
        <ActionButton
          gives="nothing"
          icon={<Download aria-hidden size={20} />}
          disabled={action.busy}
          aria-label={t('downloadNamed', { name })}
          onClick={() => action.run(() => downloadFile(http, path, file))}
        >
          {action.busy ? t('preparing') : t('download')}
        </ActionButton>
      </div>
      <ProblemNotice action={action} />
    </Card>
  );
}
