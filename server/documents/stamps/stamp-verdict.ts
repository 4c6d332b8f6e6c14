import { type Refusal, refusal } from '#shared/protocol/refusals.ts';
import { stampInName } from './stamp-in-name.ts';
import type { StampWord } from './stamp-words.ts';

/** What is known of a file's first page. */
export interface FirstPage {
  readonly stamp: StampWord | null;
  /** False for a picture of a page: a stamp on it is not seen. */
  readonly hasWords: boolean;
}

/**
 * What is to be done with a file: a system on the internet takes no secret. `refused`: whatever anybody says. `doubtful`: a person has to
 * say, on record, why it is none.
 */
export type StampVerdict =
  | { readonly status: 'none' }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'doubtful'; readonly words: string; readonly refusal: Refusal };

/**
 * Judges by the first page, and by `names`: of the file, of its folders, its titles. A name is refused only where the page is a picture, so
 * that nothing speaks for it; else it is asked about.
 */
export function stampVerdict(
  file: string,
  { stamp, hasWords }: FirstPage,
  names: readonly (string | null)[],
): StampVerdict {
  if (stamp?.certain) {
    return { status: 'refused', refusal: refusal('stamped-secret', { file, words: stamp.words }) };
  }
  const named = names.flatMap((name) => stampInName(name ?? '') ?? []);
  const certain = named.find((one) => one.certain);
  if (certain && !hasWords) {
    return { status: 'refused', refusal: refusal('named-secret', { file, words: certain.words }) };
  }
  if (stamp) return doubtful('stamp-word-on-page', file, stamp);
  const [first] = certain ? [certain] : named;
  return first ? doubtful('stamp-word-in-name', file, first) : { status: 'none' };
}

function doubtful(
  code: 'stamp-word-on-page' | 'stamp-word-in-name',
  file: string,
  { words }: StampWord,
): StampVerdict {
  return { status: 'doubtful', words, refusal: refusal(code, { file, words }) };
}
