import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { fillDisk, freeDisk } from '../support/full-disk.ts';
import { Hall } from '../support/hall.ts';
import { pollAt, putToVote } from '../support/questions.ts';
import { boxSocket, memberSocket } from '../support/raw-sockets.ts';
import { SecretVoter } from '../support/secret-voter.ts';
import { must, openWithEverybody } from '../support/tablets.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** The ballot box asks nobody who they are, hears ballots and nothing else, and notes nothing about who brought them. */

/** Where the box's connections come from: an address of their own, and one that a proxy names. */
const BOX_ADDRESS = '127.0.0.9';
const BOX_FORWARDED = '203.0.113.77';
const OTHER_FORWARDED = '203.0.113.78';
const FROM_AFAR = { localAddress: BOX_ADDRESS, extraHeaders: { 'x-forwarded-for': BOX_FORWARDED } };

let hall: Hall;
let pollId: PollId;

beforeAll(async () => {
  hall = await Hall.of(5, { LOG_LEVEL: 'debug' });
  await openWithEverybody(hall.first);
  pollId = await putToVote(hall.first, { procedure: PROCEDURES.secret });
});

afterAll(() => hall?.close());

const refused = (code: string) => ({ ok: false, refusal: { code } });
const ballotOf = (entry: BoxEntry, changes: object = {}) => ({
  sessionId: hall.sessionId,
  pollId,
  entry,
  ...changes,
});

/** The filled-in paper of delegate d`n`, with its token. */
async function paperOf(n: number): Promise<BoxEntry> {
  const publicKey = pollAt(hall.first, pollId).publicKey ?? '';
  const voter = await SecretVoter.prepare({ sessionId: hall.sessionId, pollId }, publicKey);
  const { blindSignature } = await must(hall.tablet(n).live.issueToken({ pollId, blinded: voter.blinded }));
  return voter.fill(blindSignature, votes('for'));
}

/** One ballot over a connection of its own. */
async function drop(ballot: object, options: Parameters<typeof io>[1] = {}): Promise<unknown> {
  const socket = await boxSocket(hall.product.origin, options);
  const outcome = await socket.emitWithAck('ballot:drop', ballot);
  socket.close();
  return outcome;
}

describe('the ballot box', () => {
  it('takes a ballot from a connection that has not signed in', async () => {
    const entry = await paperOf(1);
    expect(await drop(ballotOf(entry))).toEqual({ ok: true, pollId, token: entry.token });
  });

  it('does not look at a sign-in, whatever it is worth', async () => {
    const auth = { token: 'x'.repeat(43), protocol: 1 };
    expect(await drop(ballotOf(await paperOf(2)), { auth })).toMatchObject({ ok: true });
  });

  it.for(['command', 'ballot:cast', 'token:issue', 'time', 'constructor', '__proto__'])(
    'knows no message "%s"',
    async (message) => {
      const socket = await boxSocket(hall.product.origin);
      expect(await socket.emitWithAck(message, { type: 'OpenSession' })).toMatchObject(
        refused('unknown-message'),
      );
      socket.close();
    },
  );

  it('says nothing of what happens in the hall', async () => {
    const socket = await boxSocket(hall.product.origin);
    const heard: string[] = [];
    socket.onAny((message: string) => void heard.push(message));
    await must(hall.first.command({ type: 'CorrectEntry', correctsSeq: 1, statement: 'a', reason: 'b' }));
    // Messages of one connection keep their order: anything said before would have come by now.
    await socket.emitWithAck('ballot:drop', {});
    expect(heard).toEqual([]);
    socket.close();
  });

  it('refuses what is no ballot, by its name', async () => {
    const entry = await paperOf(4);
    for (const nothing of [{}, 17, null, { ...ballotOf(entry), entry: {} }, [ballotOf(entry)]]) {
      expect(await drop(nothing as object)).toMatchObject(refused('malformed-message'));
    }
    const places = [{ pollId: 'p99' }, { sessionId: 'kh-khac' }];
    for (const place of places)
      expect(await drop(ballotOf(entry, place))).toMatchObject(refused('unknown-poll'));
    const otherPaper = { ...entry, selection: votes('for', 'for') };
    expect(await drop(ballotOf(otherPaper))).toMatchObject(refused('ballot-malformed'));
  });

  it('refuses a ballot whose token is not of this poll, or which was altered on its way', async () => {
    const publicKey = pollAt(hall.first, pollId).publicKey ?? '';
    const stranger = await SecretVoter.prepare({ sessionId: hall.sessionId, pollId }, publicKey);
    const entry = await paperOf(5);
    for (const forged of [
      { ...entry, token: stranger.token },
      { ...entry, selection: votes('against') },
      { ...entry, tokenSignature: entry.signature },
      { ...entry, signature: entry.tokenSignature },
    ]) {
      expect(await drop(ballotOf(forged))).toMatchObject(refused('token-invalid'));
    }
    expect(await drop(ballotOf(entry))).toMatchObject({ ok: true });
  });

  it('hangs up on a connection that asks for no answer', async () => {
    const socket = await boxSocket(hall.product.origin);
    const hungUp = new Promise((done) => socket.once('disconnect', done));
    socket.emit('ballot:drop', {});
    expect(await hungUp).toBe('io server disconnect');
  });

  it('hangs up on a connection that goes on and on', async () => {
    const socket = await boxSocket(hall.product.origin);
    const hungUp = new Promise((done) => socket.once('disconnect', done));
    let answers = 0;
    for (let message = 0; message < 100; message += 1) {
      socket.emit('ballot:drop', {}, () => {
        answers += 1;
      });
    }
    expect(await hungUp).toBe('io server disconnect');
    expect(answers).toBe(20);
  });

  it('is the only door without a sign-in', async () => {
    const strange = io(`${hall.product.origin}/hom-phieu`, {
      transports: ['websocket'],
      reconnection: false,
    });
    const turnedAway = new Promise((done) => strange.once('connect_error', done));
    expect(await turnedAway).toMatchObject({ message: 'Invalid namespace' });
    strange.close();
    await expect(memberSocket(hall.product.origin, '')).rejects.toMatchObject({
      data: { code: 'not-signed-in' },
    });
  });
});

