import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportProblem } from '#shared/protocol/http.ts';

/** A file that was handed in. */
export interface SourceFile {
  /** Path inside the folder or archive as people know it: NFC, with `/`. */
  readonly name: string;
  /** Where it can be read on this machine. */
  readonly path: string;
  readonly bytes: number;
}

export interface SourceListing {
  readonly files: readonly SourceFile[];
  readonly problems: readonly ImportProblem[];
}

/** One file that was handed in by itself, not in a folder. @throws the file system's error when it cannot be read. */
export async function singleFile(path: string, name: string): Promise<SourceListing> {
  return { files: [{ name: name.normalize('NFC'), path, bytes: (await stat(path)).size }], problems: [] };
}

/** Deeper than any session folder; stops at folders mounted into themselves. */
const MAX_DEPTH = 8;

/**
 * The files of `folder` and its subfolders, in order of their names. Links are not followed.
 * @throws the file system's error when the folder cannot be read.
 */
export async function listFolder(folder: string): Promise<SourceListing> {
  const files = await listBelow(folder, '', 0);
  return { files: withoutCommonFolder(files), problems: [] };
}

async function listBelow(folder: string, prefix: string, depth: number): Promise<readonly SourceFile[]> {
  if (depth > MAX_DEPTH) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries
      .filter((entry) => !isHousekeeping(entry.name))
      .map(async (entry): Promise<readonly SourceFile[]> => {
        const path = join(folder, entry.name);
        const name = `${prefix}${entry.name.normalize('NFC')}`;
        if (entry.isDirectory()) return listBelow(path, `${name}/`, depth + 1);
        return entry.isFile() ? [{ name, path, bytes: (await stat(path)).size }] : [];
      }),
  );
  return below.flat().sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
}

/** What operating systems and Excel leave in folders: `.DS_Store`, `__MACOSX`, `~$delegates.xlsx`, `Thumbs.db`. */
export function isHousekeeping(segment: string): boolean {
  return /^(\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$)/i.test(segment);
}

/** Zipping a folder puts its own name before every file; nobody wants to read it in every message. */
export function withoutCommonFolder(files: readonly SourceFile[]): readonly SourceFile[] {
  const [first] = files;
  const top = first?.name.includes('/') ? first.name.slice(0, first.name.indexOf('/') + 1) : '';
  if (top === '' || !files.every(({ name }) => name.startsWith(top))) return files;
  return withoutCommonFolder(files.map((file) => ({ ...file, name: file.name.slice(top.length) })));
}
