import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { AnnotationBody } from '#shared/protocol/annotations.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { ManualEntry, Tally } from '#shared/protocol/polls.ts';
import { rollCallOf } from '#shared/voting/named-votes.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { NotesDevice } from '../support/notes-device.ts';
import { codeOf, codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { confirmCount, endingAt, newBallot, pollAt, putToVote, untilPoll } from '../support/questions.ts';
import { memberSocket } from '../support/raw-sockets.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import { makeZip } from '../unit/importing/session-folder.ts';
import { d } from '../unit/session/samples.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';

/** A full hall votes against a countdown while everything that the server can make of a session is asked of it, over and over. */

const DELEGATES = 500;
/** Long enough that everything is under way well before the end, also on a busy machine. */
const SECONDS = 15;
/** Everybody votes within so long before the end. */
const LAST_MS = 5000;
const NOTE: AnnotationBody = { type: 'note', at: [200, 300], text: 'Cần hỏi lại số liệu', colour: 'pink' };

let product: Product;
let secretary: LiveSession;
let signedIn: SignedIn;
/** Of each delegate, in the order of their ids. */
let sockets: readonly Socket[] = [];
/** What is asked for: each resolves to its bytes. */
let papers: Readonly<Record<string, () => Promise<number>>>;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(DELEGATES) });
  ({ live: secretary, signedIn } = await consoleOf(product));
  await openWithEverybody(secretary);
  sockets = await connectAll();
  const { named, byHand } = await pollsBefore();
  papers = await everyKind(named, byHand);
});

afterAll(async () => {
  for (const socket of sockets) socket.close();
  secretary?.close();
  await product?.stop();
});

async function connectAll(): Promise<readonly Socket[]> {
  const codes = (await codesAt(product, signedIn)).filter(({ person }) => person.role === 'delegate');
  const sockets: Socket[] = [];
  // In batches: a hall does not sign in within one millisecond either.
  for (let from = 0; from < codes.length; from += 50) {
    const batch = codes.slice(from, from + 50).map(async ({ code }) => {
      const { token } = await signInAt(product.origin, code);
      return memberSocket(product.origin, token);
    });
    sockets.push(...(await Promise.all(batch)));
  }
  return sockets;
}

/** What papers are made of: a vote by name of the whole hall, and one that was counted by hand. */
async function pollsBefore(): Promise<{ named: PollId; byHand: PollId }> {
  const named = await putToVote(secretary);
  await Promise.all(sockets.map((socket) => cast(socket, named)));
  await must(secretary.command({ type: 'ClosePoll', pollId: named }));
  await must(secretary.command({ type: 'AnnouncePollResult', pollId: named }));
  const byHand = await putToVote(secretary, { procedure: PROCEDURES['on paper'] });
  const tally: Tally = { type: 'motion', clauses: [{ for: DELEGATES, against: 0, abstain: 0 }] };
  const entry: ManualEntry = { type: 'counted', papers: { issued: DELEGATES, returned: DELEGATES }, tally };
  await must(secretary.command({ type: 'EnterManualCount', pollId: byHand, entry }));
  const second = await consoleOf({ ...product, secretaryCode: product.secondSecretaryCode });
  await must(confirmCount(second.live, byHand));
  second.live.close();
  return { named, byHand };
}

