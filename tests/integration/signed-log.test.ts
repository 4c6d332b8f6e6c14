import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type SessionId, Sha256 } from '#shared/protocol/ids.ts';
import { emptyLog, entryHash } from '../../server/eventlog/chain.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { startProduct } from '../support/product.ts';
import { memberSocket } from '../support/raw-sockets.ts';
import { consoleOf, openWithEverybody, untilLive } from '../support/tablets.ts';

interface Row {
  readonly session_id: SessionId;
  readonly seq: number;
  readonly body: string;
  readonly salt: string;
}

const SOME_HASH = Sha256.parse('a5'.repeat(32));

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

describe('a server whose log is rewritten while it runs', () => {
  it('exports no record of it', async () => {
    const dataDir = temporaryFolder();
    const product = await startProduct({ dataDir, sessionFolder: sessionFolder(3) });
    const { live, signedIn } = await consoleOf(product);
    await openWithEverybody(live);
    live.close();
    const exported = () =>
      fetch(`${product.origin}/api/export/record.jsonl`, {
        headers: { authorization: `Bearer ${signedIn.token}` },
      });
    expect((await exported()).status).toBe(200);
    rewrite(dataDir, toAbsent);
    expect(await (await exported()).json()).toMatchObject({ ok: false, refusal: { code: 'log-changed' } });
    await product.stop();
  });
});

describe('a server whose log was cut back to an earlier signed state', () => {
  it('serves it, and tells the console of each device that knows more', async () => {
    const dataDir = await keptLog();
    const db = new Database(join(dataDir, 'nghi-truong.sqlite'));
    const last = db.prepare<[], number>('SELECT max(seq) FROM events').pluck().get() ?? 0;
    db.exec('DROP TRIGGER events_never_go; DROP TRIGGER checkpoints_never_go');
    db.exec(`DELETE FROM events WHERE seq = ${last}; DELETE FROM checkpoints WHERE seq = ${last}`);
    db.close();
    const product = await served(dataDir);
    const { live, signedIn } = await consoleOf(product);
    expect(live.store.getState().recordBehind).toBeNull();
    const { token } = signedIn;
    const device = await memberSocket(product.origin, token, {
      seq: last,
      hash: SOME_HASH,
      view: 'secretariat',
    });
    await untilLive(live, ({ recordBehind }) => recordBehind === last);
    const { live: later } = await consoleOf(product);
    await untilLive(later, ({ recordBehind }) => recordBehind === last);
    device.disconnect();
    live.close();
    later.close();
    await product.stop();
  });
});

describe('a data folder of version 0.3.0', () => {
  it('is vouched for once, on record, where it lacks signatures; after that nothing may lack one', async () => {
    const dataDir = await keptLog();
    const withoutMark = readFileSync(join(dataDir, 'signing.key'), 'utf8').split('\n').slice(1).join('\n');
    writeFileSync(join(dataDir, 'signing.key'), withoutMark);
    // As a log that is older than checkpoints.
    deleteCheckpoints(dataDir, 'seq = 1');
    const product = await served(dataDir);
    await product.stop();
    expect(vouchers(dataDir)).toMatchObject([{ why: 'upgrade', unsigned: [{ from: 1, to: 1 }], keys: [] }]);
    expect(readFileSync(join(dataDir, 'signing.key'), 'utf8')).toContain(withoutMark);
    const again = await served(dataDir);
    await again.stop();
    expect(vouchers(dataDir)).toHaveLength(1);
    deleteCheckpoints(dataDir, 'seq = (SELECT min(seq) FROM checkpoints)');
    await expect(served(dataDir)).rejects.toThrow('not the one that was signed');
  });
});

describe('a server without its signing key', () => {
  it('does not make another one, says what to do, and goes on once somebody has vouched for its log', async () => {
    const dataDir = await keptLog();
    rmSync(join(dataDir, 'signing.key'));
    await expect(served(dataDir)).rejects.toThrow('npm run vouch');
    const vouch = (...words: readonly string[]) =>
      spawnSync(process.execPath, ['server/vouch/main.ts', ...words], {
        env: { ...process.env, DATA_DIR: dataDir },
        encoding: 'utf8',
      });
    expect(vouch()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run vouch --') });
    expect(vouch('Ổ đĩa hỏng, đã so với bản in')).toMatchObject({ status: 0 });
    expect(vouchers(dataDir)).toMatchObject([{ why: 'operator', reason: 'Ổ đĩa hỏng, đã so với bản in' }]);
    const product = await served(dataDir);
    await product.stop();
    expect(vouch('lần nữa').stdout).toContain('is covered');
  });
});

function deleteCheckpoints(dataDir: string, where: string): void {
  const db = new Database(join(dataDir, 'nghi-truong.sqlite'));
  db.exec(`DROP TRIGGER IF EXISTS checkpoints_never_go; DELETE FROM checkpoints WHERE ${where}`);
  db.close();
}

/** Entries in which a server vouched for a log. */
function vouchers(dataDir: string): readonly unknown[] {
  const db = new Database(join(dataDir, 'nghi-truong.sqlite'), { readonly: true });
  const bodies = db.prepare<[], string>('SELECT body FROM events ORDER BY seq').pluck().all();
  db.close();
  return bodies.map((body) => JSON.parse(body).event).filter(({ type }) => type === 'RecordVouchedFor');
}

/** What somebody can do who has the disk and not the key. */
function rewrite(dataDir: string, edit: (body: string) => string): void {
  const db = new Database(join(dataDir, 'nghi-truong.sqlite'));
  db.exec('DROP TRIGGER events_never_change');
  const rows = db.prepare<[], Row>('SELECT session_id, seq, body, salt FROM events ORDER BY seq').all();
  const update = db.prepare('UPDATE events SET body = ?, hash = ? WHERE seq = ?');
  let previous = emptyLog(rows[0]?.session_id ?? ('' as SessionId)).hash;
  let changed = 0;
  for (const { seq, body, salt } of rows) {
    const edited = edit(body);
    if (edited !== body) changed += 1;
    previous = entryHash(previous, { salt, body: edited });
    update.run(edited, previous, seq);
  }
  db.close();
  expect(changed).toBe(1);
}
