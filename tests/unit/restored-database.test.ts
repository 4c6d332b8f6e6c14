import { copyFileSync, cpSync, existsSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../server/database.ts';
import { RestoredBesideLogError } from '../../server/restored-database.ts';
import { temporaryFolder } from '../support/folders.ts';

/** A folder as a power cut leaves it, with two backups made before the last of what is in its database. */

let folder = '';
let live: Database;
let after: Database | null = null;
const vacuumed = () => join(folder, 'vacuumed.sqlite');
const copied = () => join(folder, 'copied.sqlite');
const cut = () => join(folder, 'cut');
const file = (suffix = '') => join(cut(), `nghi-truong.sqlite${suffix}`);

beforeEach(async () => {
  folder = temporaryFolder();
  live = openDatabase(join(folder, 'live'));
  live.exec('CREATE TABLE things (name TEXT NOT NULL)');
  add('trước');
  live.exec(`VACUUM INTO '${vacuumed()}'`);
  await live.backup(copied());
  live.pragma('wal_checkpoint(TRUNCATE)');
  add('sau');
  // While it is open: what a process that ends well tidies up lies there still.
  cpSync(join(folder, 'live'), cut(), { recursive: true });
});

afterEach(() => {
  after?.close();
  after = null;
  live.close();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

function add(name: string): void {
  live.prepare('INSERT INTO things VALUES (?)').run(name);
}

function things(): readonly string[] {
  after = openDatabase(cut());
  return after.prepare<[], string>('SELECT name FROM things').pluck().all();
}

/** As somebody who restores it some time after the power went. */
function restore(backup: string, secondsLater = 120): void {
  copyFileSync(backup, file());
  const then = new Date(Date.now() + secondsLater * 1000);
  utimesSync(file(), then, then);
}

describe('a database that was cut off', () => {
  it('goes on with what its write-ahead log holds', () => {
    expect(existsSync(file('-wal'))).toBe(true);
    expect(things()).toEqual(['trước', 'sau']);
  });

  it('does so too where it was copied elsewhere as a whole', () => {
    const elsewhere = join(folder, 'elsewhere');
    cpSync(cut(), elsewhere, { recursive: true });
    after = openDatabase(elsewhere);
    expect(after.prepare('SELECT name FROM things').pluck().all()).toEqual(['trước', 'sau']);
  });
});

describe('a backup that is restored beside an old write-ahead log', () => {
  it('is used as it is when VACUUM INTO made it, at once or later, and the old log is kept', () => {
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    restore(vacuumed(), 0);
    expect(things()).toEqual(['trước']);
    const aside = readdirSync(cut()).find((name) => name.includes('-wal.before-restore-'));
    expect(aside).toBeDefined();
    expect(said).toHaveBeenCalledWith(expect.stringContaining(aside ?? ''));
  });

  it('is used as it is once, and goes on with a log of its own', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    restore(vacuumed());
    things();
    after?.prepare('INSERT INTO things VALUES (?)').run('mới');
    const again = join(folder, 'again');
    cpSync(cut(), again, { recursive: true });
    after?.close();
    after = openDatabase(again);
    expect(after.prepare('SELECT name FROM things').pluck().all()).toEqual(['trước', 'mới']);
  });

  it('is not opened when it is another copy: it says what to do, and does it', () => {
    restore(copied());
    expect(() => openDatabase(cut())).toThrow(RestoredBesideLogError);
    expect(() => openDatabase(cut())).toThrow(`touch ${file('-wal')}`);
    for (const suffix of ['-wal', '-shm']) rmSync(file(suffix));
    expect(things()).toEqual(['trước']);
  });

  it('is opened with that log where somebody says that it belongs to it', () => {
    const later = new Date(Date.now() + 120_000);
    utimesSync(file(), later, later);
    expect(() => openDatabase(cut())).toThrow(RestoredBesideLogError);
    utimesSync(file('-wal'), later, later);
    expect(things()).toEqual(['trước', 'sau']);
  });

  it('is opened where that log is empty, as after a stop', () => {
    live.pragma('wal_checkpoint(TRUNCATE)');
    cpSync(join(folder, 'live'), cut(), { recursive: true });
    restore(copied());
    expect(things()).toEqual(['trước']);
    expect(new Sqlite(file(), { readonly: true }).pragma('integrity_check', { simple: true })).toBe('ok');
  });
});
