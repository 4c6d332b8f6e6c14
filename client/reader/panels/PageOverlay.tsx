import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { LinksLayer } from '../LinksLayer.tsx';
import type { PageOverlayProps } from './context.ts';
import { FoundMarks } from './find/FoundMarks.tsx';
import styles from './panels.module.css';
import type { Spot } from './reading-aids.ts';
import { useReveal } from './useReveal.ts';
import { ChangeMarks } from './versions/ChangeMarks.tsx';

/** Over a page: what was found, what changed, and its links. */
export function PageOverlay({ aids, page, viewport }: PageOverlayProps) {
  const number = page.pageNumber;
  const text = useStore(aids.text.state, ({ pages }) => pages.get(number));
  const spot = useStore(aids.view, (view) => (view.spot?.page === number ? view.spot : null));
  useEffect(() => aids.shows(number), [aids, number]);
  return (
    <>
      {text && <FoundMarks aids={aids} page={number} text={text} viewport={viewport} />}
      {text && aids.changes && (
        <ChangeMarks aids={aids} changes={aids.changes} page={number} text={text} viewport={viewport} />
      )}
      <LinksLayer aids={aids} page={page} viewport={viewport} />
      {spot && <SpotAnchor aids={aids} spot={spot} />}
    </>
  );
}

function SpotAnchor({ aids, spot }: Pick<PageOverlayProps, 'aids'> & { readonly spot: Spot }) {
  const anchor = useRef<HTMLDivElement>(null);
  useReveal(aids, spot, anchor, 'start');
  return <div ref={anchor} className={styles.spot} style={{ top: `${spot.top * 100}%` }} />;
}
