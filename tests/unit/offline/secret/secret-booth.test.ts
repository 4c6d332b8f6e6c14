import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import type { SecretBooth } from '../../../../client/offline/secret/secret-booth.ts';
import { unsupportedBooth } from '../../../../client/offline/secret/unsupported-booth.ts';
import { votes } from '../../voting/samples.ts';
import {
  Disk,
  PollingPlace,
  pollId,
  secretSitting,
  selectionsIn,
  tabletOn,
  textsDropped,
} from './secret-world.ts';

const settled = () => vi.advanceTimersByTimeAsync(30_000);
const statusOf = (booth: SecretBooth) => booth.ballots.getState()[pollId];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the secret booth', () => {
  it('gets a token at the first touch of the paper, and drops the ballot when it is cast', async () => {
    const place = new PollingPlace();
    const { booth } = tabletOn(new Disk(), place);
    booth.prepare(pollId);
    expect(statusOf(booth)).toBeUndefined();
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'ready' });
    expect(place.dropped).toEqual([]);
    await booth.drop(pollId, votes('for'));
    expect(statusOf(booth)).toMatchObject({ status: 'sending' });
    expect(booth.unsent()).toBe(1);
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
    expect(booth.unsent()).toBe(0);
    expect(selectionsIn(place)).toEqual([votes('for')]);
  });

  it('takes no paper for one of another secret poll that bears the same id since the server was restored', async () => {
    const disk = new Disk();
    const sitting = secretSitting();
    const { booth, live } = tabletOn(disk, new PollingPlace(), { sitting });
    await booth.drop(pollId, votes('for'));
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });

    const polls = sitting.state.polls.map((poll) => ({ ...poll, publicKey: 'of-the-other' }));
    const session = { ...sitting.state, polls };
    live.setState({ session });
    expect(statusOf(booth)).toBeUndefined();
    await settled();
    expect(statusOf(booth)).toBeUndefined();
    booth.close();

    const place = new PollingPlace();
    const again = tabletOn(disk, place, { sitting });
    again.live.setState({ session });
    await settled();
    expect(statusOf(again.booth)).toBeUndefined();
    await again.booth.drop(pollId, votes('against'));
    await settled();
    expect(statusOf(again.booth)).toEqual({ status: 'dropped' });
    expect(selectionsIn(place)).toEqual([votes('against')]);
    expect(disk.papers.get(pollId)?.publicKey).toBe('of-the-other');
  });

  it('makes one key pair and asks once, however often the paper is touched', async () => {
    const place = new PollingPlace();
    const { booth } = tabletOn(new Disk(), place);
    booth.prepare(pollId);
    booth.prepare(pollId);
    await vi.advanceTimersByTimeAsync(0);
    booth.prepare(pollId);
    await settled();
    expect(place.askedFor.size).toBe(1);
  });

  it('forgets the key of the ballot with sealing it', async () => {
    const disk = new Disk();
    const { booth } = tabletOn(disk, new PollingPlace());
    await booth.drop(pollId, votes('for'));
    await settled();
    expect(JSON.stringify(disk.papers.get(pollId))).not.toContain('"privateKey"');
  });

  it('keeps a ballot that is cast before the token has come, and sends it as soon as it has', async () => {
    const place = new PollingPlace();
    const { booth, live, welcome } = tabletOn(new Disk(), place);
    live.setState({ connection: 'offline' });
    booth.prepare(pollId);
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'preparing', setback: null });
    await booth.drop(pollId, votes('against'));
    await settled();
    expect(statusOf(booth)).toMatchObject({ status: 'sending' });
    expect(place.askedFor.size).toBe(0);
    live.setState({ connection: 'online' });
    welcome();
    await settled();
    expect(selectionsIn(place)).toEqual([votes('against')]);
  });

  it('does not take a second ballot once the first is sealed', async () => {
    const place = new PollingPlace();
    const { booth } = tabletOn(new Disk(), place);
    await booth.drop(pollId, votes('for'));
    await settled();
    await booth.drop(pollId, votes('against'));
    await settled();
    expect(selectionsIn(place)).toEqual([votes('for')]);
    expect(textsDropped(place)).toHaveLength(1);
  });

  it('takes two presses at once for one: the first', async () => {
    const place = new PollingPlace();
    const { booth } = tabletOn(new Disk(), place);
    booth.prepare(pollId);
    await settled();
    void booth.drop(pollId, votes('for'));
    expect(statusOf(booth)).toEqual({ status: 'sending', setback: null });
    void booth.drop(pollId, votes('against'));
    await settled();
    expect(selectionsIn(place)).toEqual([votes('for')]);
  });

  it('tries again with the same ballot while voting is suspended, and says why', async () => {
    const place = new PollingPlace();
    const { booth } = tabletOn(new Disk(), place);
    booth.prepare(pollId);
    await settled();
    place.refusing = refusal('voting-suspended');
    await booth.drop(pollId, votes('for'));
    await settled();
    expect(statusOf(booth)).toMatchObject({ status: 'sending', setback: { code: 'voting-suspended' } });
    place.refusing = null;
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
    expect(place.dropped.length).toBeGreaterThan(2);
    expect(textsDropped(place)).toHaveLength(1);
  });

  it('tells that no answer comes, and goes on trying', async () => {
    let lost = true;
    const passage = async (what: string) => {
      if (lost && what === 'token:issue') throw new Error('lost');
    };
    const { booth } = tabletOn(new Disk(), new PollingPlace(), { passage });
    booth.prepare(pollId);
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'preparing', setback: 'no-answer' });
    lost = false;
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'ready' });
  });

  it('refuses a ballot plainly whose poll closed before it arrived', async () => {
    const place = new PollingPlace();
    const { booth } = tabletOn(new Disk(), place);
    booth.prepare(pollId);
    await settled();
    place.closed = true;
    await booth.drop(pollId, votes('for'));
    await settled();
    expect(statusOf(booth)).toMatchObject({ status: 'refused', refusal: { code: 'poll-closed' } });
    expect(booth.unsent()).toBe(0);
  });

  it('goes to the box again after a refusal, when the delegate asks for it', async () => {
    const place = new PollingPlace();
    const { booth } = tabletOn(new Disk(), place);
    booth.prepare(pollId);
    await settled();
    place.closed = true;
    await booth.drop(pollId, votes('for'));
    await settled();
    expect(statusOf(booth)).toMatchObject({ status: 'refused', refusal: { code: 'poll-closed' } });
    place.closed = false;
    booth.prepare(pollId);
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
  });

  it('finds that a ballot was taken whose answer was lost, also after the poll has closed', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    const passage = async (what: string) => {
      if (what === 'ballot dropped') throw new Error('lost');
    };
    const before = tabletOn(disk, place, { passage });
    await before.booth.drop(pollId, votes('for'));
    await settled();
    expect(statusOf(before.booth)).toMatchObject({ status: 'sending', setback: 'no-answer' });
    before.booth.close();
    place.closed = true;
    const { booth } = tabletOn(disk, place, { sitting: secretSitting().unboxed([votes('for')]) });
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
  });

  it('asks again for a token when the reason for the refusal is gone', async () => {
    const place = new PollingPlace();
    place.refusing = refusal('not-eligible');
    const { booth } = tabletOn(new Disk(), place);
    booth.prepare(pollId);
    await settled();
    expect(statusOf(booth)).toMatchObject({ status: 'refused', refusal: { code: 'not-eligible' } });
    place.refusing = null;
    booth.prepare(pollId);
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'ready' });
    expect(place.askedFor.size).toBe(1);
  });

  it('asks for no token of a poll that has ended without the delegate', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    const { booth, live } = tabletOn(disk, place);
    live.setState({ connection: 'offline' });
    booth.prepare(pollId);
    await settled();
    booth.close();
    tabletOn(disk, place, { sitting: secretSitting().unboxed([]) });
    await settled();
    expect(place.askedFor.size).toBe(0);
  });

  it('says so when the vault does not take the paper, and lets the delegate vote all the same', async () => {
    const passage = async (what: string) => {
      if (what.startsWith('vault')) throw new Error('disk full');
    };
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const place = new PollingPlace();
    const { booth } = tabletOn(new Disk(), place, { passage });
    await booth.drop(pollId, votes('for'));
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
    expect(selectionsIn(place)).toEqual([votes('for')]);
    expect(warned).toHaveBeenCalled();
  });

  it('does not wait for ever for a vault that hangs', async () => {
    const passage = (what: string) =>
      what.startsWith('vault') ? new Promise<void>(() => {}) : Promise.resolve();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { booth } = tabletOn(new Disk(), new PollingPlace(), { passage });
    void booth.drop(pollId, votes('for'));
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
  });
});

