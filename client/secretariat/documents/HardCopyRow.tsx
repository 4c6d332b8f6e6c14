import { FileText, Lock } from 'lucide-react';
import { useState } from 'react';
import type { AnnouncedHardCopy } from '#shared/session/state.ts';
import { AudienceBadge } from '../../documents/AudienceBadge.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import styles from './Documents.module.css';
import { texts } from './texts.ts';

/** What is announced to exist on paper only. */
export function HardCopyRow({ hardCopy }: { hardCopy: AnnouncedHardCopy }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const give = useGive('WithdrawHardCopy');
  const [withdrawing, setWithdrawing] = useState(false);
  const { id, kind, givenOutBy, collectedBy, audience, withdrawn } = hardCopy;
  const title = hardCopy.title ?? t('hardCopy.untitled');
  return (
    <li className={styles.row}>
      <FileText aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={withdrawn ? styles.withdrawn : styles.name}>{title}</p>
        <p className={styles.facts}>
          <Badge tone="plain">{tCommon(`documentKind.${kind}`)}</Badge>
          <Badge tone="warning">{t('hardCopy.only')}</Badge>
          <AudienceBadge audience={audience} icon={<Lock aria-hidden size={16} />} />
          {withdrawn && <Badge tone="bad">{t('isWithdrawn')}</Badge>}
        </p>
        <p className={styles.muted}>{t('hardCopy.givenOut', { givenOutBy })}</p>
        {collectedBy !== '' && <p className={styles.muted}>{t('hardCopy.collected', { collectedBy })}</p>}
        {withdrawn && <p className={styles.muted}>{t('withdrawnBecause', withdrawn)}</p>}
      </div>
      <div className={styles.rowActions}>
        {!withdrawn && (
          <ActionButton
            gives="WithdrawHardCopy"
            kind="quiet"
            aria-label={t('hardCopy.withdrawNamed', { title })}
            onClick={() => setWithdrawing(true)}
          >
            {t('hardCopy.withdraw')}
          </ActionButton>
        )}
      </div>
      {withdrawing && (
        <ReasonDialog
          gives="WithdrawHardCopy"
          title={t('hardCopy.withdraw')}
          text={title}
          confirm={t('hardCopy.withdraw')}
          danger
          onReason={(reason) => give({ type: 'WithdrawHardCopy', hardCopyId: id, reason })}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </li>
  );
}
