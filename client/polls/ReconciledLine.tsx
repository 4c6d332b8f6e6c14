import { CircleAlert } from 'lucide-react';
import type { Reconciliation } from '#shared/session/polls/reconciling.ts';
import { useTexts } from '../i18n/texts.ts';
import styles from './ReconciledLine.module.css';
import { texts } from './texts.ts';

interface ReconciledLineProps {
  readonly sums: Reconciliation;
  readonly procedure: 'open' | 'secret' | 'opinion';
}

/** "Có mặt 80 = đã biểu quyết 65 + chưa biểu quyết 14 + không tham gia 1": one sentence that adds up, wherever a poll is led. */
export function ReconciledLine({ sums, procedure }: ReconciledLineProps) {
  const t = useTexts(texts);
  const { present, done, missing, keptOut, gone } = sums;
  return (
    <p className={styles.line}>
      {t(`reconciled.${procedure}.present`, { count: present })} ={' '}
      {t(`reconciled.${procedure}.done`, { count: done })} +{' '}
      <strong className={missing > 0 ? styles.missing : undefined}>
        {missing > 0 && <CircleAlert aria-hidden size={20} />}
        {t(`reconciled.${procedure}.missing`, { count: missing })}
      </strong>{' '}
      + {t('reconciled.keptOut', { count: keptOut })}
      {gone > 0 && <span className={styles.gone}> {t(`reconciled.${procedure}.gone`, { count: gone })}</span>}
    </p>
  );
}
