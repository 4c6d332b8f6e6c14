import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What `putFile` leaves behind where it failed, or the power went. */
export function halfWritten(path: string): string {
  return `${path}.new`;
}

/** Writes a file that only its owner may read: the whole of it or none, and durable, also when the power goes. */
export function putFile(path: string, text: string): void {
  const written = halfWritten(path);
  writeFileSync(written, text, { mode: 0o600, flush: true });
  renameSync(written, path);
  syncFolder(dirname(path));
}

/** A name that was made or removed is durable only with its folder. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
