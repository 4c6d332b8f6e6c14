import { useTexts } from '../../i18n/texts.ts';
import { Card } from '../../ui/Card.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { type DroppedFile, openFromFile, takeFile, useObserving } from '../observing.ts';
import { texts } from '../texts.ts';
import styles from './Boxes.module.css';
import { BoxTitle } from './BoxLinks.tsx';

/** Counts a box that somebody has as a file, also with no network at all. */
export function FileCard() {
  const t = useTexts(texts);
  const file = useObserving((observing) => observing.file);
  return (
    <Card title={t('fromFile')}>
      <p className={styles.muted}>{t('fromFileHint')}</p>
      <FileDrop
        label={t('chooseFile')}
        hint={t('fileKinds')}
        accept=".json,.jsonl"
        file={null}
        onFile={takeFile}
      />
      {file && <FileContent file={file} />}
    </Card>
  );
}

function FileContent({ file }: { file: DroppedFile }) {
  const t = useTexts(texts);
  switch (file.type) {
    case 'reading':
      return <p role="status">{t('readingFile')}</p>;
    case 'unread':
      return <Notice kind="error">{t('fileUnread', { name: file.name })}</Notice>;
    case 'no-reader':
      return <Notice kind="error">{t('fileNoReader')}</Notice>;
    case 'read':
      if (file.boxes.length === 0) {
        return <Notice kind="info">{t('fileEmpty', { name: file.name })}</Notice>;
      }
      return (
        <>
          <h3>{t('fileBoxes', { name: file.name })}</h3>
          <RowList gap="medium">
            {file.boxes.map((box) => (
              <li key={box.pollId}>
                <button type="button" className={styles.box} onClick={() => openFromFile(box)}>
                  <BoxTitle box={box} />
                </button>
              </li>
            ))}
          </RowList>
        </>
      );
  }
}
