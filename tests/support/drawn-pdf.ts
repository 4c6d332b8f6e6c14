import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { temporaryFolder } from './folders.ts';

/** The pixels of a page at 72 dpi: one pixel a point. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, each 0 to 255. */
  colourAt(x: number, y: number): readonly [number, number, number];
}

export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
}

/** As pdf.js draws it, which Firefox shows PDFs with. */
export async function drawnByPdfJs(pdf: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const canvas = createCanvas(width, height);
  // The canvas of Node has all that pdf.js draws with; only its type is another.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  return drawn(width, height, data, 4);
}

/** As poppler draws it, which Okular and Evince show PDFs with. */
export function drawnByPoppler(bytes: Uint8Array, number: number): DrawnPage {
  const path = join(temporaryFolder(), 'page.pdf');
  writeFileSync(path, bytes);
  const page = String(number);
  const ppm = execFileSync('pdftoppm', ['-r', '72', '-cropbox', '-f', page, '-l', page, path], {
    maxBuffer: 64_000_000,
  });
  const [header = '', width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
  return drawn(Number(width), Number(height), ppm.subarray(header.length), 3);
}

function drawn(
  width: number,
  height: number,
  data: Uint8Array | Uint8ClampedArray,
  channels: number,
): DrawnPage {
  return {
    width,
    height,
    colourAt(x, y) {
      const at = (Math.floor(y) * width + Math.floor(x)) * channels;
      return [data[at] ?? -1, data[at + 1] ?? -1, data[at + 2] ?? -1];
    },
  };
}
