import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PollId, SessionId } from '#shared/protocol/ids.ts';
import type { PollQuestion, Selection } from '#shared/protocol/polls.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import { BOX_NAMESPACE, BoxEntry, type IssuedToken } from '#shared/protocol/socket.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { bytesOnDisk, endOfLog, type OnDisk } from '../support/on-disk.ts';
import { type Product, startProduct } from '../support/product.ts';
import { SecretVoter } from '../support/secret-voter.ts';
import { onPostgres, placeCopied, storedIn } from '../support/stored.ts';
import { consoleOf, must, openWithEverybody, type Tablet, tabletsOf, untilLive } from '../support/tablets.ts';

const DELEGATES = 83;

/**
 * What a thief of the server's disk has after a secret poll of 83: the database, its write-ahead log and everything the
 * server printed at its most talkative. On PostgreSQL the log is all that an archive of it, or a replica, has ever got. The delegates vote one after another in a known order, the worst case: nothing
 * on the disk may still tell which ballot came when.
 */
describe('after a secret poll of 83 delegates, one after another', () => {
  let product: Product;
  let tablets: readonly Tablet[] = [];
  const entries: BoxEntry[] = [];
  const blinded: string[] = [];
  /** A copy of the data folder, taken while the server runs. */
  let stolen = '';
  /** Of the data folder without `open-polls`, file by file and by SQLite's own backup, or of PostgreSQL's rows, while the poll was open. */
  let backups: readonly string[] = [];
  /** What lay on the disk then. */
  let whileOpen: OnDisk;
  let afterwards: OnDisk;
  let address: { sessionId: SessionId; pollId: PollId };

  beforeAll(async () => {
    product = await startProduct({
      dataDir: temporaryFolder(),
      sessionFolder: sessionFolder(DELEGATES),
      environment: { LOG_LEVEL: 'debug' },
    });
    const { live, signedIn } = await consoleOf(product);
    await openWithEverybody(live);
    tablets = await tabletsOf(product, signedIn, DELEGATES);
    await must(live.command({ type: 'OpenPoll', question: secretQuestion() }));
    await untilLive(live, ({ session }) => session?.polls.length === 1);
    const poll = live.store.getState().session?.polls[0];
    if (!poll?.publicKey) throw new Error('the poll has no key');
    address = { sessionId: SessionId.parse(signedIn.sessionId), pollId: PollId.parse(poll.id) };
    const since = await endOfLog(product.dataDir);
    for (const [index, tablet] of tablets.entries()) {
      const voter = await SecretVoter.prepare(address, poll.publicKey);
      const request = { pollId: address.pollId, blinded: voter.blinded };
      const { blindSignature } = await must<Outcome<IssuedToken>>(tablet.live.issueToken(request));
      const entry = await voter.fill(blindSignature, choice(index));
      await drop(product.origin, entry, address);
      blinded.push(voter.blinded);
      entries.push(entry);
    }
    backups = onPostgres()
      ? [await copiedPlainly(product.dataDir)]
      : [await copiedPlainly(product.dataDir), await copiedBySqlite(product.dataDir)];
    whileOpen = await bytesOnDisk(product.dataDir, since);
    await must(live.command({ type: 'ClosePoll', pollId: address.pollId }));
    await must(live.command({ type: 'AnnouncePollResult', pollId: address.pollId }));
    stolen = temporaryFolder();
    cpSync(product.dataDir, stolen, { recursive: true });
    await placeCopied(product.dataDir, stolen);
    afterwards = await bytesOnDisk(product.dataDir, since);
    for (const tablet of tablets) tablet.close();
    live.close();
  });
  afterAll(() => product.stop());

  // PostgreSQL keeps the box compressed, and its log for as long as an archive or a replica wants it.
  if (!onPostgres()) {
    it('the thief has every ballot, once: no copy is left in the pages that were freed', () => {
      for (const { token, tokenSignature, signature } of entries) {
        for (const text of [token, tokenSignature, signature]) {
          // SQLite cuts a long value where a page ends: of two halves at most one is cut.
          const halves = [text.slice(0, text.length / 2), text.slice(text.length / 2)];
          const copies = halves.map((half) => occurrences(afterwards.tables, half));
          expect(Math.max(...copies)).toBe(1);
        }
      }
    });

    it('the write-ahead log, which keeps every commit in its order, holds nothing of the poll but its announcement', () => {
      const { log } = afterwards;
      for (const { token, signature } of entries) {
        expect(log.includes(token)).toBe(false);
        expect(log.includes(signature)).toBe(false);
      }
      // A few pages of the one entry that came after the box was sealed.
      expect(log.length).toBeLessThan(100_000);
    });
  }

  it('ballots lie on the disk in the order of their tokens, which is chance, and not in that of voting', async () => {
    const onDisk = (await boxed()).map(({ token }) => token);
    expect(onDisk).toEqual([...onDisk].sort((x, y) => (x < y ? -1 : 1)));
    expect(onDisk).not.toEqual(entries.map(({ token }) => token));
  });

  it('no trace is left of who was given a token, of what was signed, or of the key', async () => {
    for (const message of blinded) {
      const hash = createHash('sha256').update(message).digest('hex');
      for (const told of [message, hash]) expect(afterwards.tables.includes(told.slice(0, 40))).toBe(false);
    }
    expect(Object.values(afterwards).some((bytes) => bytes.includes('PRIVATE KEY'))).toBe(false);
    const ofSqlite = onPostgres() ? [] : ['open_box', 'secret_keys'];
    for (const table of ['token_issues', 'open_ballots', ...ofSqlite]) {
      expect(await rowsOf(`SELECT count(*) AS n FROM ${table}`)).toEqual([{ n: 0 }]);
    }
    expect(readdirSync(join(stolen, 'open-polls')).sort()).toEqual(['CACHEDIR.TAG', 'README.txt']);
  });

  it('nothing that stands with a ballot names a delegate, a time, an address or a sign-in', async () => {
    const [row] = await rowsOf('SELECT * FROM sealed_boxes');
    const box = await boxed();
    expect(box).toHaveLength(DELEGATES);
    for (const entry of box) {
      expect(Object.keys(entry).sort()).toEqual(['selection', 'signature', 'token', 'tokenSignature']);
    }
    expect(Object.keys(row ?? {}).sort()).toEqual(['entries', 'poll_id', 'session_id']);
  });

  it('no table but the box holds a token, and the box holds no delegate', async () => {
    const tables = await rowsOf<{ name: string }>(
      onPostgres()
        ? 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema'
        : `SELECT name FROM sqlite_master WHERE type = 'table'`,
    );
    const wanted = new Set(entries.flatMap(({ token, signature }) => [token, signature]));
    for (const { name } of tables.filter((table) => table.name !== 'sealed_boxes')) {
      const text = JSON.stringify(await rowsOf(`SELECT * FROM "${name}"`));
      for (const secret of wanted) expect(text.includes(secret), name).toBe(false);
    }
    const box = JSON.stringify(await rowsOf('SELECT * FROM sealed_boxes'));
    for (const { id } of tablets) expect(box.includes(`"${id}"`)).toBe(false);
  });

  it('the event log knows the counts and the root, and neither who took part nor when', async () => {
    const bodies = await rowsOf<{ body: string }>('SELECT body FROM events');
    const closed = bodies
      .map(({ body }) => JSON.parse(body))
      .find(({ event }) => event.type === 'PollClosed');
    expect(Object.keys(closed.event.record).sort()).toEqual(
      ['boxRoot', 'issued', 'present', 'recused', 'returned', 'tally', 'type'].sort(),
    );
    expect(closed.event.record).toMatchObject({ issued: DELEGATES, returned: DELEGATES });
  });

  it('what the server printed names no token, no ballot and no address of a box connection', () => {
    const printed = product.output;
    for (const { token, signature } of entries) {
      expect(printed.includes(token)).toBe(false);
      expect(printed.includes(signature)).toBe(false);
    }
    expect(printed).not.toMatch(/ballot:drop|token:issue|\/box/);
  });

  it('a backup made during the poll holds its ballots, and no key of it', async () => {
    for (const backup of backups) {
      expect(await rowsOf('SELECT count(*) AS n FROM open_ballots', backup)).toEqual([{ n: DELEGATES }]);
      expect(await rowsOf('SELECT count(*) AS n FROM token_issues', backup)).toEqual([{ n: DELEGATES }]);
      for (const bytes of filesOf(backup)) expect(bytes.includes('PRIVATE KEY')).toBe(false);
    }
  });

  it('joined with the box that is published later, such a backup pairs nobody: not by a token, not by a length', async () => {
    const box = await boxed();
    for (const backup of backups) {
      const files = filesOf(backup);
      for (const { token, tokenSignature, signature } of box) {
        for (const text of [token, tokenSignature, signature]) {
          const raw = Buffer.from(text, 'base64url').toString('latin1');
          for (const bytes of files) {
            expect(bytes.includes(text.slice(0, 24)) || bytes.includes(raw.slice(0, 16))).toBe(false);
          }
        }
      }
      const lengths = await rowsOf(
        'SELECT DISTINCT length(place) AS p, length(sealed) AS s FROM open_ballots',
        backup,
      );
      expect(lengths).toHaveLength(1);
    }
  });

  it('nor by the place of a row, which its token does not tell without the key', async () => {
    const box = await boxed();
    for (const backup of backups) {
      const rows = await rowsOf<{ place: Buffer }>('SELECT place FROM open_ballots', backup);
      const places = new Set(rows.map(({ place }) => place.toString('hex')));
      for (const { token } of box) {
        for (const hashed of [token, Buffer.from(token, 'base64url')]) {
          expect(places.has(createHash('sha256').update(hashed).digest('hex'))).toBe(false);
        }
      }
    }
  });

  it('and a server that is started on it annuls the poll, says why, and takes it anew', async () => {
    for (const backup of backups) {
      const restored = await startProduct({ dataDir: backup, sessionFolder: null });
      const { live } = await consoleOf(restored);
      await untilLive(live, ({ session }) => session?.polls[0]?.status === 'annulled');
      const poll = live.store.getState().session?.polls[0];
      expect(poll?.status === 'annulled' && poll.reason).toContain('không còn khóa');
      expect(await rowsOf('SELECT count(*) AS n FROM open_ballots', backup)).toEqual([{ n: 0 }]);
      await must(live.command({ type: 'OpenPoll', question: secretQuestion() }));
      live.close();
      await restored.stop();
    }
  });

  async function boxed(): Promise<readonly BoxEntry[]> {
    const [row] = await rowsOf<{ entries: string }>('SELECT entries FROM sealed_boxes');
    return z.array(BoxEntry).parse(JSON.parse(row?.entries ?? '[]'));
  }

  function rowsOf<Row extends Record<string, unknown>>(
    sql: string,
    folder = stolen,
  ): Promise<readonly Row[]> {
    return storedIn<Row>(folder, sql);
  }

  /** The database and its write-ahead log, as they lie there. */
  function filesOf(folder: string): readonly string[] {
    if (onPostgres()) return [whileOpen.tables, whileOpen.log];
    return readdirSync(folder)
      .filter((name) => name === 'nghi-truong.sqlite' || name === 'nghi-truong.sqlite-wal')
      .map((name) => readFileSync(join(folder, name), 'latin1'));
  }
});

