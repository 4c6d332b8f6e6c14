import { beforeAll, describe, expect, it } from 'vitest';
import type { PublishedBox } from '#shared/protocol/http.ts';
import { webBoxCrypto } from '../../../client/box/web-crypto.ts';
import { type RecountFault, recount } from '../../../client/observer/recount.ts';
import { wholeSession } from '../verify/whole-session.ts';
import { names } from '../voting/samples.ts';
import { publishedBoxes } from './published.ts';

let boxes: readonly PublishedBox[];
let election: PublishedBox;

beforeAll(async () => {
  boxes = publishedBoxes(await wholeSession());
  const [first] = boxes;
  if (!first) throw new Error('no box');
  election = first;
});

function counted(box: PublishedBox, onProgress = (_checked: number) => {}): Promise<RecountFault | null> {
  const crypto = webBoxCrypto();
  if (!crypto) throw new Error('no WebCrypto');
  return recount(box, crypto, onProgress);
}

describe('a recount', () => {
  it('agrees with every box as it was published, also an empty one', async () => {
    expect(boxes.map(({ entries }) => entries.length)).toEqual([4, 3, 0]);
    for (const box of boxes) expect(await counted(box)).toBeNull();
  });

  it('tells after each ballot how far it has come', async () => {
    const steps: number[] = [];
    await counted(election, (checked) => steps.push(checked));
    expect(steps).toEqual([1, 2, 3, 4]);
  });

  it('names the ballot that was changed', async () => {
    const entries = election.entries.map((entry, place) =>
      place === 2 ? { ...entry, selection: names(2, 3) } : entry,
    );
    expect(await counted({ ...election, entries })).toEqual({ what: 'signature', entry: 2 });
  });

  it('finds a ballot that is gone by the box as a whole', async () => {
    expect(await counted({ ...election, entries: election.entries.slice(1) })).toEqual({
      what: 'root',
      entry: null,
    });
  });

  it('finds an announced result that its ballots do not give', async () => {
    const { outcome } = election.result;
    if (outcome.type !== 'election') throw new Error('no election');
    const candidates = outcome.candidates.map((candidate) => ({
      ...candidate,
      standing: 'elected' as const,
    }));
    const result = { ...election.result, outcome: { ...outcome, candidates } };
    expect(await counted({ ...election, result })).toEqual({ what: 'result', entry: null });
  });

  it('does not mind in which order the parts of a result are written', async () => {
    const reversed = Object.fromEntries(Object.entries(election.result).reverse());
    expect(await counted({ ...election, result: { ...election.result, ...reversed } })).toBeNull();
  });
});
