import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readText } from '../../../server/documents/read-text.ts';

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/session');

export interface TextDocument {
  readonly sha256: string;
  readonly pages: readonly string[];
}

/** The same numbers each time (mulberry32, public domain). Each call gives one from 0 to below 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Documents with `pageCount` pages of words together: those of the session made for tests, then others as long as these,
 * every second sentence taken from anywhere, with numbers of their own.
 */
export async function councilTexts(pageCount: number): Promise<readonly TextDocument[]> {
  const paths = globSync('**/*.pdf', { cwd: FOLDER }).sort();
  const read = await Promise.all(paths.map((path) => readText(join(FOLDER, path))));
  const real = read.flatMap((text) => {
    const withWords = text.status === 'read' ? text.pages.filter((page) => page !== '') : [];
    return withWords.length > 0 ? [withWords] : [];
  });
  const sentences = real.flat().flatMap(sentencesOf);
  const random = numbersFrom(20_261_208);
  const anySentence = () => sentences[Math.floor(random() * sentences.length)] ?? '';
  const another = (page: string) =>
    sentencesOf(page)
      .map((sentence) => (random() < 0.5 ? anySentence() : sentence))
      .join(' ')
      .replace(/\d+/g, (digits) => String(Math.floor(random() * 10 ** Math.min(9, digits.length))));
  const documents = [...real];
  let count = real.flat().length;
  for (let next = 0; count < pageCount; next += 1) {
    const like = real[next % real.length] ?? [];
    const pages = like.slice(0, pageCount - count).map(another);
    documents.push(pages);
    count += pages.length;
  }
  return documents.map((pages, index) => ({
    sha256: createHash('sha256').update(String(index)).digest('hex'),
    pages,
  }));
}

function sentencesOf(page: string): string[] {
  return page.split(/(?<=[.;:])\s+/).filter((sentence) => sentence !== '');
}
