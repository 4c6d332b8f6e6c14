import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { BoxNotice, LibrarySession, SignedIn } from '#shared/protocol/http.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import { codesAtTerminal } from '../../server/codes/at-terminal.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, signInAt, startProduct } from '../support/product.ts';
import { pollAt, putToVote } from '../support/questions.ts';
import { boxSocket, memberSocket, welcomeAt } from '../support/raw-sockets.ts';
import { SecretVoter } from '../support/secret-voter.ts';
import { placeOf } from '../support/stored.ts';
import { consoleOf, must, openWithEverybody, tabletsOf } from '../support/tablets.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** A server with a session that is over and one that is to come, started anew again and again. */

let product: Product;
/** Of the first secretary of either. */
let past: SignedIn;
let ahead: SignedIn;
const dataDir = temporaryFolder();

beforeAll(async () => {
  product = await startProduct({ dataDir, sessionFolder: sessionFolder(3) });
  past = await overAndDone();
  ahead = await another();
});
afterAll(() => product?.stop());

/** A session with a secret poll whose result was announced. */
async function overAndDone(): Promise<SignedIn> {
  const { live, signedIn } = await consoleOf(product);
  await openWithEverybody(live);
  const [tablet] = await tabletsOf(product, signedIn, 1);
  if (!tablet) throw new Error('no tablet');
  const pollId = await putToVote(live, { procedure: PROCEDURES.secret });
  const sessionId = SessionId.parse(signedIn.sessionId);
  const voter = await SecretVoter.prepare({ sessionId, pollId }, pollAt(live, pollId).publicKey ?? '');
  const { blindSignature } = await must(tablet.live.issueToken({ pollId, blinded: voter.blinded }));
  const entry = await voter.fill(blindSignature, votes('for'));
  const box = await boxSocket(product.origin);
  expect(await box.emitWithAck('ballot:drop', { sessionId, pollId, entry })).toMatchObject({ ok: true });
  box.close();
  await must(live.command({ type: 'ClosePoll', pollId }));
  await must(live.command({ type: 'AnnouncePollResult', pollId }));
  await must(live.command({ type: 'CloseSession' }));
  tablet.close();
  live.close();
  return signedIn;
}

/** A session in preparation that was taken over from another server. */
async function another(): Promise<SignedIn> {
  const elsewhere = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  const { token } = await signInAt(elsewhere.origin, elsewhere.secretaryCode);
  const record = await fetch(`${elsewhere.origin}/api/export/record.jsonl`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const form = new FormData();
  form.set('file', await record.blob(), 'ho-so.jsonl');
  await elsewhere.stop();
  const response = await asking(past, '/api/records', { method: 'POST', body: form });
  const { codes } = (await response.json()) as { codes: readonly { code: string }[] };
  return signInAt(product.origin, codes[0]?.code ?? '');
}

function asking(who: SignedIn, path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${product.origin}${path}`, { ...init, headers: { authorization: `Bearer ${who.token}` } });
}

async function answerTo<Body>(who: SignedIn, path: string): Promise<Body> {
  return (await (await asking(who, path)).json()) as Body;
}

async function startedAnew(end: 'stop' | 'kill'): Promise<void> {
  await product[end]();
  product = await startProduct({ dataDir, sessionFolder: null });
}

/** The session that the index has a row of, as far as its log goes; the others are void. */
function atRest(): readonly string[] {
  const db = new Database(join(dataDir, 'nghi-truong.sqlite'), { readonly: true });
  const ids = db
    .prepare<[], string>(
      `SELECT session_id FROM session_index i WHERE seq = (SELECT max(seq) FROM events e WHERE e.session_id = i.session_id)`,
    )
    .pluck()
    .all();
  db.close();
  return ids.toSorted();
}

const both = () => [past.sessionId, ahead.sessionId].toSorted();

it('are the same after the server was started anew: listed, entered with the sign-in of before, and gone on with', async () => {
  const library = await answerTo<{ sessions: readonly LibrarySession[] }>(ahead, '/api/library');
  expect(library.sessions.map(({ sessionId }) => sessionId)).toEqual([past.sessionId]);
  const boxes = await answerTo<readonly BoxNotice[]>(past, '/api/boxes');
  expect(boxes.map(({ sessionId }) => sessionId)).toEqual([past.sessionId]);
  const { snapshot } = await welcomeAt(product.origin, past.token);
  await vi.waitFor(() => expect(atRest()).toEqual(both()));
  await startedAnew('stop');
  expect(product.output).toContain('1 kỳ họp đã bế mạc');
  expect(await answerTo(ahead, '/api/library')).toEqual(library);
  expect(await answerTo(ahead, '/api/boxes')).toEqual(boxes);
  const box = await answerTo<{ entries: readonly unknown[] }>(
    ahead,
    `/api/boxes/${past.sessionId}/${boxes[0]?.pollId}`,
  );
  expect(box.entries).toHaveLength(1);
  expect((await welcomeAt(product.origin, past.token)).snapshot).toEqual(snapshot);
});

it('have their codes told at the terminal, whether the server has loaded them or not', async () => {
  const told = await codesAtTerminal(placeOf(dataDir), ({ personId }) => personId === 's1');
  expect(told.map(({ sessionId }) => sessionId).toSorted()).toEqual(both());
  for (const { code, sessionId } of told) {
    expect(await signInAt(product.origin, code)).toMatchObject({ sessionId, me: { personId: 's1' } });
  }
});

it('are found to have gone on when the server was killed just after an entry', async () => {
  const socket = await memberSocket(product.origin, past.token);
  const correction = { type: 'CorrectEntry', correctsSeq: 1, statement: 'Đúng là', reason: 'Nhầm' };
  const outcome: unknown = await socket.emitWithAck('command', correction);
  await startedAnew('kill');
  socket.close();
  const { snapshot } = await welcomeAt(product.origin, past.token);
  expect(outcome).toEqual({ ok: true, seq: snapshot?.seq });
  expect(snapshot?.corrections).toHaveLength(1);
  await vi.waitFor(() => expect(atRest()).toEqual(both()));
});

it('do not keep the others from being served when one is not as it was signed, and say so', async () => {
  await product.stop();
  const db = new Database(join(dataDir, 'nghi-truong.sqlite'));
  db.exec('DROP TRIGGER events_never_change');
  const change = db.prepare<[string]>(
    `UPDATE events SET body = replace(body, 'Nhầm', 'Lầm') WHERE session_id = ?`,
  );
  change.run(past.sessionId);
  db.close();
  const broken = { ok: false, refusal: { code: 'session-unreadable' } };
  // Nobody has looked at its log yet.
  product = await startProduct({ dataDir, sessionFolder: null });
  expect(await answerTo(past, '/api/log')).toMatchObject(broken);
  await product.printed('not the one that was signed', 1);

  await product.stop();
  const again = new Database(join(dataDir, 'nghi-truong.sqlite'));
  again.exec('DELETE FROM session_index');
  again.close();
  product = await startProduct({ dataDir, sessionFolder: null });
  expect(product.output).toContain(`${past.sessionId} is not the one that was signed`);
  expect(await answerTo(past, '/api/log')).toMatchObject(broken);
  await expect(memberSocket(product.origin, past.token)).rejects.toMatchObject({
    data: { code: 'session-unreadable' },
  });
  expect(await answerTo(ahead, '/api/library')).toEqual({ ok: true, sessions: [] });
});
