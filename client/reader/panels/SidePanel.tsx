import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useDocumentNotes } from '../notes/DocumentNotes.tsx';
import { NotesPanel } from '../notes/NotesPanel.tsx';
import type { AidsPartProps } from './context.ts';
import { OutlinePanel } from './outline/OutlinePanel.tsx';
import styles from './panels.module.css';
import type { Panel } from './reading-aids.ts';
import { texts } from './texts.ts';
import { ThumbnailsPanel } from './thumbnails/ThumbnailsPanel.tsx';
import { ChangesPanel } from './versions/ChangesPanel.tsx';

const TITLES = {
  pages: 'panelPages',
  outline: 'panelOutline',
  notes: 'panelNotes',
  changes: 'panelChanges',
} as const;

/** Pages, contents, notes and changes; beside the pages, or over them where there is no room for both. */
export function SidePanel({ aids, current }: AidsPartProps) {
  const t = useTexts(texts);
  const panel = useStore(aids.view, (view) => view.panel);
  const notes = useDocumentNotes();
  if (panel === null) return null;
  const shown: readonly Panel[] = [
    'pages',
    'outline',
    ...(notes ? (['notes'] as const) : []),
    ...(aids.changes ? (['changes'] as const) : []),
  ];
  const close = () => aids.view.setState({ panel: null });
  const closeIfOver = (event: { currentTarget: Element }) => {
    const over = event.currentTarget.closest('aside');
    if (over && getComputedStyle(over).getPropertyValue('--over') === '1') close();
  };
  return (
    <aside
      className={styles.side}
      data-side-panel={panel}
      aria-label={t(TITLES[panel])}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles.sideHead}>
        <Segmented
          label={t('panel')}
          options={shown.map((value) => ({ value, label: t(TITLES[value]) }))}
          value={panel}
          {...(shown.length > 3 && { columns: 2 })}
          onChange={(value) => aids.view.setState({ panel: value })}
        />
        <IconButton label={t('closePanel')} onClick={close}>
          <X size={26} aria-hidden="true" />
        </IconButton>
      </div>
      {panel === 'pages' && <ThumbnailsPanel aids={aids} current={current} onGone={closeIfOver} />}
      {panel === 'outline' && <OutlinePanel aids={aids} onGone={closeIfOver} />}
      {panel === 'notes' && <NotesPanel onGoTo={aids.goTo} />}
      {panel === 'changes' && aids.changes && <ChangesPanel changes={aids.changes} onGone={closeIfOver} />}
    </aside>
  );
}
