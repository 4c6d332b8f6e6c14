import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { texts } from '../texts.ts';
import { rowId } from './MarkRows.tsx';
import styles from './PaperProgress.module.css';

interface PaperProgressProps {
  /** How much of the paper is filled in. */
  readonly text: string;
  /** First line that is still open, to go to; undefined where there is nothing to look for. */
  readonly nextBlank: number | undefined;
  /** What became of the ballot. */
  readonly children?: ReactNode;
}

/** How far a long paper is filled in, with the way to what is still open. */
export function PaperProgress({ text, nextBlank, children }: PaperProgressProps) {
  const t = useTexts(texts);
  return (
    <div className={styles.progress}>
      <p className={styles.text}>{text}</p>
      {nextBlank !== undefined && (
        <Button kind="quiet" icon={<ArrowDown aria-hidden size={20} />} onClick={() => goTo(nextBlank)}>
          {t('paper.toNext')}
        </Button>
      )}
      {children && <div className={styles.notice}>{children}</div>}
    </div>
  );
}

/** The focus goes along, so that the keyboard goes on from there. */
function goTo(place: number): void {
  const row = document.getElementById(rowId(place));
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('button')?.focus({ preventScroll: true });
}