async function everyKind(named: PollId, byHand: PollId): Promise<typeof papers> {
  const pdf = await councilPdf({
    pages: Array.from({ length: 30 }, (_, n) => [`Báo cáo ngân sách, trang ${n + 1}`]),
  });
  const sha256 = await publish(product, pdf, { title: 'Báo cáo ngân sách' });
  const device = await NotesDevice.signIn(() => product, await codeOf(product));
  await device.write(sha256, 1, NOTE);
  const delegate = device.signedIn;
  const zip = join(temporaryFolder(), 'ky-hop.zip');
  await makeZip(zip, {
    'delegates.csv': readFileSync(join(sessionFolder(DELEGATES), 'delegates.csv')),
    '01-1-bao-cao.pdf': Buffer.from(pdf),
  });
  const exported = (path: string) => [path, () => get(signedIn, `/api/export/${path}`)] as const;
  const own = (path: string) => [path, () => get(delegate, `/api/annotations/${path}`)] as const;
  let published = 0;
  return Object.fromEntries([
    exported('minutes.docx'),
    exported('minutes.pdf'),
    exported(`polls/${byHand}/count.docx`),
    exported(`polls/${byHand}/count.pdf`),
    exported('roll-calls.csv'),
    exported(`polls/${named}/roll-call.csv`),
    exported(`polls/${named}/result.csv`),
    exported('record.jsonl'),
    ['the log', () => get(signedIn, '/api/log')],
    own(`export/${sha256}.pdf`),
    own('summary.docx'),
    ['a preview', () => preview(zip)],
    [
      'reading words',
      async () => {
        published += 1;
        const another = await councilPdf({ pages: [[`Tờ trình số ${published}`]] });
        const title = `Tờ trình ${published}`;
        return get(delegate, `/api/documents/${await publish(product, another, { title })}/text`);
      },
    ],
  ]);
}

const authorised = ({ token }: SignedIn) => ({ authorization: `Bearer ${token}` });

async function get(who: SignedIn, path: string): Promise<number> {
  return bytesOf(path, await fetch(product.origin + path, { headers: authorised(who) }));
}

async function preview(zip: string): Promise<number> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(readFileSync(zip))]), 'kỳ họp.zip');
  const path = '/api/import/preview';
  const answer = await fetch(product.origin + path, { method: 'POST', headers: authorised(signedIn), body });
  return bytesOf(path, answer);
}

async function bytesOf(path: string, answer: Response): Promise<number> {
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.arrayBuffer()).byteLength;
}

function cast(socket: Socket, pollId: PollId): Promise<{ ok: boolean }> {
  return socket.emitWithAck('ballot:cast', newBallot(pollId, votes('for')));
}

it('counts every ballot that was sent before the end, while all of it is being made', {
  timeout: 240_000,
}, async () => {
  const pollId = await putToVote(secretary, { timing: { type: 'countdown', seconds: SECONDS } });
  const endsAt = () => Date.parse(pollAt(secretary, pollId).closesAt ?? '');
  let over = false;
  const made = Object.entries(papers).map(async ([name, make]) => {
    const sizes: number[] = [];
    while (!over) sizes.push(await make());
    return [name, sizes] as const;
  });
  const making = Promise.all(made);

  const sent: { readonly inTime: boolean; readonly outcome: Promise<{ ok: boolean }> }[] = [];
  for (const [index, socket] of sockets.entries()) {
    const before = LAST_MS * (1 - index / DELEGATES);
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThanOrEqual(endsAt() - before), {
      timeout: SECONDS * 2000,
      interval: 5,
    });
    const inTime = Date.now() < endsAt();
    sent.push({ inTime, outcome: cast(socket, pollId) });
  }
  const outcomes = await Promise.all(
    sent.map(async ({ inTime, outcome }) => ({ inTime, ...(await outcome) })),
  );
  await untilPoll(secretary, pollId, 'closed');
  over = true;
  for (const [name, sizes] of await making) expect(Math.min(...sizes), name).toBeGreaterThan(0);

  expect(outcomes.filter(({ inTime, ok }) => inTime && !ok)).toEqual([]);
  expect(outcomes.filter(({ inTime }) => inTime).length).toBeGreaterThan(0);
  const { record, closedBy } = endingAt(secretary, pollId);
  if (record.type !== 'open') throw new Error('not counted by name');
  expect(closedBy).toBe('countdown');
  const accepted = outcomes.flatMap(({ ok }, index) => (ok ? [d(index + 1)] : []));
  expect(new Set(rollCallOf(record.named, 0).for)).toEqual(new Set(accepted));
});