describe('a tablet that dies', () => {
  it.each([
    'vault read',
    'vault written',
    'token:issue',
    'token signed',
    'vault write',
    'ballot:drop',
    'ballot dropped',
  ])('at "%s" goes on after its restart: one token, one ballot', async (moment) => {
    const place = new PollingPlace();
    const disk = new Disk();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const dead = (what: string) => (what === moment ? new Promise<void>(() => {}) : Promise.resolve());
    const { booth: before } = tabletOn(disk, place, { passage: dead });
    before.prepare(pollId);
    await vi.advanceTimersByTimeAsync(100);
    void before.drop(pollId, votes('for'));
    await vi.advanceTimersByTimeAsync(100);
    before.close();
    const { booth } = tabletOn(disk, place);
    booth.prepare(pollId);
    await settled();
    if (statusOf(booth)?.status === 'ready') await booth.drop(pollId, votes('for'));
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
    expect(place.askedFor.size).toBe(1);
    expect(textsDropped(place)).toHaveLength(1);
  });

  it('shows after the restart what it showed before', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    const { booth: first } = tabletOn(disk, place);
    first.prepare(pollId);
    await settled();
    first.close();
    const { booth: second } = tabletOn(disk, place);
    await settled();
    expect(statusOf(second)).toEqual({ status: 'ready' });
    await second.drop(pollId, votes('for'));
    await settled();
    second.close();
    const { booth: third } = tabletOn(disk, place);
    await settled();
    expect(statusOf(third)).toEqual({ status: 'dropped' });
  });
});

