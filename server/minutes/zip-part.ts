import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The text of one part of a package. @throws RangeError when `zip` has no such part. */
export async function partOf(zip: Buffer, path: string): Promise<string> {
  const file = await fromBufferPromise(zip);
  for await (const entry of file.eachEntry()) {
    if (entry.fileName === path)
      return (await buffer(await file.openReadStreamPromise(entry))).toString('utf8');
  }
  throw new RangeError(`the package has no ${path}`);
}
