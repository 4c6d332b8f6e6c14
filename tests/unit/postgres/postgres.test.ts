import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openPostgres } from '../../../server/postgres/postgres.ts';
import { DatabaseError, openDatabaseAt, openPostgresStorage } from '../../../server/postgres/storage.ts';
import { newPlace } from '../../support/postgres/place.ts';

/** The error that `work` ends with, and all that a log would show of it. */
async function failing(work: Promise<unknown>): Promise<{ error: unknown; shown: string }> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return { error, shown: `${error} ${JSON.stringify(error)} ${error instanceof Error ? error.stack : ''}` };
}

describe('what an error shows', () => {
  it('names no row', async () => {
    const db = await openPostgres(await newPlace());
    await db.run('CREATE TABLE kept (name text PRIMARY KEY, choice text NOT NULL)');
    const insert = (choice: string | null) => db.run('INSERT INTO kept VALUES ($1, $2)', ['Ân', choice]);
    const nothing = await failing(insert(null));
    await insert('tán thành');
    const twice = await failing(db.transaction((inside) => inside.run(`INSERT INTO kept VALUES ('Ân', '')`)));
    for (const { error, shown } of [nothing, twice]) {
      expect(error).toMatchObject({ table: 'kept' });
      expect(shown).not.toContain('Ân');
    }
    await db.close();
  });

  it('names the server that cannot be reached, and no password', async () => {
    const { port } = new URL(inject('postgres'));
    for (const [url, told] of [
      ['postgres://nt:bimat77@127.0.0.1:1/nghi_truong', '127.0.0.1:1/nghi_truong'],
      [`postgres://nt:bimat77@127.0.0.1:${port}/postgres`, '"nt"'],
      [`postgres://postgres:bimat77@127.0.0.1:1,127.0.0.1:${port}/khong_co`, '"khong_co"'],
    ] as const) {
      const { error, shown } = await failing(openDatabaseAt(url));
      expect(error).toBeInstanceOf(DatabaseError);
      expect(shown).toContain(told);
      expect(shown).not.toContain('bimat77');
    }
  });
});

it('does not take an empty database for that of a folder whose data lie in SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-'));
  writeFileSync(join(folder, 'nghi-truong.sqlite'), '');
  await expect(openPostgresStorage(folder, await newPlace())).rejects.toThrow(DatabaseError);
});

it('tells a transaction as failed in which a failure was overlooked', async () => {
  const db = await openPostgres(await newPlace());
  const overlooking = db.transaction(async (inside) => {
    await inside.run('CREATE TABLE kept (name text)');
    await inside.run('INSERT INTO nowhere VALUES (1)').catch(() => {});
  });
  await expect(overlooking).rejects.toThrow('rolled back');
  await db.close();
});

it('waits for the disk, whatever the server is set to', async () => {
  const place = await newPlace();
  const db = await openPostgres(place.replace('search_path', 'synchronous_commit%3Doff%20-c%20search_path'));
  expect(await db.rows('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  await db.close();
});

it('has the server end a transaction in which nobody says anything for two seconds', async () => {
  const db = await openPostgres(await newPlace());
  const [row] = await db.rows("SELECT current_setting('idle_in_transaction_session_timeout') AS after");
  expect(row).toEqual({ after: '2s' });
  await db.close();
});
