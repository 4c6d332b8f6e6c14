import { ArrowLeft, CloudCheck, CloudUpload } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import type { Sibling, Siblings } from '../view/siblings.ts';
import { BarButton } from './BarButton.tsx';
import styles from './bars.module.css';
import { DocumentSwitcher } from './DocumentSwitcher.tsx';

interface TopBarProps {
  readonly source: Sibling;
  readonly siblings: Siblings | null;
  readonly annotations: PageAnnotations | null;
  readonly onClose: () => void;
  /** The page indicator. */
  readonly children?: ReactNode;
}

/** What is open, whether the notes on it have reached the server, and the way out. */
export function TopBar({ source, siblings, annotations, onClose, children }: TopBarProps) {
  const { sha256, title } = source;
  const t = useTexts(texts);
  return (
    <header className={styles.topBar}>
      <BarButton icon={ArrowLeft} label={t('closeShort')} name={t('close')} onClick={onClose} />
      {siblings && siblings.all.length > 1 ? (
        <DocumentSwitcher sha256={sha256} title={title} siblings={siblings} />
      ) : (
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
      )}
      {annotations && <Waiting annotations={annotations} />}
      {children}
    </header>
  );
}

function Waiting({ annotations }: { annotations: PageAnnotations }) {
  const t = useTexts(texts);
  const [count, setCount] = useState(0);
  useEffect(() => annotations.watchWaiting(setCount), [annotations]);
  return (
    <p className={styles.waiting} data-waiting={count}>
      {count === 0 ? (
        <CloudCheck size={22} aria-hidden="true" />
      ) : (
        <CloudUpload size={22} aria-hidden="true" />
      )}
      <span>{t(count === 0 ? 'allSent' : 'waiting', { count })}</span>
    </p>
  );
}
