import { useId, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { texts as readerTexts } from '../texts.ts';
import styles from './view.module.css';

interface PageIndicatorProps {
  readonly page: number;
  readonly count: number;
  readonly onGoTo: (page: number) => void;
}

/** "3 / 120"; pressed, it asks for a page to go to. */
export function PageIndicator({ page, count, onGoTo }: PageIndicatorProps) {
  const t = useTexts(readerTexts);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.pageIndicator}
        title={t('goTo')}
        aria-label={`${t('goTo')}: ${t('pageOf', { page, count })}`}
        onClick={() => setAsking(true)}
      >
        {t('pageOf', { page, count })}
      </button>
      {asking && (
        <GoToPage
          count={count}
          onClose={() => setAsking(false)}
          onGoTo={(wanted) => {
            setAsking(false);
            onGoTo(wanted);
          }}
        />
      )}
    </>
  );
}

interface GoToPageProps {
  readonly count: number;
  readonly onClose: () => void;
  readonly onGoTo: (page: number) => void;
}

function GoToPage({ count, onClose, onGoTo }: GoToPageProps) {
  const t = useTexts(readerTexts);
  const [text, setText] = useState('');
  const form = useId();
  const page = Number.parseInt(text, 10);
  const valid = page >= 1 && page <= count;
  return (
    <Dialog
      title={t('goToTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" form={form} disabled={!valid}>
            {t('go')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.goTo}
        onSubmit={(event) => {
          event.preventDefault();
          if (valid) onGoTo(page);
        }}
      >
        <label>
          <span>{t('goToHint', { count })}</span>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value.replace(/\D/g, '').slice(0, 6))}
          />
        </label>
      </form>
    </Dialog>
  );
}
