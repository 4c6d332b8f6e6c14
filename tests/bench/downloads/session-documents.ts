import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';

/** Writes `count` PDFs of about `totalBytes` together into a session's folder, few large ones among many small, as scans are among texts. */
export async function writeDocuments(folder: string, count: number, totalBytes: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    // The odd numbers up to the last add up to count².
    const bytes = Math.round((totalBytes * (2 * number - 1)) / count ** 2);
    await writeDocument(join(folder, `${number}-bao-cao.pdf`), bytes);
  }
}

/** A PDF of a page and so many bytes that nothing makes smaller, as the pictures of a scan are. */
async function writeDocument(path: string, bytes: number): Promise<void> {
  const pdf = new PDFDocument({ compress: false });
  const file = createWriteStream(path);
  pdf.pipe(file);
  pdf.text('Bao cao');
  pdf.ref({ Type: 'Scan' }).end(randomBytes(bytes));
  pdf.end();
  await finished(file);
}