describe('a second device of the same delegate', () => {
  it('is told that the token went to the other one, before it asks', async () => {
    const place = new PollingPlace();
    const { booth: first } = tabletOn(new Disk(), place);
    first.prepare(pollId);
    await settled();
    const { booth: second } = tabletOn(new Disk(), place, { myTokens: [pollId] });
    second.prepare(pollId);
    await settled();
    expect(statusOf(second)).toEqual({ status: 'elsewhere' });
    expect(place.askedFor.size).toBe(1);
  });

  it('is told so when both ask at once; the first votes', async () => {
    const place = new PollingPlace();
    const { booth: first } = tabletOn(new Disk(), place);
    const { booth: second } = tabletOn(new Disk(), place);
    void first.drop(pollId, votes('for'));
    void second.drop(pollId, votes('against'));
    await settled();
    expect([statusOf(first)?.status, statusOf(second)?.status].sort()).toEqual(['dropped', 'elsewhere']);
    expect(place.box.size).toBe(1);
    expect(place.signed.size).toBe(1);
  });

  it('leaves the other delegates’ tokens alone', async () => {
    const place = new PollingPlace();
    const tablets = (['d1', 'd2', 'd3'] as DelegateId[]).map((me) => tabletOn(new Disk(), place, { me }));
    for (const { booth } of tablets) void booth.drop(pollId, votes('for'));
    await settled();
    expect(tablets.map(({ booth }) => statusOf(booth)?.status)).toEqual(['dropped', 'dropped', 'dropped']);
    expect(place.box.size).toBe(3);
  });
});

