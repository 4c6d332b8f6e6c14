import { ArrowRight } from 'lucide-react';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { Sibling } from './siblings.ts';
import { texts } from './texts.ts';
import styles from './view.module.css';

interface NextDocumentProps {
  readonly next: Sibling;
  readonly onOpen: (sha256: Sha256) => void;
}

/** The way on to the next document of the agenda item, below the last page. */
export function NextDocument({ next, onOpen }: NextDocumentProps) {
  const t = useTexts(texts);
  return (
    <button type="button" className={styles.next} onClick={() => onOpen(next.sha256)}>
      <span>
        <span className={styles.nextLabel}>{t('nextDocument')}</span>
        <strong>{next.title}</strong>
      </span>
      <ArrowRight size={26} aria-hidden="true" />
    </button>
  );
}