it('leaves neither an address nor a token anywhere, at the server’s most talkative, also when a ballot is refused or the disk is full', async () => {
  await must(hall.first.command({ type: 'AnnulPoll', pollId, reason: 'Bỏ phiếu lại' }));
  pollId = await putToVote(hall.first, { procedure: PROCEDURES.secret });
  const entries = await Promise.all([1, 2, 3].map(paperOf));
  const [first, second, third] = entries;
  if (!first || !second || !third) throw new Error('no papers');
  expect(await drop(ballotOf(first), FROM_AFAR)).toMatchObject({ ok: true });
  expect(await drop(ballotOf(second), { ...FROM_AFAR, transports: ['polling'] })).toMatchObject({ ok: true });
  const forged = { ...third, selection: votes('against') };
  expect(await drop(ballotOf(forged), FROM_AFAR)).toMatchObject(refused('token-invalid'));
  fillDisk(hall.product);
  expect(await drop(ballotOf(third), FROM_AFAR)).toMatchObject(refused('voting-suspended'));
  freeDisk(hall.product);
  expect(await drop(ballotOf(third), FROM_AFAR)).toMatchObject({ ok: true });
  // An address that came by HTTP is printed: the server is talkative indeed.
  const headers = { 'x-forwarded-for': OTHER_FORWARDED };
  await fetch(`${hall.product.origin}/api/boxes`, { headers });
  await hall.conclude(pollId);
  await hall.product.stop();

  const { output, dataDir } = hall.product;
  expect(output).toContain(OTHER_FORWARDED);
  expect(output).toContain('recording secret ballots');
  const kept = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => ({ name, content: readFileSync(join(parentPath, name), 'latin1') }));
  for (const address of [BOX_ADDRESS, BOX_FORWARDED]) {
    expect(output).not.toContain(address);
    for (const { name, content } of kept) expect(content.includes(address), name).toBe(false);
  }
  for (const { token, signature, tokenSignature } of entries) {
    for (const part of [token, signature, tokenSignature]) expect(output).not.toContain(part.slice(0, 40));
  }
  // Nor does any file but the database, where the box is.
  const others = kept.filter(({ name }) => !name.startsWith('nghi-truong.sqlite'));
  expect(others.length).toBeGreaterThan(0);
  for (const { name, content } of others) {
    for (const { token } of entries) expect(content.includes(token.slice(0, 40)), name).toBe(false);
  }
});
