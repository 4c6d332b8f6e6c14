import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AnnouncedHardCopy } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RowList } from '../../ui/RowList.tsx';
import styles from './DocumentList.module.css';
import { texts } from './texts.ts';

/** Nothing here opens: each row says where the paper is to be had. */
export default function HardCopyRows({
  hardCopies,
}: {
  hardCopies: readonly AnnouncedHardCopy[];
}): ReactNode {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  return (
    <RowList gap="medium">
      {hardCopies.map(({ id, title, kind, givenOutBy, collectedBy }) => (
        <li key={id} className={styles.hardCopy}>
          <FileText aria-hidden size={24} className={styles.icon} />
          <span className={styles.text}>
            <span className={styles.title}>{title ?? t('hardCopy.untitled')}</span>
            <span className={styles.facts}>
              <span className={styles.kind}>{tCommon(`documentKind.${kind}`)}</span>
              <Badge tone="plain">{t('hardCopy.only')}</Badge>
            </span>
            <span>{t('hardCopy.givenOut', { givenOutBy })}</span>
            {collectedBy !== '' && <span>{t('hardCopy.collected', { collectedBy })}</span>}
          </span>
        </li>
      ))}
    </RowList>
  );
}
