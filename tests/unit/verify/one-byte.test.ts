import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyArchive } from '../../../server/verify/verify-archive.ts';
import { archiveOf, bytes, recordOf } from './archives.ts';
import { wholeSession } from './whole-session.ts';

let archive: Uint8Array;
/** Where each line begins, and where the last one ends. */
let starts: readonly number[];

beforeAll(async () => {
  archive = bytes(archiveOf(recordOf(await wholeSession())));
  starts = [0, ...[...archive].flatMap((byte, place) => (byte === 0x0a ? [place + 1] : []))];
});

/** Counted from 1. */
const lineAt = (place: number): number => starts.filter((start) => start <= place).length;

async function foundAt(place: number, byte: number): Promise<number | null> {
  const changed = Uint8Array.from(archive);
  changed[place] = byte;
  const verdict = await verifyArchive(changed);
  return verdict.ok ? null : verdict.fault.line;
}

describe('one changed byte', () => {
  it('is found at both ends and in the middle of every line, and the line is named', async () => {
    for (const [index, start] of starts.slice(0, -1).entries()) {
      const end = (starts[index + 1] ?? start) - 1;
      const places = [start, start + 8, (start + end) >> 1, end - 4, end];
      for (const place of places) {
        expect(await foundAt(place, (archive[place] ?? 0) ^ 1), `line ${index + 1}, byte ${place}`).toBe(
          index + 1,
        );
      }
    }
  }, 120_000);

  it('is found wherever it is and whatever it becomes, and its line is named', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), async (place, byte) => {
        fc.pre(byte !== archive[place]);
        expect(await foundAt(place, byte)).toBe(lineAt(place));
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('is found in the last bits of a signature, which name the same bytes in careless decoders', async () => {
    const text = new TextDecoder().decode(archive);
    for (const name of ['"signature":"', '"tokenSignature":"', '"token":"', '"key":"']) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const place = Buffer.byteLength(text.slice(0, text.indexOf('"', at + name.length))) - 1;
        const last = String.fromCharCode(archive[place] ?? 0);
        const next = ALPHABET[ALPHABET.indexOf(last) + 1];
        if (next === undefined) continue;
        expect(await foundAt(place, next.charCodeAt(0))).toBe(lineAt(place));
      }
    }
  }, 120_000);
});

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
