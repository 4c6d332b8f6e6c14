import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { CommentsLayer } from '../comments/CommentsLayer.tsx';
import type { PageOverlayProps } from './context.ts';
import { FoundMarks } from './find/FoundMarks.tsx';
import { LinksLayer } from './links/LinksLayer.tsx';
import styles from './panels.module.css';
import type { Spot } from './reading-aids.ts';
import { useReveal } from './useReveal.ts';
import { ChangeMarks } from './versions/ChangeMarks.tsx';

/** What lies over a page: what was found, what changed, its links, and comments that the file brings along. */
export function PageOverlay({ aids, page, viewport }: PageOverlayProps) {
  const number = page.pageNumber;
  const text = useStore(aids.text.state, ({ pages }) => pages.get(number));
  const annotations = useAnnotations(page);
  const spot = useStore(aids.view, (view) => (view.spot?.page === number ? view.spot : null));
  useEffect(() => aids.shows(number), [aids, number]);
  return (
    <>
      {text && <FoundMarks aids={aids} page={number} text={text} viewport={viewport} />}
      {text && aids.changes && (
        <ChangeMarks aids={aids} changes={aids.changes} page={number} text={text} viewport={viewport} />
      )}
      <LinksLayer aids={aids} page={number} annotations={annotations} viewport={viewport} />
      <CommentsLayer annotations={annotations} viewport={viewport} />
      {spot && <SpotAnchor aids={aids} spot={spot} />}
    </>
  );
}

/** What lies on the page besides its contents, as pdf.js reads it; nothing until that is known. */
function useAnnotations(page: PDFPageProxy): readonly unknown[] {
  const [read, setRead] = useState<readonly unknown[]>([]);
  useEffect(() => {
    let gone = false;
    page.getAnnotations({ intent: 'display' }).then(
      (found) => !gone && setRead(found),
      (error: unknown) => console.warn('links and comments of a page cannot be read', error),
    );
    return () => {
      gone = true;
    };
  }, [page]);
  return read;
}

function SpotAnchor({ aids, spot }: Pick<PageOverlayProps, 'aids'> & { readonly spot: Spot }) {
  const anchor = useRef<HTMLDivElement>(null);
  useReveal(aids, spot, anchor, 'start');
  return <div ref={anchor} className={styles.spot} style={{ top: `${spot.top * 100}%` }} />;
}
