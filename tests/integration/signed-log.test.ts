import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { SessionId } from '#shared/protocol/ids.ts';
import { entryHash, genesisHash } from '../../server/eventlog/chain.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { startProduct } from '../support/product.ts';
import { consoleOf, openWithEverybody } from '../support/tablets.ts';

interface Row {
  readonly session_id: SessionId;
  readonly seq: number;
  readonly body: string;
}

/** Of a session with everybody marked present, on a server that has been stopped. */
async function keptLog(): Promise<string> {
  const dataDir = temporaryFolder();
  const product = await startProduct({ dataDir, sessionFolder: sessionFolder(3) });
  const { live } = await consoleOf(product);
  await openWithEverybody(live);
  live.close();
  await product.stop();
  return dataDir;
}

const toAbsent = (body: string) => body.replace('"status":"present"', '"status":"absent"');
const served = (dataDir: string) => startProduct({ dataDir, sessionFolder: null });

describe('a server whose log was rewritten while it stood still', () => {
  it('does not serve it, though every hash of it was computed anew', async () => {
    const dataDir = await keptLog();
    rewrite(dataDir, toAbsent);
    await expect(served(dataDir)).rejects.toThrow('not the one that was signed');
  });

  it('does not serve it either when the signatures of what was rewritten were taken away', async () => {
    const dataDir = await keptLog();
    rewrite(dataDir, toAbsent);
    const db = new Database(join(dataDir, 'nghi-truong.sqlite'));
    db.exec('DROP TRIGGER checkpoints_never_go');
    db.exec('DELETE FROM checkpoints WHERE seq = (SELECT max(seq) FROM checkpoints)');
    db.close();
    await expect(served(dataDir)).rejects.toThrow('not the one that was signed');
  });
});

/** What somebody can do who has the disk and not the key. */
function rewrite(dataDir: string, edit: (body: string) => string): void {
  const db = new Database(join(dataDir, 'nghi-truong.sqlite'));
  db.exec('DROP TRIGGER events_never_change');
  const rows = db.prepare<[], Row>('SELECT session_id, seq, body FROM events ORDER BY seq').all();
  const update = db.prepare('UPDATE events SET body = ?, hash = ? WHERE seq = ?');
  let previous = genesisHash(rows[0]?.session_id ?? ('' as SessionId));
  let changed = 0;
  for (const { seq, body } of rows) {
    const edited = edit(body);
    if (edited !== body) changed += 1;
    previous = entryHash(previous, edited);
    update.run(edited, previous, seq);
  }
  db.close();
  expect(changed).toBe(1);
}
