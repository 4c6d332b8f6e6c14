import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** This server's secret, 32 bytes, made at the first start and kept in the data folder, readable by its owner only. */
export function serverSecret(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx', flush: true });
  const secret = readFileSync(path);
  if (secret.length !== 32) throw new Error(`${path} is damaged: restore it from a backup`);
  return secret;
}
