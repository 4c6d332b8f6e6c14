import { createWriteStream } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';

export interface MadePdf {
  readonly title?: string;
  readonly pages?: number;
  /** Printed on every page; none makes pages as a scanner does, without a text layer. */
  readonly text?: string | null;
  readonly userPassword?: string;
  readonly ownerPassword?: string;
}

const TINOS = new URL(
  '../../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  import.meta.url,
);

/** Writes a real PDF to `path`. */
export async function makePdf(path: string, made: MadePdf = {}): Promise<void> {
  const { title, pages = 1, text = 'Nghị quyết', userPassword, ownerPassword } = made;
  const pdf = new PDFDocument({
    autoFirstPage: false,
    ...(title === undefined ? {} : { info: { Title: title } }),
    ...(userPassword === undefined ? {} : { userPassword }),
    ...(ownerPassword === undefined ? {} : { ownerPassword }),
  });
  const file = createWriteStream(path);
  pdf.pipe(file);
  pdf.registerFont('Tinos', TINOS.pathname);
  for (let page = 1; page <= pages; page += 1) {
    pdf.addPage();
    if (text === null) pdf.rect(50, 50, 300, 400).stroke();
    else pdf.font('Tinos').text(`${text} ${page}`);
  }
  pdf.end();
  await finished(file);
}

/** A file of `bytes` bytes that begins as a PDF does and takes no room on the disk. */
export async function makeSparsePdf(path: string, bytes: number): Promise<void> {
  await writeFile(path, '%PDF-1.7\n');
  await truncate(path, bytes);
}
