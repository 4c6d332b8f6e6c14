import { CloudOff, FileLock, FileX, Hourglass } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenProblem } from '../pdf/open-document.ts';
import { texts } from '../texts.ts';
import styles from './opening.module.css';

interface OpenProblemNoticeProps {
  readonly problem: OpenProblem;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

const ICONS = {
  missing: CloudOff,
  corrupt: FileX,
  password: FileLock,
  slow: Hourglass,
  unknown: FileX,
} as const;

/** Why the document is not shown, and what to do about it. */
export function OpenProblemNotice({ problem, onRetry, onClose }: OpenProblemNoticeProps) {
  const t = useTexts(texts);
  const Icon = ICONS[problem];
  return (
    <div className={styles.problem} role="alert" data-problem={problem}>
      <Icon size={56} aria-hidden="true" />
      <h2>{t(`problem.${problem}.title`)}</h2>
      <p>{t(`problem.${problem}.text`)}</p>
      <div className={styles.problemActions}>
        {problem !== 'password' && (
          <Button kind="primary" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        <Button kind={problem === 'password' ? 'primary' : 'secondary'} onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}
