import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import type { ImportProblem } from '#shared/protocol/http.ts';
import { type ProblemCode, problem, refusedSource } from './problems.ts';
import { isHousekeeping, type SourceFile, type SourceListing, withoutCommonFolder } from './source.ts';
import { isVietnamese } from './vietnamese.ts';

export interface ZipLimits {
  /** Entries of the archive, folders included. */
  readonly maxEntries: number;
  /** All files together, unpacked, in bytes. */
  readonly maxUnpackedBytes: number;
}

/**
 * Unpacks the archive at `zipPath` into `stagingDir`, one file at a time. Staged files have names of our own, so
 * nothing in the archive decides where anything is written. Whatever is wrong with the archive is a problem in the
 * listing; one that is dangerous as a whole is not unpacked at all.
 * @param archive the name that people know it by.
 * @throws the file system's error when the staging directory cannot be written.
 */
export async function unzip(
  zipPath: string,
  stagingDir: string,
  limits: ZipLimits,
  archive: string,
): Promise<SourceListing> {
  const opened = await readDirectory(zipPath, limits.maxEntries);
  if (!opened) return { files: [], problems: [refusedSource(archive, 'file-not-zip')] };
  const { zip, entries } = opened;
  try {
    const refused = refuseArchive(entries, archive, limits);
    if (refused.length > 0) return { files: [], problems: refused };
    return await unpack(zip, entries, stagingDir);
  } finally {
    zip.close();
  }
}

interface NamedEntry {
  readonly entry: Entry;
  readonly name: string;
}

async function readDirectory(
  zipPath: string,
  maxEntries: number,
): Promise<{ readonly zip: ZipFile; readonly entries: readonly NamedEntry[] } | null> {
  try {
    const zip = await openPromise(zipPath, { decodeStrings: false, autoClose: false });
    const entries: NamedEntry[] = [];
    try {
      for await (const entry of zip.eachEntry()) {
        entries.push({ entry, name: nameOf(entry) });
        if (entries.length > maxEntries) break;
      }
    } catch (error) {
      zip.close();
      throw error;
    }
    return { zip, entries };
  } catch {
    // yauzl throws for every way in which a file can fail to be a zip.
    return null;
  }
}

/**
 * UTF-8 where the entry says so or the bytes are UTF-8 all the same (macOS does not say so); else the code page of
 * Vietnamese Windows where that gives Vietnamese, else CP437, as the format has it.
 */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = raw.equals(Buffer.from(raw.toString('utf8'), 'utf8'));
  const windows = new TextDecoder('windows-1258').decode(raw).normalize('NFC');
  if (!utf8 && !/[^\x20-\x7e\p{L}\p{M}]/u.test(windows) && isVietnamese(windows))
    return windows.replaceAll('\\', '/');
  const flags = utf8 ? entry.generalPurposeBitFlag | 0x800 : entry.generalPurposeBitFlag & ~0x800;
  return getFileNameLowLevel(flags, raw, entry.extraFields, false).normalize('NFC');
}

function refuseArchive(
  entries: readonly NamedEntry[],
  archive: string,
  { maxEntries, maxUnpackedBytes }: ZipLimits,
): readonly ImportProblem[] {
  const place = { file: archive };
  if (entries.length > maxEntries) return [problem('zip-too-many-files', place, { max: maxEntries })];
  const unpacked = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (unpacked > maxUnpackedBytes) {
    return [problem('zip-too-large', place, { max: Math.floor(maxUnpackedBytes / 1e6) })];
  }
  if (entries.some(({ entry }) => entry.isEncrypted())) return [problem('zip-encrypted', place)];
  return entries
    .filter(({ name }) => validateFileName(name) !== null)
    .map(({ name }) => problem('zip-unsafe-path', place, { path: name }));
}

async function unpack(
  zip: ZipFile,
  entries: readonly NamedEntry[],
  stagingDir: string,
): Promise<SourceListing> {
  await mkdir(stagingDir, { recursive: true });
  const files: SourceFile[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, { entry, name }] of entries.entries()) {
    if (name.endsWith('/') || isLink(entry) || name.split('/').some(isHousekeeping)) continue;
    const path = join(stagingDir, `file-${index + 1}`);
    const failure = await unpackEntry(zip, entry, path);
    if (failure === null) files.push({ name, path, bytes: entry.uncompressedSize });
    else problems.push(problem(failure, { file: name }));
  }
  files.sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
  return { files: withoutCommonFolder(files), problems };
}

/** Null when the file is whole on the disk. The stream ends in an error when the entry is longer than it says. */
async function unpackEntry(zip: ZipFile, entry: Entry, path: string): Promise<ProblemCode | null> {
  if (!entry.canDecodeFileData()) return 'zip-entry-unsupported';
  const target = createWriteStream(path, { flags: 'wx' });
  let checksum = 0;
  try {
    await pipeline(
      await zip.openReadStreamPromise(entry),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          checksum = crc32(chunk, checksum);
          yield chunk;
        }
      },
      target,
    );
  } catch (error) {
    target.destroy();
    await rm(path, { force: true });
    if (isFileSystemError(error)) throw error;
    return 'zip-entry-damaged';
  }
  return checksum === entry.crc32 ? null : 'zip-entry-damaged';
}

/** Unix links carry their type in the upper half of the attributes. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** Errors of the disk name the system call; those of yauzl and zlib do not. */
function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
