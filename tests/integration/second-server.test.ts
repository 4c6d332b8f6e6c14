import { afterAll, beforeAll, expect, it } from 'vitest';
import { loggedAmong } from '#shared/access/viewed-entry.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { putToVote, sessionAt } from '../support/questions.ts';
import { welcomeAt } from '../support/raw-sockets.ts';
import { consoleOf, must, openWithEverybody, untilLive } from '../support/tablets.ts';

let first: Product;
let second: Product;
let secretary: LiveSession;
let signedIn: SignedIn;
let other: SignedIn;
let record = '';

beforeAll(async () => {
  first = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(5) });
  second = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  ({ live: secretary, signedIn } = await consoleOf(first));
  await openWithEverybody(secretary);
  await holdOneVote();
  record = await (await get('/api/export/record.jsonl')).text();
  const there = await consoleOf(second);
  other = there.signedIn;
  there.live.close();
});

afterAll(async () => {
  secretary?.close();
  await first?.stop();
  await second?.stop();
});

async function holdOneVote(): Promise<void> {
  const itemId = secretary.store.getState().session?.agenda[0]?.id;
  if (itemId === undefined) throw new Error('no agenda');
  await must(secretary.command({ type: 'StartAgendaItem', itemId }));
  const pollId = await putToVote(secretary, { agendaItemId: itemId });
  await must(secretary.command({ type: 'ClosePoll', pollId }));
  await must(secretary.command({ type: 'AnnouncePollResult', pollId }));
  await must(
    secretary.command({ type: 'CorrectEntry', correctsSeq: 2, statement: 'Đúng là', reason: 'Nhầm' }),
  );
  await must(secretary.command({ type: 'CloseAgendaItem', itemId }));
  await must(secretary.command({ type: 'CloseSession' }));
}

function get(path: string): Promise<Response> {
  return fetch(`${first.origin}${path}`, { headers: { authorization: `Bearer ${signedIn.token}` } });
}

async function handOver(text: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const form = new FormData();
  form.set('file', new Blob([text]), 'ho-so.jsonl');
  const headers = { authorization: `Bearer ${other.token}` };
  const response = await fetch(`${second.origin}/api/records`, { method: 'POST', headers, body: form });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

it.for([
  ['the header', 10],
  ['an early entry', 900],
  ['the last entry', -40],
] as const)(
  'refuses a record with one changed character in %s, and says at which line',
  async ([, place]) => {
    const at = place < 0 ? record.length + place : place;
    const changed = `${record.slice(0, at)}${record[at] === 'x' ? 'y' : 'x'}${record.slice(at + 1)}`;
    const { body } = await handOver(changed);
    expect(body).toMatchObject({ ok: false, refusal: { code: 'record-broken' } });
  },
);

it('refuses a record under the name of the register', async () => {
  const [header = '', ...rest] = record.split('\n');
  const renamed = [header.replace(signedIn.sessionId, 'register'), ...rest].join('\n');
  expect(renamed).not.toBe(record);
  expect((await handOver(renamed)).body).toMatchObject({ ok: false, refusal: { code: 'record-broken' } });
});

it('takes over a whole record to the very same state', async () => {
  const { body } = await handOver(record);
  expect(body).toMatchObject({ ok: true, sessionId: signedIn.sessionId });
  const [slip] = body.codes as readonly { readonly code: string }[];
  const there = await consoleOf({ ...second, secretaryCode: slip?.code ?? '' });
  const session = secretary.store.getState().session;
  // The one entry more is that in which the second server vouches for it.
  expect(there.live.store.getState().session).toEqual({ ...session, seq: (session?.seq ?? 0) + 1 });
  there.live.close();

  // A device that has followed it at the first server goes on from there at the second.
  const { seq } = sessionAt(secretary);
  const { hash, view } = await welcomeAt(first.origin, signedIn.token);
  const { snapshot, events } = await welcomeAt(second.origin, there.signedIn.token, { seq, hash, view });
  expect(snapshot).toBeNull();
  expect(loggedAmong(events).map((entry) => entry.event.type)).toEqual(['RecordVouchedFor']);
});

it('never imports a record over a session that it has', async () => {
  expect((await handOver(record)).body).toMatchObject({ ok: false, refusal: { code: 'session-exists' } });
});

it.for([
  ['/api/export/minutes.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['/api/export/minutes.pdf', 'application/pdf'],
  ['/api/export/roll-calls.csv', 'text/csv'],
  ['/api/export/speeches.csv', 'text/csv'],
  ['/api/export/polls/p1/roll-call.csv', 'text/csv'],
] as const)('hands out %s', async ([path, type]) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(type);
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
});

it('continues where it stopped: the same state, codes and sign-ins after a restart', async () => {
  const before = secretary.store.getState().session;
  const { secretaryCode, dataDir, port } = first;
  await first.stop();
  first = await startProduct({ dataDir, sessionFolder: null, port });
  expect(first.secretaryCode).toBe(secretaryCode);
  await untilLive(secretary, ({ connection }) => connection === 'online');
  expect(secretary.store.getState().session).toEqual(before);
  expect((await get('/api/log')).status).toBe(200);
});
