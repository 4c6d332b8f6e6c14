import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { ZipFile } from 'yazl';
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  readImport,
} from '../../../server/importing/read-import.ts';
import type { SessionEvent } from '../../../shared/protocol/events.ts';
import type { ImportProblem } from '../../../shared/protocol/http.ts';
import { evolve } from '../../../shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '../../../shared/session/state.ts';
import { type MadePdf, makePdf } from '../documents/made-pdf.ts';

/** A session folder on the disk, written file by file as a secretariat would. */
export interface SessionFolder {
  readonly path: string;
  text(name: string, content: string | Uint8Array): Promise<void>;
  xlsx(name: string, rows: SheetData): Promise<void>;
  pdf(name: string, made?: MadePdf): Promise<void>;
  /** Puts in one of the files in `cases/`, as offices wrote them. */
  office(name: string, caseName: string): Promise<void>;
  read(state?: SessionState, options?: Partial<ImportOptions>): ReturnType<typeof readImport>;
  remove(): Promise<void>;
}

export async function newSessionFolder(): Promise<SessionFolder> {
  const path = await mkdtemp(join(tmpdir(), 'session-folder-'));
  const at = async (name: string) => {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    return file;
  };
  return {
    path,
    text: async (name, content) => writeFile(await at(name), content),
    xlsx: async (name, rows) => writeXlsxFile(rows).toFile(await at(name)),
    office: async (name, caseName) => copyFile(officeCase(caseName), await at(name)),
    pdf: async (name, made) => makePdf(await at(name), made),
    read: (state = EMPTY_SESSION, options = {}) =>
      readImport({ folder: path }, state, { ...DEFAULT_IMPORT_OPTIONS, ...options }),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** Where a file lies that an office wrote. */
export function officeCase(name: string): string {
  return join(import.meta.dirname, 'cases', name);
}

/** Zips files from memory; `patch` may then spoil the archive. */
export async function makeZip(
  path: string,
  files: Readonly<Record<string, string | Buffer>>,
  patch: (zip: Buffer) => Buffer = (zip) => zip,
): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content) : content, name);
  }
  zip.end();
  const file = createWriteStream(path);
  zip.outputStream.pipe(file);
  await finished(file);
  await writeFile(path, patch(await readFile(path)));
}

/** Sets or clears bits of the flags of every entry, in both of its headers. */
export function withFlags(zip: Buffer, change: (flags: number) => number): Buffer {
  for (const [signature, offset] of [
    ['PK\u0003\u0004', 6],
    ['PK\u0001\u0002', 8],
  ] as const) {
    for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 1)) {
      zip.writeUInt16LE(change(zip.readUInt16LE(at + offset)), at + offset);
    }
  }
  return zip;
}

/** Replaces every occurrence of `from` by as many bytes of `to`. */
export function withBytes(zip: Buffer, from: Buffer | string, to: Buffer | string): Buffer {
  const target = Buffer.from(to);
  if (Buffer.byteLength(from) !== target.length) throw new RangeError('not the same length');
  for (let at = zip.indexOf(from); at >= 0; at = zip.indexOf(from, at + 1)) target.copy(zip, at);
  return zip;
}

/** A problem as "error delegates.csv 3 A (Họ và tên)". */
export function places(problems: readonly ImportProblem[]): readonly string[] {
  return problems.map(({ severity, file, row, cell }) =>
    [severity, file, row, cell].filter((part) => part !== null).join(' '),
  );
}

export function stateAfter(state: SessionState, events: readonly SessionEvent[]): SessionState {
  return events.reduce(
    (before, event) =>
      evolve(before, {
        seq: before.seq + 1,
        at: '2026-12-01T01:00:00.000Z',
        actor: { capacity: 'secretary', id: 's1' },
        event,
      }),
    state,
  );
}
