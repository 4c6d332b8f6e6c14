import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { Card } from '../../ui/Card.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import styles from './Notice.module.css';
import { texts } from './texts.ts';

const NoticeDialog = lazy(() => import('./NoticeDialog.tsx'));

/** The paper by which the session is convened, composed in a dialog. */
export function NoticeCard() {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('title')}>
      <p className={styles.muted}>{t('hint')}</p>
      <div className={styles.actions}>
        <ActionButton gives="nothing" onClick={() => setOpen(true)}>
          {t('compose')}
        </ActionButton>
      </div>
      {open && (
        <Suspense fallback={null}>
          <NoticeDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Card>
  );
}
