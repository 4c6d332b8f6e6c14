import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ServerKey, ServerSignature } from '#shared/archive/checkpoint.ts';
import { putFile } from '../files.ts';

/** Who vouches for the log: this server, by a key that never leaves its data folder. */
export interface Signer {
  readonly publicKey: ServerKey;
  /** Ed25519. */
  sign(bytes: Uint8Array): ServerSignature;
}

export interface SigningKey {
  readonly signer: Signer;
  /** It covers every entry of every log (shared/archive/coverage.ts). Not so in a data folder of version 0.3.0, until it is upgraded. */
  readonly coversAll: boolean;
}

const PublicJwk = z.object({ x: ServerKey });

/**
 * Stands before the key's PEM block, where OpenSSL reads past it. Whoever could take it away can read the key as well, and
 * needs no gap in what it covers.
 */
const MARK = 'nghi-truong/signing-key/2: covers every entry of every log\n';

/** Null where there is none. @throws Error when it is damaged. */
export function readSigningKey(dataDir: string): SigningKey | null {
  const path = pathOf(dataDir);
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  return { signer: signerOf(readKey(text, path)), coversAll: text.startsWith(MARK) };
}

/** A new Ed25519 key, readable by its owner only. `coversAll`: false until its first log is vouched for. */
export function makeSigningKey(dataDir: string, coversAll: boolean): SigningKey {
  mkdirSync(dataDir, { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  putFile(pathOf(dataDir), coversAll ? MARK + pem : pem);
  return { signer: signerOf(privateKey), coversAll };
}

/** From here on no log may have an entry that this server's key does not cover. */
export function markSigningKey(dataDir: string): void {
  const path = pathOf(dataDir);
  const text = readFileSync(path, 'utf8');
  if (!text.startsWith(MARK)) putFile(path, MARK + text);
}

/** The server has logs and no key: nobody could tell whether they are as they were signed. */
export class MissingKeyError extends Error {
  constructor(dataDir: string) {
    super(
      `Không có ${pathOf(dataDir)}, trong khi thư mục dữ liệu đã có nhật ký. Hãy khôi phục tệp này từ bản sao lưu. Nếu khóa đã mất hẳn: kiểm tra nhật ký với hồ sơ đã xuất hoặc bản sao lưu, rồi chạy  npm run vouch -- "lý do"  (lý do được ghi vào nhật ký).
${pathOf(dataDir)} is missing, though the data folder has logs. Restore it from a backup. If the key is lost for good: compare the logs with an exported record or a backup, then run  npm run vouch -- "reason"  (the reason goes on record).`,
    );
  }
}

/** This server's key: made at the first start. @throws MissingKeyError when there are logs already, and no key. */
export function serverKey(dataDir: string, hasLogs: boolean): SigningKey {
  const key = readSigningKey(dataDir);
  if (key) return key;
  if (hasLogs) throw new MissingKeyError(dataDir);
  return makeSigningKey(dataDir, true);
}

export function signerOf(privateKey: KeyObject): Signer {
  const { x } = PublicJwk.parse(createPublicKey(privateKey).export({ format: 'jwk' }));
  return {
    publicKey: x,
    sign: (bytes) => ServerSignature.parse(sign(null, bytes, privateKey).toString('base64url')),
  };
}

function pathOf(dataDir: string): string {
  return join(dataDir, 'signing.key');
}

function readKey(text: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below: a damaged file and a wrong one ask for the same.
  }
  throw new Error(`${path} is damaged: restore it from a backup`);
}
