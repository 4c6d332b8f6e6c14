import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { useContext } from 'react';
import { AidsContext, type AidsParts } from './context.ts';

interface AidSlotProps {
  readonly part: 'Buttons' | 'Bars' | 'SidePanel';
  /** The page being read. */
  readonly current: number;
}

/** Where a part of the reading aids goes once their code is there. */
export function AidSlot({ part, current }: AidSlotProps) {
  const loaded = useContext(AidsContext);
  const Part = loaded?.parts[part];
  return Part ? <Part aids={loaded.aids} current={current} /> : null;
}

interface PageAidSlotProps {
  readonly part: keyof Pick<AidsParts, 'PageOverlay' | 'PhotosLayer'>;
  readonly page: PDFPageProxy | null;
  readonly viewport: PageViewport | null;
}

/** The same on a page that has been drawn. */
export function PageAidSlot({ part, page, viewport }: PageAidSlotProps) {
  const loaded = useContext(AidsContext);
  const Part = loaded?.parts[part];
  return Part && page && viewport ? <Part aids={loaded.aids} page={page} viewport={viewport} /> : null;
}