const KEYS_OF_OPEN_POLLS = 'open-polls';

async function copiedPlainly(dataDir: string): Promise<string> {
  const folder = temporaryFolder();
  cpSync(dataDir, folder, { recursive: true, filter: (path) => basename(path) !== KEYS_OF_OPEN_POLLS });
  await placeCopied(dataDir, folder);
  return folder;
}

async function copiedBySqlite(dataDir: string): Promise<string> {
  const folder = temporaryFolder();
  cpSync(dataDir, folder, {
    recursive: true,
    filter: (path) =>
      basename(path) !== KEYS_OF_OPEN_POLLS && !basename(path).startsWith('nghi-truong.sqlite'),
  });
  const db = new Database(join(dataDir, 'nghi-truong.sqlite'), { readonly: true });
  await db.backup(join(folder, 'nghi-truong.sqlite'));
  db.close();
  return folder;
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

function secretQuestion(): PollQuestion {
  return {
    agendaItemId: null,
    documentId: null,
    title: 'Bãi nhiệm một đại biểu',
    ruleSetId: 'vn-hdnd',
    paper: { type: 'motion', clauses: [], decision: 'ordinary' },
    procedure: { type: 'secret' },
    electorate: { type: 'all' },
    recused: [],
    timing: { type: 'by-hand' },
    reveal: 'on-announcement',
    repeats: null,
  };
}

/** As a tablet does: on a connection of its own, without any sign-in. */
async function drop(
  origin: string,
  entry: BoxEntry,
  address: { readonly sessionId: SessionId; readonly pollId: PollId },
): Promise<void> {
  const socket = io(`${origin}${BOX_NAMESPACE}`, { transports: ['websocket'], forceNew: true });
  await must(socket.emitWithAck('ballot:drop', { ...address, entry }));
  socket.close();
}

function choice(index: number): Selection {
  return { type: 'motion', choices: [index % 3 === 0 ? 'against' : 'for'] };
}
