import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { BoxEntry } from '#shared/protocol/socket.ts';
import {
  type BoxClaims,
  ballotMessage,
  boxFault,
  boxRoot,
  entryFault,
  entryText,
  inTokenOrder,
  tokenMessage,
} from '#shared/voting/box.ts';
import { p } from '../session/samples.ts';
import { anyPaper, anySelectionOf, anyText } from './generators.ts';
import { merkleTreeHash } from './merkle-tree.ts';
import { answers, confidenceVote, levels, rating, times, votes } from './samples.ts';
import { CRYPTO, SecretPoll } from './secret-poll.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
/** An entry that nobody signed, for what is only hashed or sorted. */
const unsigned = (token: string, selection: Selection = votes('for')): BoxEntry => ({
  token,
  tokenSignature: 'AAAA',
  selection,
  signature: 'BBBB',
});
/** The list with its `place`-th entry changed. */
const withEntry = (entries: readonly BoxEntry[], place: number, changes: Partial<BoxEntry>) =>
  entries.map((entry, at) => (at === place ? { ...entry, ...changes } : entry));
const at = (entries: readonly BoxEntry[], place: number): BoxEntry => {
  const entry = entries[place];
  if (!entry) throw new Error(`no entry ${place}`);
  return entry;
};

describe('a box of nine ballots on two officials', () => {
  const poll = new SecretPoll(rating(2));
  const cast = [
    ...times(4, levels('low', 'high')),
    ...times(3, levels('high', null)),
    ...times(2, levels(null, null)),
  ];
  let claims: BoxClaims;
  let entries: readonly BoxEntry[];

  beforeAll(async () => {
    ({ claims, entries } = await poll.box(cast));
  });

  it('holds', async () => {
    expect(await boxFault(claims, entries, CRYPTO)).toBeNull();
    expect(claims.tally).toEqual({
      type: 'confidence-rating',
      officials: [
        { high: 3, medium: 0, low: 4, invalid: 2 },
        { high: 4, medium: 0, low: 0, invalid: 5 },
      ],
    });
  });

  it('holds after it has travelled', async () => {
    const arrived = entries.map((entry) => BoxEntry.parse(JSON.parse(entryText(entry))));
    expect(arrived).toEqual(entries);
    expect(await boxFault(JSON.parse(JSON.stringify(claims)), arrived, CRYPTO)).toBeNull();
  });

  it('tells how many entries have been checked', async () => {
    const checked: number[] = [];
    await boxFault(claims, entries, CRYPTO, (count) => checked.push(count));
    expect(checked).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('may have fewer ballots than tokens, and never more', async () => {
    expect(await boxFault({ ...claims, issued: 10 }, entries, CRYPTO)).toBeNull();
    expect(await boxFault({ ...claims, issued: 8 }, entries, CRYPTO)).toEqual({ what: 'count', entry: null });
  });

  it('with two entries exchanged is out of order', async () => {
    const exchanged = [...entries.slice(0, 3), at(entries, 4), at(entries, 3), ...entries.slice(5)];
    expect(await boxFault(claims, exchanged, CRYPTO)).toEqual({ what: 'order', entry: 4 });
  });

  it('with a ballot put in twice is out of order', async () => {
    const twice = [...entries.slice(0, 3), at(entries, 2), ...entries.slice(3)];
    expect(await boxFault({ ...claims, issued: 10 }, twice, CRYPTO)).toEqual({ what: 'order', entry: 3 });
  });

  it('with a token of nobody’s signing has a false token', async () => {
    const forged = withEntry(entries, 5, { tokenSignature: at(entries, 6).tokenSignature });
    expect(await boxFault(claims, forged, CRYPTO)).toEqual({ what: 'token', entry: 5 });
  });

  it('with a ballot of another poll, or of another session, has a false token', async () => {
    for (const address of [{ pollId: p(2) }, { sessionId: SessionId.parse('kh-other') }]) {
      expect(await boxFault({ ...claims, ...address }, entries, CRYPTO)).toEqual({ what: 'token', entry: 0 });
    }
  });

  it('under the key of another poll has a false token', async () => {
    const { publicKey } = new SecretPoll(rating(2));
    expect(await boxFault({ ...claims, publicKey }, entries, CRYPTO)).toEqual({ what: 'token', entry: 0 });
  });

  it('with a ballot that was altered in the box has a false signature', async () => {
    for (const [place, { selection }] of entries.entries()) {
      const other =
        JSON.stringify(selection) === JSON.stringify(cast[0])
          ? levels('high', 'high')
          : levels('low', 'high');
      const altered = withEntry(entries, place, { selection: other });
      expect(await boxFault(claims, altered, CRYPTO)).toEqual({ what: 'signature', entry: place });
    }
  });

  it('with the signature of another ballot has a false signature', async () => {
    const swapped = withEntry(entries, 8, { signature: at(entries, 7).signature });
    expect(await boxFault(claims, swapped, CRYPTO)).toEqual({ what: 'signature', entry: 8 });
  });

  it('with a paper of another kind or length has a ballot that does not fit', async () => {
    for (const selection of [levels('low'), answers('confidence', 'confidence')]) {
      const unfit = withEntry(entries, 2, { selection });
      expect(await boxFault(claims, unfit, CRYPTO)).toEqual({ what: 'ballot', entry: 2 });
    }
  });

  it('with a ballot taken out has another root', async () => {
    for (const place of [0, 4, 8]) {
      const without = entries.filter((_, other) => other !== place);
      expect(await boxFault(claims, without, CRYPTO)).toEqual({ what: 'root', entry: null });
    }
  });

  it('with a ballot slipped in has another root', async () => {
    const more = inTokenOrder([...entries, await poll.ballot(levels('high', 'high'))]);
    expect(await boxFault({ ...claims, issued: 10 }, more, CRYPTO)).toEqual({ what: 'root', entry: null });
  });

  it('of which something else is claimed has another root, or another tally', async () => {
    const boxRoot = `${claims.boxRoot.startsWith('0') ? '1' : '0'}${claims.boxRoot.slice(1)}`;
    expect(await boxFault({ ...claims, boxRoot }, entries, CRYPTO)).toEqual({ what: 'root', entry: null });
    const tally: BoxClaims['tally'] = {
      type: 'confidence-rating',
      officials: [
        { high: 2, medium: 0, low: 5, invalid: 2 },
        { high: 4, medium: 0, low: 0, invalid: 5 },
      ],
    };
    expect(await boxFault({ ...claims, tally }, entries, CRYPTO)).toEqual({ what: 'tally', entry: null });
  });

  it('names the first of several faults', async () => {
    const spoiled = withEntry(withEntry(entries, 6, { signature: 'AAAA' }), 3, { tokenSignature: 'AAAA' });
    expect(await boxFault(claims, spoiled, CRYPTO)).toEqual({ what: 'token', entry: 3 });
  });

  it('is checked entry by entry when the ballots come in', async () => {
    const entry = at(entries, 0);
    expect(await entryFault(claims, entry, CRYPTO)).toBeNull();
    expect(await entryFault(claims, { ...entry, selection: levels('low') }, CRYPTO)).toBe('ballot');
    expect(await entryFault(claims, { ...entry, tokenSignature: entry.signature }, CRYPTO)).toBe('token');
    expect(await entryFault(claims, { ...entry, signature: entry.tokenSignature }, CRYPTO)).toBe('signature');
  });
});

describe('a box', () => {
  it('into which nobody put anything holds', async () => {
    const { claims, entries } = await new SecretPoll(confidenceVote(1)).box([]);
    expect(await boxFault(claims, entries, CRYPTO)).toBeNull();
  });

  it('of one ballot holds', async () => {
    const { claims, entries } = await new SecretPoll(confidenceVote(1)).box([answers('no-confidence')]);
    expect(await boxFault(claims, entries, CRYPTO)).toBeNull();
  });

  it('is published in the order of its tokens, which tells nothing of when they came', () => {
    const tokens = ['a', 'B', '_', '-', '0', 'Z', 'aa'];
    const sorted = inTokenOrder(tokens.map((token) => unsigned(token)));
    expect(sorted.map(({ token }) => token)).toEqual(['-', '0', 'B', 'Z', '_', 'a', 'aa']);
  });
});

describe('what is signed and hashed', () => {
  const poll = { sessionId: new SecretPoll(rating(1)).address.sessionId, pollId: p(1) };

  it('are these very bytes, which no later version may change', () => {
    expect(Buffer.from(tokenMessage(poll, 'BAbc-_')).toString()).toBe(
      'nghi-truong/token/1\nkh-0a1b2c\np1\nBAbc-_',
    );
    expect(Buffer.from(ballotMessage(poll, 'BAbc', votes('for', null))).toString()).toBe(
      'nghi-truong/ballot/1\nkh-0a1b2c\np1\nBAbc\n{"type":"motion","choices":["for",null]}',
    );
    expect(entryText(unsigned('BAbc', votes('against')))).toBe(
      '{"token":"BAbc","tokenSignature":"AAAA","selection":{"type":"motion","choices":["against"]},"signature":"BBBB"}',
    );
  });

  it('are UTF-8, for any text', () => {
    const text = fc.oneof(
      { weight: 9, arbitrary: anyText },
      fc.constantFrom('', 'Đại biểu', '%41%', '\u{1f5f3}\u0000\uffff\u{10ffff}', '\ud7ff\ue000', '100 %'),
    );
    const head = utf8('nghi-truong/token/1\nkh-0a1b2c\np1\n');
    fc.assert(
      fc.property(text, (token) => {
        const expected = Buffer.concat([head, new TextEncoder().encode(token)]);
        expect(Buffer.from(tokenMessage(poll, token)).equals(expected)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('are the JSON of the entry, however it was written', () => {
    fc.assert(
      fc.property(anyPaper.chain(anySelectionOf), (selection) => {
        const entry = unsigned('BAbc', selection);
        expect(JSON.parse(entryText(entry))).toEqual(entry);
        const jumbled = Object.fromEntries(Object.entries(entry).reverse());
        expect(entryText(BoxEntry.parse(jumbled))).toBe(entryText(entry));
      }),
    );
  });
});

describe('the root of a box (RFC 9162, section 2.1.1)', () => {
  const leavesOf = (entries: readonly BoxEntry[]) => entries.map((entry) => utf8(entryText(entry)));
  const boxOf = (size: number) =>
    Array.from({ length: size }, (_, place) => unsigned(`token${String(place).padStart(4, '0')}`));

  // The reference tree of Certificate Transparency, which the tests' own way of hashing has to reproduce first.
  const REFERENCE: readonly (readonly [leaf: string, root: string])[] = [
    ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ];

  it('is reckoned here as the reference tree has it', () => {
    const leaves = REFERENCE.map(([leaf]) => Buffer.from(leaf, 'hex'));
    expect(REFERENCE.map((_, last) => merkleTreeHash(leaves.slice(0, last + 1)))).toEqual(
      REFERENCE.map(([, root]) => root),
    );
  });

  it('of an empty box is the hash of nothing', async () => {
    const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(await boxRoot([], CRYPTO.sha256)).toBe(nothing);
  });

  it('is the tree hash of the entries, for every size up to 70', async () => {
    for (let size = 0; size <= 70; size += 1) {
      const entries = boxOf(size);
      expect([size, await boxRoot(entries, CRYPTO.sha256)]).toEqual([
        size,
        merkleTreeHash(leavesOf(entries)),
      ]);
    }
  });

  it('is another with one ballot fewer, one changed, or two exchanged', async () => {
    const entries = boxOf(7);
    const others = [
      entries.slice(0, 6),
      entries.slice(1),
      withEntry(entries, 3, { selection: votes('against') }),
      [at(entries, 1), at(entries, 0), ...entries.slice(2)],
      [...entries, at(entries, 6)],
    ];
    const roots = await Promise.all([entries, ...others].map((box) => boxRoot(box, CRYPTO.sha256)));
    expect(new Set(roots).size).toBe(roots.length);
  });
});
