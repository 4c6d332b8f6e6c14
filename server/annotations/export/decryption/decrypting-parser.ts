import {
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFRef,
  type PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { type CryptMethod, decryptedBytes } from './crypt-method.ts';
import type { Encryption } from './encryption.ts';

/**
 * Reads an encrypted file as if it were not. The library's own way puts back decrypted strings as they are, though a bracket
 * in them ends a string, and takes strings and streams to be encrypted alike.
 *
 * The library tells each reading method the object that it is in; without one, nothing is encrypted.
 */
export class DecryptingParser extends PDFParser {
  readonly #encryption: Encryption;
  readonly #encrypted: PDFContext;

  /** `encrypted`: the same file, read without decrypting. */
  constructor(bytes: Uint8Array, encryption: Encryption, encrypted: PDFContext) {
    super(bytes);
    this.#encryption = encryption;
    this.#encrypted = encrypted;
  }

  protected override parseString(ref?: PDFRef): PDFString {
    const read = super.parseString();
    if (!ref) return read;
    return PDFString.of(escaped(this.#decryptedString(read.asBytes(), ref)));
  }

  protected override parseHexString(ref?: PDFRef): PDFHexString {
    const read = super.parseHexString();
    if (!ref) return read;
    return PDFHexString.of(Buffer.from(this.#decryptedString(read.asBytes(), ref)).toString('hex'));
  }

  protected override parseDict(ref?: PDFRef): PDFDict {
    const start = this.bytes.offset();
    const dict = super.parseDict(ref);
    // The length of a stream is known here, also where it stands elsewhere: behind encrypted bytes nothing can be searched for.
    const length = dict.get(PDFName.of('Length'));
    const stated = length instanceof PDFRef ? this.#encrypted.lookup(length) : undefined;
    if (stated instanceof PDFNumber) dict.set(PDFName.of('Length'), stated);
    // A signature is never encrypted (ISO 32000-2, 7.6.2).
    if (ref && dict.has(PDFName.of('ByteRange'))) {
      const end = this.bytes.offset();
      this.bytes.moveTo(start);
      const contents = super.parseDict().get(PDFName.of('Contents'));
      this.bytes.moveTo(end);
      if (contents) dict.set(PDFName.of('Contents'), contents);
    }
    return dict;
  }

  protected override parseDictOrStream(ref?: PDFRef): PDFDict | PDFStream {
    if (ref && ref === this.#encrypted.trailerInfo.Encrypt) return super.parseDictOrStream();
    const start = this.bytes.offset();
    const read = super.parseDictOrStream(ref);
    if (!ref || !(read instanceof PDFRawStream)) return read;
    if (read.dict.lookup(PDFName.of('Type')) === PDFName.of('XRef')) {
      this.bytes.moveTo(start);
      return super.parseDictOrStream();
    }
    const plain = decryptedBytes(this.#methodOf(read), this.#encryption.key, ref, read.getContents());
    return PDFRawStream.of(read.dict, plain);
  }

  #methodOf({ dict }: PDFRawStream): CryptMethod {
    const filters = String(dict.lookup(PDFName.of('Filter')) ?? '');
    // Whoever names a filter of its own wants to be left as it is; other names are not in use.
    if (/\/Crypt\b/.test(filters)) return 'none';
    switch (dict.lookup(PDFName.of('Type'))) {
      case PDFName.of('Metadata'):
        return this.#encryption.metadata;
      case PDFName.of('EmbeddedFile'):
        return this.#encryption.attachments;
      default:
        return this.#encryption.streams;
    }
  }

  #decryptedString(bytes: Uint8Array, ref: PDFRef): Uint8Array {
    return decryptedBytes(this.#encryption.strings, this.#encryption.key, ref, bytes);
  }
}

/** As it stands between round brackets: all but plain letters as octal numbers. */
function escaped(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    const letter = String.fromCharCode(byte);
    return /[\x20-\x7e]/.test(letter) && !/[()\\]/.test(letter)
      ? letter
      : `\\${byte.toString(8).padStart(3, '0')}`;
  }).join('');
}
