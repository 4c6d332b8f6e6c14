import type { ComponentType } from 'react';
import { parserWorker } from './pdf/parser-worker.ts';
import { loadPdfjs } from './pdf/pdfjs-build.ts';
import type { ReaderProps } from './Reader.tsx';

let loaded: ComponentType<ReaderProps> | null = null;

/** The reader's component if its code is here already. */
export function loadedReader(): ComponentType<ReaderProps> | null {
  return loaded;
}

/**
 * Fetches the reader's code with pdf.js and starts its worker. Cheap to call again; called when a tablet is idle after
 * its start, the first document opens faster.
 */
export async function warmUpReader(): Promise<ComponentType<ReaderProps>> {
  if (loaded) return loaded;
  parserWorker();
  const [reader] = await Promise.all([import('./Reader.tsx'), loadPdfjs()]);
  loaded = reader.default;
  return loaded;
}
