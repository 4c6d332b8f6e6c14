import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Loaded, loadBoxes, useObserving } from '../observing.ts';
import styles from './Boxes.module.css';
import { BoxLinks } from './BoxLinks.tsx';
import { FileCard } from './FileCard.tsx';

/** What there is to count: the boxes that this server publishes, and any file of one's own. */
export function BoxesScreen() {
  const { t } = useTranslation('observer');
  const boxes = useObserving((observing) => observing.boxes);
  return (
    <>
      <div className={styles.intro}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </div>
      <div className={styles.columns}>
        <Card title={t('boxes')}>
          {boxes.status === 'loading' && <p role="status">{t('common:loading')}</p>}
          {boxes.status === 'failed' && <ListFailure failed={boxes} />}
          {boxes.status === 'ready' && boxes.value.length === 0 && <p>{t('noBoxes')}</p>}
          {boxes.status === 'ready' && <BoxLinks boxes={boxes.value} />}
        </Card>
        <FileCard />
      </div>
    </>
  );
}

function ListFailure({ failed }: { failed: Extract<Loaded<unknown>, { status: 'failed' }> }) {
  const { t } = useTranslation('observer');
  const refusalText = useRefusalText();
  return (
    <Notice kind="error" action={<Button onClick={loadBoxes}>{t('common:retry')}</Button>}>
      {failed.refusal ? refusalText(failed.refusal) : t('listFailed')}
    </Notice>
  );
}
