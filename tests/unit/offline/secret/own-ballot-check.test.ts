import { describe, expect, it } from 'vitest';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import type { BoxClaims } from '#shared/voting/box.ts';
import { checkOwnBallot } from '../../../../client/offline/secret/own-ballot-check.ts';
import { levels, rating } from '../../voting/samples.ts';
import { CRYPTO, SecretPoll } from '../../voting/secret-poll.ts';

const poll = new SecretPoll(rating(2));
const selections = [levels('high', 'low'), levels('medium', null), levels('low', 'low')];
const honest = await poll.box(selections);

/** The ballot of the person who looks, and those of the others. */
const [own, ...others] = honest.entries as readonly [BoxEntry, ...BoxEntry[]];
const check = (entries: readonly BoxEntry[], claims: BoxClaims | null = honest.claims) =>
  checkOwnBallot(own, entries, claims, CRYPTO);

describe('looking for one’s own ballot in the published box', () => {
  it('finds it, and what was voted', async () => {
    expect(await check(honest.entries)).toEqual({ type: 'found', selection: own.selection });
  });

  it('finds it missing, also where the box without it adds up', async () => {
    expect(await check(others)).toEqual({ type: 'missing' });
    expect(await check(others, await poll.claims(others))).toEqual({ type: 'missing' });
  });

  it('finds it altered', async () => {
    // None of the ballots cast above: the box is in the order of its tokens, so one’s own may be any of them.
    const altered = { ...own, selection: levels('high', 'high') };
    expect(await check([altered, ...others])).toEqual({ type: 'altered' });
  });

  it('finds another ballot altered', async () => {
    const [second, ...rest] = others;
    const altered = { ...(second as BoxEntry), selection: levels('high', 'high') };
    expect(await check([own, altered, ...rest])).toEqual({
      type: 'box-broken',
      fault: { what: 'signature', entry: 1 },
    });
  });

  it('finds another ballot taken out', async () => {
    const withoutOne = honest.entries.slice(0, 2);
    expect(await check(withoutOne)).toEqual({ type: 'box-broken', fault: { what: 'root', entry: null } });
  });

  it('finds more ballots than tokens', async () => {
    expect(await check(honest.entries, { ...honest.claims, issued: 2 })).toEqual({
      type: 'box-broken',
      fault: { what: 'count', entry: null },
    });
  });

  it('does not take the box’s own word for the result', async () => {
    const { tally } = await poll.claims(others);
    expect(await check(honest.entries, { ...honest.claims, tally })).toEqual({
      type: 'box-broken',
      fault: { what: 'tally', entry: null },
    });
  });

  it('finds no record to hold the box against', async () => {
    expect(await check(honest.entries, null)).toEqual({
      type: 'box-broken',
      fault: { what: 'root', entry: null },
    });
  });
});
