import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './PresenterCard.module.css';
import { texts } from './texts.ts';

interface PageStepperProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** One page back, one on, or to a number that is typed. */
export function PageStepper({ page, pages, onPage }: PageStepperProps) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = (wanted: number) => {
    if (wanted >= 1 && wanted <= pages && wanted !== page) onPage(wanted);
    else setTyped(String(page));
  };
  return (
    <form
      className={styles.stepper}
      onSubmit={(event) => {
        event.preventDefault();
        go(Number(typed));
      }}
    >
      <IconButton label={t('back')} disabled={page <= 1} onClick={() => go(page - 1)}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <label className={styles.page}>
        <span className="visually-hidden">{t('page')}</span>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 6))}
          onBlur={() => go(Number(typed))}
        />
        <span>{t('of', { pages })}</span>
      </label>
      <IconButton label={t('on')} disabled={page >= pages} onClick={() => go(page + 1)}>
        <ChevronRight aria-hidden />
      </IconButton>
    </form>
  );
}
