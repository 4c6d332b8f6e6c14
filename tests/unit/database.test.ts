import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, migrate, openDatabase } from '../../server/database.ts';
import { temporaryFolder } from '../support/folders.ts';

const STEPS = ['CREATE TABLE things (name TEXT PRIMARY KEY) WITHOUT ROWID'];

describe('the database of a data folder', () => {
  const folder = temporaryFolder();
  const open: Database[] = [];
  const opened = () => {
    const db = openDatabase(folder);
    open.push(db);
    return db;
  };
  afterEach(() => {
    for (const db of open.splice(0)) db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is taken up by a second process while the server writes', () => {
    const server = opened();
    migrate(server, 'things', STEPS);
    const beside = opened();
    beside.pragma('busy_timeout = 0');
    server
      .transaction(() => {
        server.prepare('INSERT INTO things (name) VALUES (?)').run('ghế');
        expect(() => migrate(beside, 'things', STEPS)).not.toThrow();
      })
      .immediate();
    expect(beside.prepare('SELECT name FROM things').pluck().all()).toEqual(['ghế']);
  });

  it('runs each step once, also when it is opened again', () => {
    migrate(opened(), 'things', STEPS);
    const more = [...STEPS, "INSERT INTO things (name) VALUES ('bàn')"];
    migrate(opened(), 'things', more);
    const again = opened();
    migrate(again, 'things', more);
    expect(again.prepare('SELECT name FROM things').pluck().all()).toEqual(['bàn']);
  });
});
