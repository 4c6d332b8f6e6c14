import { useRef } from 'react';
import { useStore } from 'zustand';
import { BackChip } from './BackChip.tsx';
import type { AidsPartProps } from './context.ts';
import { FindBar } from './find/FindBar.tsx';
import { useFindKeys } from './find/useFindKeys.ts';
import styles from './panels.module.css';
import { ChangesBar } from './versions/ChangesBar.tsx';

/** What is under way in the document: a search, a comparison, a way back. */
export function AidBars({ aids }: AidsPartProps) {
  const finding = useStore(aids.view, (view) => view.finding);
  const bars = useRef<HTMLDivElement>(null);
  useFindKeys(aids, bars);
  return (
    <div ref={bars} className={styles.bars}>
      {/* One bar at a time: two of them and the title took a third of a tablet held flat. */}
      {finding && <FindBar aids={aids} />}
      {aids.changes && !finding && <ChangesBar aids={aids} changes={aids.changes} />}
      <BackChip aids={aids} />
    </div>
  );
}
