import { Undo2, X } from 'lucide-react';
import { useStore } from 'zustand';
import { useTexts } from '../../i18n/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import styles from './panels.module.css';
import type { ReadingAids } from './reading-aids.ts';
import { texts } from './texts.ts';

/** "Trở lại trang 12", after a link led away from there. */
export function BackChip({ aids }: { readonly aids: ReadingAids }) {
  const t = useTexts(texts);
  const page = useStore(aids.view, ({ back }) => back.at(-1));
  if (page === undefined) return null;
  return (
    <div className={styles.back}>
      <Button icon={<Undo2 size={22} aria-hidden="true" />} onClick={() => aids.goBack()}>
        {t('backTo', { page })}
      </Button>
      <IconButton label={t('forgetBack')} onClick={() => aids.view.setState({ back: [] })}>
        <X size={22} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
