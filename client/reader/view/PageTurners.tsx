import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from './texts.ts';
import styles from './view.module.css';

interface PageTurnersProps {
  readonly page: number;
  readonly count: number;
  readonly onGoTo: (page: number) => void;
}

/** Buttons for back and on where pages are shown one at a time, at the edges of the window, where the thumbs are. */
export function PageTurners({ page, count, onGoTo }: PageTurnersProps) {
  const t = useTexts(texts);
  return (
    <div className={styles.turners} data-over-pages="">
      <button
        type="button"
        className={styles.turner}
        aria-label={t('previousPage')}
        title={t('previousPage')}
        disabled={page <= 1}
        onClick={() => onGoTo(page - 1)}
      >
        <ChevronLeft size={30} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.turner}
        aria-label={t('nextPage')}
        title={t('nextPage')}
        disabled={page >= count}
        onClick={() => onGoTo(page + 1)}
      >
        <ChevronRight size={30} aria-hidden="true" />
      </button>
    </div>
  );
}