describe('a device store that is slow', () => {
  const castOffline = async (disk: Disk, place: PollingPlace) => {
    const { booth, live } = tabletOn(disk, place);
    await settled();
    live.setState({ connection: 'offline' });
    void booth.drop(pollId, votes('for'));
    await settled();
    booth.close();
  };

  /** Every access to the disk takes so long once, and is quick after. */
  const slowFirst = (what: string, ms: number) => {
    let first = true;
    return async (passed: string) => {
      if (!first || passed !== what) return;
      first = false;
      await new Promise((resolve) => setTimeout(resolve, ms));
    };
  };

  it.each([2_600, 8_000, 60_000])('for %d ms at its first reading is not an empty one', async (ms) => {
    const place = new PollingPlace();
    const disk = new Disk();
    await castOffline(disk, place);
    const { booth } = tabletOn(disk, place, { passage: slowFirst('vault read', ms) });
    await vi.advanceTimersByTimeAsync(ms - 100);
    expect(booth.vaultRead.getState()).toBe(false);
    await settled();
    expect(booth.vaultRead.getState()).toBe(true);
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
    expect(selectionsIn(place)).toEqual([votes('for')]);
  });

  it('is waited for where the server has given the token out, and its ballot dropped without a touch', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    const { booth: before, live } = tabletOn(disk, place);
    before.prepare(pollId);
    await settled();
    live.setState({ connection: 'offline' });
    await before.drop(pollId, votes('against'));
    await settled();
    before.close();
    const passage = slowFirst('vault read', 40_000);
    const { booth } = tabletOn(disk, place, { passage, myTokens: [pollId] });
    booth.prepare(pollId);
    await settled();
    expect(statusOf(booth)).toBeUndefined();
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
    expect(selectionsIn(place)).toEqual([votes('against')]);
  });

  it('is tried again when it cannot be read at first', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    await castOffline(disk, place);
    let failures = 2;
    const passage = async (what: string) => {
      if (what !== 'vault read' || failures === 0) return;
      failures -= 1;
      throw new Error('the database is closing');
    };
    const { booth } = tabletOn(disk, place, { passage });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(booth.vaultRead.getState()).toBe(false);
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
    expect(selectionsIn(place)).toEqual([votes('for')]);
  });

  it('takes a paper again that it did not take in time: what went on without it outlives the next start', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { booth } = tabletOn(disk, place, { passage: slowFirst('vault written', 5_000) });
    booth.prepare(pollId);
    await vi.advanceTimersByTimeAsync(3_000);
    await booth.drop(pollId, votes('for'));
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
    expect(disk.papers.get(pollId)).toMatchObject({ answer: { type: 'dropped' } });
  });

  it('whose paper got the token, although another one was made without it, is the one that is dropped', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { booth: first } = tabletOn(disk, place);
    first.prepare(pollId);
    await settled();
    first.close();
    // The server's word on the token has not come yet when the delegate casts.
    const passage = slowFirst('vault read', 11_000);
    const { booth } = tabletOn(disk, place, { passage });
    void booth.drop(pollId, votes('against'));
    await settled();
    await settled();
    expect(statusOf(booth)).toEqual({ status: 'dropped' });
    expect(selectionsIn(place)).toEqual([votes('against')]);
    expect(place.signed.size).toBe(1);
  });
});

describe('a second window on the same tablet', () => {
  it('drops the ballot of the first one, which could not and is gone', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    const passage = async (what: string) => {
      if (what === 'ballot:drop') throw new Error('lost');
    };
    const { booth: first } = tabletOn(disk, place, { passage });
    const { booth: second } = tabletOn(disk, place);
    first.prepare(pollId);
    await settled();
    await first.drop(pollId, votes('for'));
    await vi.advanceTimersByTimeAsync(0);
    first.close();
    await settled();
    expect(statusOf(second)).toEqual({ status: 'dropped' });
    expect(selectionsIn(place)).toEqual([votes('for')]);
    expect(textsDropped(place)).toHaveLength(1);
  });

  it('takes over also what was cast before there was a token', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    const { booth: first, live } = tabletOn(disk, place);
    const { booth: second } = tabletOn(disk, place);
    await settled();
    live.setState({ connection: 'offline' });
    await first.drop(pollId, votes('for'));
    first.close();
    await settled();
    expect(statusOf(second)).toEqual({ status: 'dropped' });
    expect(place.askedFor.size).toBe(1);
    expect(selectionsIn(place)).toEqual([votes('for')]);
  });

  it('finds the paper that the first one made', async () => {
    const place = new PollingPlace();
    const disk = new Disk();
    const { booth: first } = tabletOn(disk, place);
    const { booth: second, live } = tabletOn(disk, place);
    await settled();
    first.prepare(pollId);
    await settled();
    live.setState({ myTokens: [pollId] });
    await settled();
    expect(statusOf(second)).toEqual({ status: 'ready' });
  });
});

it('without cryptography in the browser says that secret polls cannot be voted in', async () => {
  const booth = unsupportedBooth();
  booth.prepare(pollId);
  expect(statusOf(booth)).toEqual({ status: 'unsupported' });
  await booth.drop(pollId, votes('for'));
  expect(statusOf(booth)).toEqual({ status: 'unsupported' });
  expect(await booth.check(pollId)).toEqual({ type: 'unreadable' });
});
