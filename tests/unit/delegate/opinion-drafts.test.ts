import 'fake-indexeddb/auto';
import '../../support/tablet-device.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Http } from '../../../client/connection/http.ts';
import { earlierDraftsOf, sealEarlierDrafts } from '../../../client/delegate/opinions/earlier-drafts.ts';
import { EARLIER_DRAFTS, type OpinionDraft } from '../../../client/delegate/opinions/opinion-draft.ts';
import { keepOpinionDraft, startOpinionDrafts } from '../../../client/delegate/opinions/opinion-drafts.ts';
import { sealedDraftsOf } from '../../../client/offline/ballots/sealed-drafts.ts';
import { clearDeviceDatabase } from '../../../client/offline/device/device-database.ts';
import { openSealer } from '../../../client/offline/device/device-key.ts';
import { type Sealer, UNSEALED } from '../../../client/offline/device/sealing.ts';
import { votes } from '../voting/samples.ts';

type Drafts = Readonly<Record<string, OpinionDraft>>;

const ME = 'kh-1/d1';
const OTHER = 'kh-1/d2';
const THIRD = 'kh-1/d3';
const AGAINST: OpinionDraft = { selection: votes('against'), reason: 'Thiếu nguồn vốn' };
const FOR: OpinionDraft = { selection: votes('for'), reason: 'Đã xem lại' };

const secret = Buffer.from(new Uint8Array(32).fill(7)).toString('base64url');
const http: Http = async () => Response.json({ secret });

let sealer: Sealer;

beforeEach(async () => {
  await clearDeviceDatabase(new Set());
  for (const owner of [ME, OTHER, THIRD]) localStorage.removeItem(keyOf(owner));
  localStorage.removeItem(EARLIER_DRAFTS);
  sealer = await openSealer(ME, http);
});

const keyOf = (owner: string) => `nghi-truong:opinion-drafts:${owner}`;
const keptBy = async (owner: string, by: Sealer) => (await sealedDraftsOf<Drafts>(owner, by).load())?.value;

/** As version 0.3.0 kept them. */
function keepReadable(drafts: Drafts): void {
  localStorage.setItem(EARLIER_DRAFTS, JSON.stringify({ state: drafts, version: 0 }));
}

/** All that lies in the local storage of these people, as text, whatever its form. */
function onDisk(): string {
  const texts = [ME, OTHER, THIRD].map((owner) => localStorage.getItem(keyOf(owner)) ?? '');
  const plain = texts.map((text) => Buffer.from(text, 'base64url').toString());
  return [localStorage.getItem(EARLIER_DRAFTS) ?? '', ...texts, ...plain].join('\n');
}

describe('an opinion that is being written', () => {
  it('is there again after a restart, and neither read on the disk nor known by its length', async () => {
    const drafts = sealedDraftsOf<Drafts>(ME, sealer);
    await drafts.save({ p1: AGAINST });
    const length = localStorage.getItem(keyOf(ME))?.length;
    for (const readable of ['against', AGAINST.reason]) expect(onDisk()).not.toContain(readable);
    expect(await keptBy(ME, sealer)).toEqual({ p1: AGAINST });
    await drafts.save({ p1: { ...FOR, reason: '' } });
    expect(localStorage.getItem(keyOf(ME))?.length).toBe(length);
  });

  it('is not written over by what is written before it has been read', async () => {
    await sealedDraftsOf<Drafts>(ME, sealer).save({ p1: AGAINST });
    const stop = startOpinionDrafts(ME, sealer);
    keepOpinionDraft('p2' as PollId, FOR);
    await vi.waitUntil(async () => (await keptBy(ME, sealer))?.p2);
    expect(await keptBy(ME, sealer)).toEqual({ p1: AGAINST, p2: FOR });
    stop();
  });

  it('is opened, and sealed, also when it was begun while nothing was encrypted', async () => {
    await sealedDraftsOf<Drafts>(ME, UNSEALED).save({ p1: AGAINST });
    expect(onDisk()).toContain(AGAINST.reason);
    const stop = startOpinionDrafts(ME, sealer);
    await vi.waitUntil(() => !onDisk().includes(AGAINST.reason));
    expect(await keptBy(ME, sealer)).toEqual({ p1: AGAINST });
    stop();
  });
});

describe('opinions that an earlier version left readable', () => {
  it('are taken up and sealed at the start', async () => {
    keepReadable({ [`${ME}/p1`]: AGAINST });
    const stop = startOpinionDrafts(ME, sealer);
    await vi.waitUntil(() => localStorage.getItem(EARLIER_DRAFTS) === null);
    expect(await keptBy(ME, sealer)).toEqual({ p1: AGAINST });
    for (const readable of ['against', AGAINST.reason]) expect(onDisk()).not.toContain(readable);
    stop();
  });

  it('are sealed for others too whose key lies there, and wait for whoever has none', async () => {
    const others = await openSealer(OTHER, http);
    keepReadable({ [`${ME}/p1`]: AGAINST, [`${OTHER}/p1`]: FOR, [`${THIRD}/p1`]: AGAINST });
    await sealEarlierDrafts(ME, sealer);
    expect(await keptBy(ME, sealer)).toEqual({ p1: AGAINST });
    expect(await keptBy(OTHER, others)).toEqual({ p1: FOR });
    expect(earlierDraftsOf(ME)).toEqual({});
    expect(earlierDraftsOf(OTHER)).toEqual({});
    expect(earlierDraftsOf(THIRD)).toEqual({ p1: AGAINST });
  });

  it('do not come back over what was written since', async () => {
    await sealedDraftsOf<Drafts>(ME, sealer).save({ p1: FOR });
    keepReadable({ [`${ME}/p1`]: AGAINST });
    await sealEarlierDrafts(ME, sealer);
    expect(await keptBy(ME, sealer)).toEqual({ p1: FOR });
  });

  it('stay where they are until they are sealed', async () => {
    keepReadable({ [`${ME}/p1`]: AGAINST });
    const full = vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    await expect(sealEarlierDrafts(ME, sealer)).rejects.toThrow('QuotaExceededError');
    expect(earlierDraftsOf(ME)).toEqual({ p1: AGAINST });
    full.mockRestore();
    await sealEarlierDrafts(ME, sealer);
    expect(await keptBy(ME, sealer)).toEqual({ p1: AGAINST });
  });
});
