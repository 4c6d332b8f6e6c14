import { PDFName, PDFParser, PDFRawStream, PDFRef, PDFWriter } from '@cantoo/pdf-lib';
import { DecryptingParser } from './decrypting-parser.ts';
import { encryptionOf } from './encryption.ts';

/** What says where objects stand; it is written anew. */
const STRUCTURE: ReadonlySet<unknown> = new Set([PDFName.of('XRef'), PDFName.of('ObjStm')]);

/**
 * The same document without encryption, which it opens with an empty password; null for a document that is not encrypted.
 * @throws the library's errors for a file that it cannot make sense of.
 */
export async function decrypted(bytes: Uint8Array): Promise<Uint8Array | null> {
  const encrypted = await new PDFParser(bytes).parseDocument();
  const encryption = encryptionOf(encrypted);
  if (!encryption) return null;
  const context = await new DecryptingParser(bytes, encryption, encrypted).parseDocument();
  const { Encrypt } = context.trailerInfo;
  if (Encrypt instanceof PDFRef) context.delete(Encrypt);
  delete context.trailerInfo.Encrypt;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && STRUCTURE.has(object.dict.lookup(PDFName.of('Type')))) {
      context.delete(ref);
    }
  }
  const kept = context.enumerateIndirectObjects().map(([ref]) => ref.objectNumber);
  context.largestObjectNumber = kept.reduce((largest, number) => Math.max(largest, number), 0);
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}
