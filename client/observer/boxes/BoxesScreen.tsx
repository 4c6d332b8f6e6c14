import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Loaded, loadBoxes, useObserving } from '../observing.ts';
import { texts } from '../texts.ts';
import styles from './Boxes.module.css';
import { BoxLinks } from './BoxLinks.tsx';
import { FileCard } from './FileCard.tsx';

/** What there is to count: the boxes that this server publishes, and any file of one's own. */
export function BoxesScreen() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const boxes = useObserving((observing) => observing.boxes);
  return (
    <>
      <div className={styles.intro}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </div>
      <div className={styles.columns}>
        <Card title={t('boxes')}>
          {boxes.status === 'loading' && <p role="status">{tCommon('loading')}</p>}
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
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const refusalText = useLocalText();
  return (
    <Notice kind="error" action={<Button onClick={loadBoxes}>{tCommon('retry')}</Button>}>
      {failed.refusal ? refusalText(failed.refusal) : t('listFailed')}
    </Notice>
  );
}
