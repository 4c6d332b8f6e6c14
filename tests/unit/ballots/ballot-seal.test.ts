import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Paper, Selection } from '#shared/protocol/polls.ts';
import { BoxEntry } from '#shared/protocol/socket.ts';
import { entryText, longestEntry } from '#shared/voting/box.ts';
import { fits } from '#shared/voting/papers.ts';
import { BallotSeal, newBallotKey } from '../../../server/ballots/ballot-seal.ts';
import { p } from '../session/samples.ts';
import { marked, OTHER_SESSION, SESSION } from './papers.ts';

const ADDRESS = { sessionId: SESSION, pollId: p(1) };
const nominees = (n: number) => Array.from({ length: n }, (_, place) => ({ name: `Ông ${place}`, note: '' }));

/** A paper of each kind, with its shortest, its longest and other ballots. */
const PAPERS: readonly [Paper, readonly Selection[]][] = [
  [
    { type: 'motion', clauses: [], decision: 'ordinary' },
    ([null, 'for', 'against', 'abstain'] as const).map((choice) => ({ type: 'motion', choices: [choice] })),
  ],
  [
    { type: 'election', seats: 3, candidates: nominees(12), method: 'absolute-majority' },
    [[], [0], [0, 1, 2], [9, 10, 11]].map((chosen) => ({ type: 'election', chosen })),
  ],
  [
    { type: 'confidence-rating', officials: nominees(3) },
    ([null, 'low', 'medium', 'high'] as const).map((level) => ({
      type: 'confidence-rating',
      levels: [level, level, null],
    })),
  ],
  [
    { type: 'confidence-vote', officials: nominees(2) },
    ([null, 'confidence', 'no-confidence'] as const).map((answer) => ({
      type: 'confidence-vote',
      answers: [answer, answer],
    })),
  ],
];

/** With parts as long as those of a real ballot. */
function entryOf(selection: Selection): BoxEntry {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const token = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65).toString('base64url');
  const bytes = (length: number) => Buffer.alloc(length, 7).toString('base64url');
  return BoxEntry.parse({ token, tokenSignature: bytes(256), selection, signature: bytes(64) });
}

describe('the seal of ballots', () => {
  it.each(PAPERS)('opens to what was sealed, and tells nothing by its length: %j', (paper, selections) => {
    const seal = new BallotSeal(ADDRESS, paper, newBallotKey());
    const entries = selections.map(entryOf);
    expect(entries.every(({ selection }) => fits(paper, selection))).toBe(true);
    const sealed = entries.map((entry) => seal.seal(entry));
    expect(sealed.map((ballot) => seal.open(ballot))).toEqual(entries);
    expect(new Set(sealed.map((ballot) => ballot.sealed.length)).size).toBe(1);
    const longest = Math.max(...entries.map((entry) => entryText(entry).length));
    expect(longest).toBeLessThanOrEqual(longestEntry(paper));
  });

  const paper: Paper = { type: 'motion', clauses: [], decision: 'ordinary' };
  const selection = marked('for');
  const key = newBallotKey();
  const seal = new BallotSeal(ADDRESS, paper, key);
  const entry = entryOf(selection);

  it('puts the same ballot in the same place, and writes it anew each time', () => {
    const [first, again] = [seal.seal(entry), seal.seal(entry)];
    expect(again.place).toEqual(first.place);
    expect(again.sealed).not.toEqual(first.sealed);
    expect(new BallotSeal(ADDRESS, paper, newBallotKey()).seal(entry).place).not.toEqual(first.place);
  });

  it('shows nothing of the ballot', () => {
    const { place, sealed } = seal.seal(entry);
    const seen = Buffer.concat([place, sealed]).toString('latin1');
    for (const part of [entry.token, entry.signature, 'choices'])
      expect(seen).not.toContain(part.slice(0, 20));
  });

  it.each<[string, BallotSeal]>([
    ['another key', new BallotSeal(ADDRESS, paper, newBallotKey())],
    ['another poll', new BallotSeal({ ...ADDRESS, pollId: p(2) }, paper, key)],
    ['another session', new BallotSeal({ ...ADDRESS, sessionId: OTHER_SESSION }, paper, key)],
  ])('does not open for %s', (_, stranger) => {
    expect(() => stranger.open(seal.seal(entry))).toThrow();
  });

  it('does not open in another place, or changed', () => {
    const [one, two] = [seal.seal(entry), seal.seal(entryOf(selection))];
    expect(() => seal.open({ place: two.place, sealed: one.sealed })).toThrow();
    const changed = Buffer.from(one.sealed);
    changed[100] = (changed[100] ?? 0) ^ 1;
    expect(() => seal.open({ place: one.place, sealed: changed })).toThrow();
  });
});
