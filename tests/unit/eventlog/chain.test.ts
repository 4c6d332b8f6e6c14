import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainVersion } from '#shared/archive/chain.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import { chain, emptyLog, endOf, entryHash, firstBreak } from '../../../server/eventlog/chain.ts';
import type { StoredEntry } from '../../../server/eventlog/event-log.ts';
import { aSitting } from '../session/builder.ts';
import { aLog, fixedSalts, OTHER_SESSION, part, SESSION } from './entries.ts';

const LENGTH = aLog().length;
const anySeq = fc.integer({ min: 1, max: LENGTH });

/** `text` with the character at `at` (a share of its length) replaced by another one. */
function flipped(text: string, at: number, replacement: string): string {
  const index = Math.floor(at * text.length);
  const other = text[index] === replacement ? '~' : replacement;
  return text.slice(0, index) + other + text.slice(index + 1);
}

function changed(seq: number, change: (entry: StoredEntry) => StoredEntry): readonly StoredEntry[] {
  return aLog().map((entry) => (entry.seq === seq ? change(entry) : entry));
}

describe('the chain', () => {
  it('can be recomputed with nothing but SHA-256', () => {
    const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    let previous = sha256('nghi-truong/2\nkh-mot');
    for (const { salt, body, hash } of aLog()) {
      previous = sha256(`${previous}\n${sha256(`${salt}\n${body}`)}`);
      expect(hash).toBe(previous);
    }
    let before = sha256('nghi-truong/1\nkh-mot');
    for (const { salt, body, hash } of aLog(SESSION, undefined, 1)) {
      before = sha256(`${before}\n${body}`);
      expect([salt, hash]).toEqual([null, before]);
    }
  });

  it('has fixed values that no new version of the program may change', () => {
    const body = '{"lời":"Nghị quyết"}';
    const first = emptyLog(SessionId.parse('kh-mot'), 1).hash;
    expect(first).toBe('ac18493000fa7b7d05979216c525dac88492ad9abd6b72793fb1c269de4333ef');
    expect(entryHash(first, { salt: null, body })).toBe(
      'e26bbae8e827c0839c0877be3f8695a2021f2754bce427467b6e1602775021e7',
    );
    const salted = emptyLog(SessionId.parse('kh-mot'), 2).hash;
    expect(salted).toBe('449279bae99382a0058b0ad86c94943657a3590cb40cc9f2742da201b0f7e497');
    expect(entryHash(salted, { salt: '5a'.repeat(32), body })).toBe(
      '1922917bce4ba0acfdb266ccca8acf894b97e0496ebb225b9a0a112877e53f49',
    );
  });

  it('goes on from the last hash as if it had been written at once', () => {
    const { log } = aSitting();
    const whole = chain(emptyLog(SESSION), log, fixedSalts());
    const salts = fixedSalts();
    const first = chain(emptyLog(SESSION), log.slice(0, 2), salts);
    const rest = chain(endOf(SESSION, first), log.slice(2), salts);
    expect([...first, ...rest]).toEqual(whole);
  });

  it('stays the one in which the log began', () => {
    const { log } = aSitting();
    const first = chain(emptyLog(SESSION, 1), log.slice(0, 2));
    const rest = chain(endOf(SESSION, first), log.slice(2));
    expect(rest.map(({ salt }) => salt)).toEqual(rest.map(() => null));
    expect(firstBreak(SESSION, [...first, ...rest])).toBeNull();
  });

  it('gives each entry a salt of its own, which says nothing', () => {
    const { log } = aSitting();
    const salts = [...chain(emptyLog(SESSION), log), ...chain(emptyLog(SESSION), log)].map(
      ({ salt }) => salt,
    );
    expect(new Set(salts).size).toBe(salts.length);
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps the exact text of each entry', () => {
    const { log } = aSitting();
    expect(chain(emptyLog(SESSION), log).map(({ body }) => JSON.parse(body))).toEqual(log);
  });
});

