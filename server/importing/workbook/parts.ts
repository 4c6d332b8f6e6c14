import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** The files inside a workbook, which is a zip, by their path. */
export interface Parts {
  /** The part as text, '' where the workbook has none. */
  text(path: string): string;
  has(path: string): boolean;
}

/**
 * Unpacks the parts of the workbook at `path` that `wanted` names. How much that may be has been judged before, by the
 * zip's directory; a part that is longer than it says there is an error.
 * @throws Error when the zip is damaged.
 */
export async function readParts(path: string, wanted: RegExp): Promise<Parts> {
  const zip = await openPromise(path, { autoClose: false });
  const parts = new Map<string, Buffer>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replace(/^\/+/, '');
      if (wanted.test(name)) parts.set(name, await buffer(await zip.openReadStreamPromise(entry)));
    }
  } finally {
    zip.close();
  }
  return {
    text: (name) => decode(parts.get(name) ?? Buffer.alloc(0)),
    has: (name) => parts.has(name),
  };
}

function decode(bytes: Buffer): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
