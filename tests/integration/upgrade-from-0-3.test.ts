import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '#shared/protocol/annotations.ts';
import { PollId } from '#shared/protocol/ids.ts';
import { newUuid } from '../../client/annotations/uuid.ts';
import { verifyArchive } from '../../server/verify/verify-archive.ts';
import { docxLines } from '../support/docx-lines.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type Product, signInAt, startProduct } from '../support/product.ts';
import { endingAt, newBallot, pollAt } from '../support/questions.ts';
import { consoleOf, must, tabletOf, untilLive } from '../support/tablets.ts';
import { votes } from '../unit/voting/samples.ts';

/** A data folder as version 0.3.0 left it, and what that version said of it (tests/upgrade/README.md). */
const KEPT = resolve(import.meta.dirname, '../upgrade/0.3.0');

interface Expected {
  readonly codes: readonly { readonly personId: string; readonly name: string; readonly code: string }[];
  readonly secretaryToken: string;
  readonly notes: readonly {
    readonly personId: string;
    readonly token: string;
    readonly annotations: readonly Annotation[];
  }[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly polls: Readonly<Record<'opinion' | 'open' | 'secret' | 'stillOpen', string>>;
  readonly rollCall: string;
  readonly results: { readonly open: string; readonly secret: string };
}

const expected: Expected = JSON.parse(readFileSync(join(KEPT, 'expected.json'), 'utf8'));
const keptRecord = readFileSync(join(KEPT, 'record.jsonl'), 'utf8');

let product: Product;

beforeAll(async () => {
  const dataDir = join(temporaryFolder(), 'data');
  cpSync(join(KEPT, 'folder'), dataDir, { recursive: true });
  product = await startProduct({ dataDir, sessionFolder: null });
});

afterAll(() => product?.stop());

function get(path: string, token = expected.secretaryToken, origin = product.origin): Promise<Response> {
  return fetch(origin + path, { headers: { authorization: `Bearer ${token}` } });
}

const textOf = async (path: string) => (await get(path)).text();
const entryLines = (record: string) => record.split('\n').filter((line) => line.startsWith('{"seq"'));

describe('a data folder of version 0.3.0', () => {
  it('keeps the lines of the log byte for byte, and the record holds', async () => {
    const record = await textOf('/api/export/record.jsonl');
    const before = entryLines(keptRecord);
    expect(before.length).toBeGreaterThan(15);
    expect(entryLines(record).slice(0, before.length)).toEqual(before);
    expect(await verifyArchive(Buffer.from(record))).toMatchObject({ ok: true });
  });

  it('signs in the same people with the same codes, devices that were signed in without one', async () => {
    for (const { personId, code } of expected.codes) {
      expect((await signInAt(product.origin, code)).me.personId).toBe(personId);
    }
    for (const { personId, token } of expected.notes) {
      const { secret } = (await (await get('/api/storage-secret', token)).json()) as { secret: string };
      expect(secret).toBe(expected.secrets[personId]);
    }
  });

  it('gives each of two people of one name their own notes', async () => {
    const named = expected.codes.filter(({ name }) => name === 'Nguyễn Thị An');
    expect(named.map(({ personId }) => personId)).toEqual(['d1', 'd5']);
    for (const { token, annotations } of expected.notes) {
      const response = await fetch(`${product.origin}/api/annotations/sync`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ deviceId: newUuid(), since: 0, changes: [] }),
      });
      expect(((await response.json()) as { changes: unknown }).changes).toEqual(annotations);
    }
  });

  it('says the same of rolls and results', async () => {
    const { polls, rollCall, results } = expected;
    // "Takes no part" is said today of those who may not vote.
    const today = (csv: string) =>
      csv.replaceAll('Không tham gia biểu quyết', '"Có mặt, không bấm biểu quyết"');
    expect(await textOf(`/api/export/polls/${polls.open}/roll-call.csv`)).toBe(today(rollCall));
    expect(await textOf(`/api/export/polls/${polls.open}/result.csv`)).toBe(today(results.open));
    expect(await textOf(`/api/export/polls/${polls.secret}/result.csv`)).toBe(today(results.secret));
  });

  it('makes the same papers as a server that the record is imported into', async () => {
    const other = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
    const { token } = await signInAt(other.origin, other.secretaryCode);
    const form = new FormData();
    form.set('file', new Blob([keptRecord]), 'ho-so.jsonl');
    const headers = { authorization: `Bearer ${token}` };
    const taken = await fetch(`${other.origin}/api/records`, { method: 'POST', headers, body: form });
    const { codes } = (await taken.json()) as { codes: readonly { readonly code: string }[] };
    const there = await signInAt(other.origin, codes[0]?.code ?? '');
    const minutesAt = async (token: string, origin: string) =>
      docxLines(Buffer.from(await (await get('/api/export/minutes.docx', token, origin)).arrayBuffer()));
    // There the log has one entry more: the other server vouches for what it took over.
    const atEntry = (minutes: string) => minutes.replace(/tính đến mục số \d+/, '');
    expect(atEntry(await minutesAt(there.token, other.origin))).toBe(
      atEntry(await minutesAt(expected.secretaryToken, product.origin)),
    );
    const rolls = await get('/api/export/roll-calls.csv', there.token, other.origin);
    expect(await rolls.text()).toBe(await textOf('/api/export/roll-calls.csv'));
    await other.stop();
  });

  it('goes on with the vote that was open, with the ballots that it had', async () => {
    const { live } = await consoleOf({ ...product, secretaryCode: expected.codes[0]?.code ?? '' });
    const pollId = PollId.parse(expected.polls.stillOpen);
    expect(pollAt(live, pollId).status).toBe('open');
    const tablet = await tabletOf(
      product,
      expected.codes.find(({ personId }) => personId === 'd4')?.code ?? '',
    );
    await must(tablet.live.cast(newBallot(pollId, votes('against', 'against'))));
    await must(live.command({ type: 'ClosePoll', pollId }));
    await must(live.command({ type: 'AnnouncePollResult', pollId }));
    await untilLive(live, ({ session }) => session?.polls.at(-1)?.status === 'announced');
    expect(endingAt(live, pollId).result.outcome).toMatchObject({
      clauses: [
        { counts: { for: 3, against: 1, abstain: 0, silent: 4 } },
        { counts: { for: 2, against: 2, abstain: 0, silent: 4 } },
      ],
    });
    tablet.close();
    live.close();
    const record = await textOf('/api/export/record.jsonl');
    expect(await verifyArchive(Buffer.from(record))).toMatchObject({ ok: true });
  });
});
