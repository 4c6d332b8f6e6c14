import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { BitReader, BitWriter } from './bits.ts';

/** The texts of a document's pages as bytes: half the memory of strings, and what a tablet keeps. */
export function packPages(pages: readonly string[]): Uint8Array<ArrayBuffer> {
  const encoded = pages.map((page) => encodeUtf8(page));
  const out = new BitWriter();
  out.varint(pages.length);
  for (const { length } of encoded) out.varint(length);
  const head = out.finish();
  const packed = new Uint8Array(head.length + encoded.reduce((sum, { length }) => sum + length, 0));
  packed.set(head);
  let at = head.length;
  for (const bytes of encoded) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

/** Reads what `packPages` wrote, page by page. */
export class PackedPages {
  readonly #bytes: Uint8Array;
  /** Where each page begins, and the last one ends. */
  readonly #bounds: readonly number[];

  constructor(bytes: Uint8Array) {
    const reader = new BitReader(bytes);
    const lengths: number[] = [];
    for (let left = reader.varint(); left > 0 && !reader.ended; left -= 1) lengths.push(reader.varint());
    let at = reader.at;
    const bounds = [at];
    for (const length of lengths) {
      at += length;
      bounds.push(at);
    }
    this.#bytes = bytes;
    this.#bounds = bounds;
  }

  get count(): number {
    return this.#bounds.length - 1;
  }

  /** @param page from 0. */
  text(page: number): string {
    // A byte order mark is part of the page: without it every place after it would be off by one.
    return decodeUtf8(this.#bytes.subarray(this.#bounds[page], this.#bounds[page + 1]));
  }
}
