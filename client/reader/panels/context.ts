import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { type ComponentType, createContext } from 'react';
import type { ReadingAids } from './reading-aids.ts';

/** What lies over a page. */
export interface PageOverlayProps {
  readonly aids: ReadingAids;
  readonly page: PDFPageProxy;
  /** At scale 1. */
  readonly viewport: PageViewport;
}

export interface AidsPartProps {
  readonly aids: ReadingAids;
  /** The page being read. */
  readonly current: number;
}

/** The parts of the screen that come with the aids, in a chunk of their own. */
export interface AidsParts {
  /** In the bar at the top. */
  readonly Buttons: ComponentType<AidsPartProps>;
  /** Below that bar. */
  readonly Bars: ComponentType<AidsPartProps>;
  /** Beside the pages, or over them on a narrow screen. */
  readonly SidePanel: ComponentType<AidsPartProps>;
  readonly PageOverlay: ComponentType<PageOverlayProps>;
  /** Right over the picture of a page, under all marks. */
  readonly PhotosLayer: ComponentType<PageOverlayProps>;
}

export interface LoadedAids {
  readonly aids: ReadingAids;
  readonly parts: AidsParts;
}

/** Null until the first page has been read in peace. */
export const AidsContext = createContext<LoadedAids | null>(null);