describe('the first break', () => {
  it('is not there in a whole log, nor in any beginning of it', () => {
    for (let length = 0; length <= LENGTH; length += 1) {
      expect(firstBreak(SESSION, part(1, length))).toBeNull();
    }
  });

  it('is the entry of which any character was changed', () => {
    const anyCharacter = fc.constantFrom(...'0aZ"{ ệĐ');
    const anyPlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(anySeq, anyPlace, anyCharacter, (seq, at, to) => {
        const inBody = changed(seq, (entry) => ({ ...entry, body: flipped(entry.body, at, to) }));
        const inSalt = changed(seq, (entry) => ({ ...entry, salt: flipped(entry.salt ?? '', at, to) }));
        const inHash = changed(seq, (entry) => ({ ...entry, hash: flipped(entry.hash, at, to) }));
        expect(firstBreak(SESSION, inBody)).toBe(seq);
        expect(firstBreak(SESSION, inSalt)).toBe(seq);
        expect(firstBreak(SESSION, inHash)).toBe(seq);
      }),
      { numRuns: 500 },
    );
  });

  it('is the place where an entry is missing', () => {
    for (let seq = 1; seq < LENGTH; seq += 1) {
      expect(
        firstBreak(
          SESSION,
          aLog().filter((entry) => entry.seq !== seq),
        ),
      ).toBe(seq);
    }
  });

  it('is the first of two entries that changed places', () => {
    fc.assert(
      fc.property(anySeq, anySeq, (one, other) => {
        fc.pre(one < other);
        const log = aLog();
        const swapped = log.map(({ seq }) => log[(seq === one ? other : seq === other ? one : seq) - 1]);
        expect(
          firstBreak(
            SESSION,
            swapped.filter((entry) => entry !== undefined),
          ),
        ).toBe(one);
      }),
    );
  });

  it('is the first of two entries that changed texts but not places', () => {
    const [first, second] = part(3, 4);
    const swapped = aLog().map((entry) => {
      if (entry.seq === 3) return { ...entry, body: second?.body ?? '' };
      return entry.seq === 4 ? { ...entry, body: first?.body ?? '' } : entry;
    });
    expect(firstBreak(SESSION, swapped)).toBe(3);
  });

  it('is the first of two entries that changed salts', () => {
    const [first, second] = part(3, 4);
    const swapped = aLog().map((entry) => {
      if (entry.seq === 3) return { ...entry, salt: second?.salt ?? null };
      return entry.seq === 4 ? { ...entry, salt: first?.salt ?? null } : entry;
    });
    expect(firstBreak(SESSION, swapped)).toBe(3);
  });

  it('is the entry that is written in another chain than the first, whatever its hash', () => {
    const mixed = (version: ChainVersion, salt: string | null) => {
      const [third, fourth, ...rest] = aLog(SESSION, undefined, version).slice(2);
      if (!third || !fourth) throw new Error('too short');
      const other = { ...fourth, salt };
      const hash = entryHash(third.hash, other);
      return [...aLog(SESSION, undefined, version).slice(0, 3), { ...other, hash }, ...rest];
    };
    expect(firstBreak(SESSION, mixed(2, null))).toBe(4);
    expect(firstBreak(SESSION, mixed(1, 'ab'.repeat(32)))).toBe(4);
  });

  it('is the first entry, where all salts were taken away and nothing else', () => {
    const bare = aLog().map((entry) => ({ ...entry, salt: null }));
    expect(firstBreak(SESSION, bare)).toBe(1);
  });

  it('is the entry that stands twice', () => {
    expect(firstBreak(SESSION, [...part(1, 4), ...part(4, LENGTH)])).toBe(5);
  });

  it('is the next entry, where somebody made a changed entry fit by a new hash', () => {
    const forged = changed(4, (entry) => {
      const forgedEntry = { ...entry, body: flipped(entry.body, 0.5, 'x') };
      return { ...forgedEntry, hash: entryHash(part(3, 3)[0]?.hash ?? '', forgedEntry) };
    });
    expect(firstBreak(SESSION, forged)).toBe(5);
  });

  it('is the entry that stands under another number, though its text and hash are right', () => {
    const renumbered = changed(4, (entry) => ({ ...entry, seq: 5 }));
    expect(firstBreak(SESSION, renumbered)).toBe(4);
  });

  it('is the first entry of the log of another session', () => {
    expect(firstBreak(OTHER_SESSION, aLog(SESSION))).toBe(1);
  });
});
