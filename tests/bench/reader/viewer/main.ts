import 'pdfjs-dist/web/pdf_viewer.css';
import { bytesFromCache } from '../../../browser/reader-harness/cached-documents.ts';

/** CSS pixels per PDF point at a scale of 1 in that viewer. */
const CSS_UNITS = 96 / 72;

/** pdf.js' own viewer as its package has it, pages `width` CSS pixels wide. Resolves once the first page is drawn. */
async function openViewer(sha256: string, width: number): Promise<void> {
  const [pdfjs, bytes] = await Promise.all([import('pdfjs-dist'), bytesFromCache(sha256)]);
  Object.assign(globalThis, { pdfjsLib: pdfjs });
  const { EventBus, PDFLinkService, PDFViewer } = await import('pdfjs-dist/web/pdf_viewer.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;
  const pdf = await pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
  }).promise;
  const container = document.querySelector<HTMLDivElement>('#pages');
  if (!container) throw new Error('no place for pages');
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const viewer = new PDFViewer({ container, eventBus, linkService });
  linkService.setViewer(viewer);
  const points = (await pdf.getPage(1)).getViewport({ scale: 1 }).width;
  const drawn = new Promise<void>((done) => eventBus.on('pagerendered', () => done()));
  eventBus.on('pagesinit', () => {
    viewer.currentScale = width / (points * CSS_UNITS);
  });
  viewer.setDocument(pdf);
  linkService.setDocument(pdf);
  await drawn;
}

Object.assign(window, { openViewer });
