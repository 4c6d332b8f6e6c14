import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib';
import type { CryptMethod } from './crypt-method.ts';
import { fileKey } from './file-key.ts';

/** What decrypts a file that opens without a password. */
export interface Encryption {
  readonly key: Uint8Array;
  readonly strings: CryptMethod;
  readonly streams: CryptMethod;
  /** How files that the document carries along are encrypted. */
  readonly attachments: CryptMethod;
  readonly metadata: CryptMethod;
}

/**
 * As the file's encryption dictionary says (ISO 32000-2, 7.6). null: it has none.
 * @throws for a way to encrypt that the standard does not have.
 */
export function encryptionOf(context: PDFContext): Encryption | null {
  const dict = context.lookupMaybe(context.trailerInfo.Encrypt, PDFDict);
  if (!dict) return null;
  const version = numberOf(dict, 'V') ?? 0;
  if (nameOf(dict, 'Filter') !== 'Standard' || version < 1 || version > 5)
    throw new Error('unknown encryption');
  const filters = version >= 4 ? dict.lookupMaybe(PDFName.of('CF'), PDFDict) : undefined;
  const method = (of: string): CryptMethod => (version < 4 ? 'rc4' : methodOf(filters, nameOf(dict, of)));
  const encryptMetadata = dict.lookupMaybe(PDFName.of('EncryptMetadata'), PDFBool)?.asBoolean() !== false;
  const streams = method('StmF');
  return {
    key: fileKey({
      revision: numberOf(dict, 'R') ?? 0,
      keyBytes: keyBits(version, dict, filters) / 8,
      owner: bytesOf(dict, 'O') ?? new Uint8Array(),
      user: bytesOf(dict, 'U') ?? new Uint8Array(),
      userKey: bytesOf(dict, 'UE'),
      permissions: numberOf(dict, 'P') ?? 0,
      encryptMetadata,
      fileId: fileIdOf(context),
    }),
    strings: method('StrF'),
    streams,
    attachments: dict.has(PDFName.of('EFF')) ? method('EFF') : streams,
    metadata: encryptMetadata ? streams : 'none',
  };
}

function methodOf(filters: PDFDict | undefined, name: string | null): CryptMethod {
  if (name === null || name === 'Identity') return 'none';
  const filter = filters?.lookupMaybe(PDFName.of(name), PDFDict);
  switch (filter && nameOf(filter, 'CFM')) {
    case 'V2':
      return 'rc4';
    case 'AESV2':
      return 'aes-128';
    case 'AESV3':
      return 'aes-256';
    case 'None':
      return 'none';
    default:
      throw new Error('unknown way to encrypt');
  }
}

/** Some programs write the length of a crypt filter's key in bytes, some in bits; some leave it out. */
function keyBits(version: number, dict: PDFDict, filters: PDFDict | undefined): number {
  if (version === 1) return 40;
  const stated = numberOf(dict, 'Length');
  if (stated !== null) return stated;
  if (version < 4) return 40;
  const filter = filters?.lookupMaybe(PDFName.of(nameOf(dict, 'StmF') ?? 'StdCF'), PDFDict);
  const ofFilter = (filter && numberOf(filter, 'Length')) ?? 128;
  return ofFilter < 40 ? ofFilter * 8 : ofFilter;
}

function fileIdOf(context: PDFContext): Uint8Array {
  const ids = context.lookupMaybe(context.trailerInfo.ID, PDFArray);
  const first = ids && ids.size() > 0 ? ids.lookup(0) : undefined;
  return first instanceof PDFString || first instanceof PDFHexString ? first.asBytes() : new Uint8Array();
}

function numberOf(dict: PDFDict, name: string): number | null {
  return dict.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber() ?? null;
}

function nameOf(dict: PDFDict, name: string): string | null {
  return dict.lookupMaybe(PDFName.of(name), PDFName)?.decodeText() ?? null;
}

function bytesOf(dict: PDFDict, name: string): Uint8Array | null {
  return dict.lookupMaybe(PDFName.of(name), PDFString, PDFHexString)?.asBytes() ?? null;
}
