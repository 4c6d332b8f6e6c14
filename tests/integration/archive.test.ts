import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoxNotice, PublishedBox, SignedIn } from '#shared/protocol/http.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import { boxFault } from '#shared/voting/box.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { verifyArchive } from '../../server/verify/verify-archive.ts';
import { Hall } from '../support/every-poll.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { putToVote } from '../support/questions.ts';
import { consoleOf, must, openWithEverybody, type Tablet, tabletsOf } from '../support/tablets.ts';
import { PROCEDURES, votes } from '../unit/voting/samples.ts';
import { CRYPTO } from '../unit/voting/secret-poll.ts';

/** What leaves the server for everybody to check: the exported record, and the boxes of secret polls. */

let first: Product;
let second: Product;
let secretary: LiveSession;
let signedIn: SignedIn;
let tablets: readonly Tablet[];
let hall: Hall;
let polls: Awaited<ReturnType<Hall['everyKind']>>;
let archive: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  first = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(6) });
  second = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  ({ live: secretary, signedIn } = await consoleOf(first));
  await openWithEverybody(secretary);
  tablets = await tabletsOf(first, signedIn, 6);
  hall = new Hall(first, secretary, tablets);
  polls = await hall.everyKind();
  archive = await exported(first, signedIn);
});

afterAll(async () => {
  for (const tablet of tablets ?? []) tablet.close();
  secretary?.close();
  await first?.stop();
  await second?.stop();
});

async function exported(product: Product, signedIn: SignedIn): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await exportedAs('', product, signedIn)).arrayBuffer());
}

/** `query`: "?view=public". */
function exportedAs(query: string, product: Product, { token }: SignedIn): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${product.origin}/api/export/record.jsonl${query}`, { headers });
}

/** Without sign-in, as anybody asks. */
async function asked(path: string, product = first): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${product.origin}${path}`);
  return { status: response.status, body: await response.json() };
}

const boxOf = async (pollId: string, product = first): Promise<PublishedBox> =>
  (await asked(`/api/boxes/${signedIn.sessionId}/${pollId}`, product)).body as PublishedBox;

function verifyByCommand(bytes: Uint8Array): { status: number | null; said: string } {
  const path = join(temporaryFolder(), 'ho-so.jsonl');
  writeFileSync(path, bytes);
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'verify', '--', path], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('the exported record of a real session', () => {
  it('holds: chain, signatures, every tally and every ballot', async () => {
    expect(await verifyArchive(archive)).toMatchObject({
      ok: true,
      summary: { polls: { open: 2, manual: 1, secret: 2, opinion: 1 }, ballots: 7, otherRules: [] },
    });
  });

  it('is verified by one command, without the server', () => {
    expect(verifyByCommand(archive)).toMatchObject({ status: 0 });
  });

  it('changed in one byte, at any line, does not hold there', async () => {
    const text = new TextDecoder().decode(archive);
    let start = 0;
    for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
      const bytes = Buffer.byteLength(line);
      for (const at of [start + 3, start + (bytes >> 1), start + bytes]) {
        const changed = Uint8Array.from(archive);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(await verifyArchive(changed)).toMatchObject({ ok: false, fault: { line: index + 1 } });
      }
      start += bytes + 1;
    }
    const changed = Uint8Array.from(archive);
    // Within the seal's signature, and still a digit of its alphabet.
    const at = archive.length - 40;
    changed[at] = 'AB'.charCodeAt(changed[at] === 'A'.charCodeAt(0) ? 1 : 0);
    const { status, said } = verifyByCommand(changed);
    expect(status).toBe(1);
    expect(said).toContain(`line ${text.split('\n').length - 1}, seal`);
  });

  it('holds also while a secret poll is open, whose box nobody sees', async () => {
    const pollId = await putToVote(secretary, { procedure: PROCEDURES.secret });
    const during = await exported(first, signedIn);
    expect(await verifyArchive(during)).toMatchObject({ ok: true, summary: { polls: { secret: 3 } } });
    expect(new TextDecoder().decode(during)).not.toContain(`"box":"${pollId}"`);
    await must(secretary.command({ type: 'AnnulPoll', pollId, reason: 'Nhầm nội dung' }));
    expect(await verifyArchive(await exported(first, signedIn))).toMatchObject({ ok: true });
  });

  it.each(['members', 'guests', 'public'])(
    'is exported as %s may know it: it holds, and has boxes of announced polls only',
    async (view) => {
      const pollId = await putToVote(secretary, { procedure: PROCEDURES.secret });
      await hall.dropInTurn(pollId, [votes('for')]);
      await must(secretary.command({ type: 'ClosePoll', pollId }));
      const answer = await exportedAs(`?view=${view}`, first, signedIn);
      expect(answer.headers.get('content-disposition')).toContain(`${signedIn.sessionId}-${view}.jsonl`);
      const text = await answer.text();
      const verdict = await verifyArchive(new TextEncoder().encode(text));
      if (!verdict.ok) throw new Error(verdict.fault.what.en);
      expect(verdict.summary.sealed.length).toBeGreaterThan(0);
      expect(verdict.summary.notJudged.length).toBeGreaterThan(0);
      expect(text).toContain(`"type":"PollEnded","v":1,"pollId":"${pollId}"`);
      expect(/"type":"(PollClosed|ManualCountEntered)"/.exec(text)).toBeNull();
      for (const announced of [polls.election, polls.rating]) expect(text).toContain(`"box":"${announced}"`);
      expect(text.includes(`"box":"${pollId}"`)).toBe(false);
      await must(secretary.command({ type: 'AnnulPoll', pollId, reason: 'Nhầm nội dung' }));
    },
  );

  it('is exported for no circle that there is not', async () => {
    for (const query of ['?view=everybody', '?view=secretariat', '?view=']) {
      const refused = await exportedAs(query, first, signedIn);
      expect([query, refused.status]).toEqual([query, 400]);
    }
  });
});

