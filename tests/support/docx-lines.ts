import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** What is written in a DOCX: a line a paragraph, and a line a row of a table. */
export async function docxLines(docx: Buffer): Promise<string> {
  const zip = await fromBufferPromise(docx);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue;
    const xml = await text(await zip.openReadStreamPromise(entry));
    return xml
      .replaceAll(/<w:tr[ >].*?<\/w:tr>/gs, (row) => `${cellsOf(row).join(' | ')}</w:p>`)
      .replaceAll('</w:p>', '\n')
      .replaceAll(/<[^>]+>/g, '');
  }
  throw new Error('no document in the file');
}

function cellsOf(row: string): readonly string[] {
  return row
    .split('</w:tc>')
    .slice(0, -1)
    .map((cell) =>
      cell
        .replaceAll('</w:p>', ' ')
        .replaceAll(/<[^>]+>/g, '')
        .trim(),
    );
}
