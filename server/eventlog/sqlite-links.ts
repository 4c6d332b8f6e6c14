import { hash as digest } from 'node:crypto';
import type { LogLink } from './event-log.ts';

/** Entries that follow on each other, put together to one row; all null where there are none. Numbers and hashes have spaces between them. */
export interface LinkedStretch {
  readonly seqs: string | null;
  /** 1 for an entry without a salt, else 0. */
  readonly unsalted: string | null;
  readonly hashes: string | null;
  /** Of the text of each in `texts`, in bytes. */
  readonly lengths: string | null;
  /** What their commitments cover, one behind the other: salt, LF, text; of an entry without a salt its text. */
  readonly texts: Buffer | null;
}

/**
 * The entries of a stretch as links. Their texts stay the bytes as which they lie on the disk: thousands of them, each made a text of
 * its own and hashed as bytes again, take longer than all else that entering a session at rest does.
 */
export function linksOf(stretch: LinkedStretch | undefined): readonly LogLink[] {
  const { seqs, unsalted, hashes, lengths, texts } = stretch ?? {};
  if (!seqs || !unsalted || !hashes || !lengths || !texts) return [];
  const [flags, sizes, stored] = [unsalted.split(' '), lengths.split(' '), hashes.split(' ')];
  let from = 0;
  return seqs.split(' ').map((seq, place) => {
    const text = texts.subarray(from, from + Number(sizes[place]));
    from += text.length;
    const isOld = flags[place] === '1';
    return {
      seq: Number(seq),
      chain: isOld ? 1 : 2,
      covered: isOld ? text.toString('utf8') : digest('sha256', text, 'hex'),
      hash: stored[place] ?? '',
    };
  });
}