describe('the boxes', () => {
  it('of announced secret polls are listed for anybody', async () => {
    const { body } = await asked('/api/boxes');
    const notices = body as readonly BoxNotice[];
    expect(notices.map(({ pollId }) => pollId)).toEqual([polls.election, polls.rating]);
  });

  it('can be counted again from what is published, and by nothing else', async () => {
    for (const pollId of [polls.election, polls.rating]) {
      const box = await boxOf(pollId);
      expect(await boxFault({ ...box, paper: box.question.paper }, box.entries, CRYPTO)).toBeNull();
      const [one, ...others] = box.entries;
      expect(await boxFault({ ...box, paper: box.question.paper }, others, CRYPTO)).not.toBeNull();
      expect(one).toBeDefined();
    }
  });

  it('stay closed until the result is announced, and open then', async () => {
    const pollId = await closedUnannounced();
    const before = await asked(`/api/boxes/${signedIn.sessionId}/${pollId}`);
    expect(before).toMatchObject({ status: 409, body: { refusal: { code: 'box-not-published' } } });
    await must(secretary.command({ type: 'AnnouncePollResult', pollId }));
    expect((await boxOf(pollId)).entries).toHaveLength(1);
    await must(secretary.command({ type: 'AnnulPoll', pollId, reason: 'Bầu lại' }));
    expect((await boxOf(pollId)).entries).toHaveLength(1);
  });

  it.for([
    ['of another session', '/api/boxes/kh-khac/p1', 404],
    ['with no number of a poll', '/api/boxes/SESSION/constructor', 404],
    ['of a poll that was never opened', '/api/boxes/SESSION/p900', 404],
    ['of an open vote', '/api/boxes/SESSION/p1', 422],
  ] as const)('%s are not there', async ([, path, status]) => {
    expect((await asked(path.replace('SESSION', signedIn.sessionId))).status).toBe(status);
  });

  async function closedUnannounced(): Promise<PollId> {
    const pollId = await putToVote(secretary, { procedure: PROCEDURES.secret });
    await hall.dropInTurn(pollId, [votes('for')]);
    await must(secretary.command({ type: 'ClosePoll', pollId }));
    return pollId;
  }
});

describe('a record taken over by another server', () => {
  it('keeps its signatures and its boxes, and goes on under the key of its new server', async () => {
    const there = await consoleOf(second);
    there.live.close();
    const taken = (record: Uint8Array<ArrayBuffer>) => {
      const form = new FormData();
      form.set('file', new Blob([record]), 'ho-so.jsonl');
      const headers = { authorization: `Bearer ${there.signedIn.token}` };
      return fetch(`${second.origin}/api/records`, { method: 'POST', headers, body: form });
    };
    const inPart = await (await exportedAs('?view=public', first, signedIn)).arrayBuffer();
    const refused = await taken(new Uint8Array(inPart));
    expect(await refused.json()).toMatchObject({ ok: false, refusal: { code: 'record-in-part' } });
    const answer = await taken(await exported(first, signedIn));
    const { codes } = (await answer.json()) as { codes: readonly { code: string }[] };
    const adopted = await consoleOf({ ...second, secretaryCode: codes[0]?.code ?? '' });
    expect(await boxOf(polls.election, second)).toEqual(await boxOf(polls.election));

    const correction = { correctsSeq: 2, statement: 'Đúng là', reason: 'Nhầm' };
    await must(adopted.live.command({ type: 'CorrectEntry', ...correction }));
    const verdict = await verifyArchive(await exported(second, adopted.signedIn));
    expect(verdict.ok && verdict.summary.keys).toHaveLength(2);
    adopted.live.close();
  });
});
