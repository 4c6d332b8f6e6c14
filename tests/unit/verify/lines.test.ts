import { beforeAll, describe, expect, it } from 'vitest';
import { type Verdict, verifyArchive } from '../../../server/verify/verify-archive.ts';
import { archiveOf, bytes, recordBefore, recordOf } from './archives.ts';
import { POLLS, type ToldSession, wholeSession } from './whole-session.ts';

let told: ToldSession;
/** Without their ends; the header has place 0. */
let lines: readonly string[];

beforeAll(async () => {
  told = await wholeSession();
  lines = archiveOf(recordOf(told)).split('\n').slice(0, -1);
});

const verify = (changed: readonly string[]): Promise<Verdict> =>
  verifyArchive(bytes(`${changed.join('\n')}\n`));
const faultOf = async (changed: readonly string[]) => {
  const verdict = await verify(changed);
  return verdict.ok ? null : { line: verdict.fault.line, code: verdict.fault.code };
};
const placeOf = (start: string): number => lines.findIndex((line) => line.startsWith(start));
const without = (place: number) => lines.toSpliced(place, 1);
const swapped = (place: number) => lines.toSpliced(place, 2, lines[place + 1] ?? '', lines[place] ?? '');

describe('an archive that nobody touched', () => {
  it('holds, and says what is in it', async () => {
    const verdict = await verify(lines);
    expect(verdict).toMatchObject({
      ok: true,
      summary: {
        sessionId: 'kh-mot',
        entries: told.story.log.length,
        polls: { open: 4, secret: 3, opinion: 1, manual: 3 },
        ballots: 7,
        otherRules: [{ pollId: POLLS.clauses }],
      },
    });
  });

  it.each([
    ['nothing at all', ''],
    ['only a header', 'header'],
    ['something else', '%PDF-1.7\n'],
  ])('is not taken for one that is %s', async (_, text) => {
    const verdict = await verifyArchive(bytes(text === 'header' ? `${lines[0]}\n` : text));
    expect(verdict.ok).toBe(false);
  });

  it('of version 1 that has other lines than it says is broken', async () => {
    const header = '{"format":"nghi-truong-record","version":1,"sessionId":"kh-mot","entries":2}';
    const lines = archiveOf(recordBefore(told)).split('\n');
    expect(await faultOf([header, lines[1] ?? ''])).toEqual({ line: 1, code: 'header-counts' });
    expect(await faultOf([header, lines[1] ?? '', lines[2] ?? ''])).toEqual({ line: 3, code: 'form' });
  });
});

describe('lines', () => {
  it('that are gone are missed, each of them', async () => {
    for (let place = 0; place < lines.length; place += 1) {
      const found = await faultOf(without(place));
      expect(found, `without line ${place + 1}`).not.toBeNull();
      // Of an entry or a ballot the next line shows it; of a checkpoint the header, which counts them.
      const line = lines[place] ?? '';
      if (line.startsWith('{"seq"')) expect(found?.line).toBe(place + 1);
      if (line.startsWith('{"checkpoint"')) expect(found).toEqual({ line: 1, code: 'header-counts' });
    }
  }, 120_000);

  it('that stand twice are found at the second', async () => {
    for (let place = 0; place < lines.length; place += 1) {
      const found = await faultOf(lines.toSpliced(place, 0, lines[place] ?? ''));
      expect(found?.line, `line ${place + 1} twice`).toBe(place + 2);
    }
  }, 120_000);

  it('that changed places are found at the first of them', async () => {
    for (let place = 0; place < lines.length - 1; place += 1) {
      const found = await faultOf(swapped(place));
      expect(found, `lines ${place + 1} and ${place + 2}`).not.toBeNull();
      if (lines[place]?.startsWith('{"seq"')) expect(found?.line).toBe(place + 1);
    }
  }, 120_000);

  it('of the end cannot be cut off, with or without a checkpoint that would be the last', async () => {
    for (let length = 1; length < lines.length; length += 1) {
      expect(await faultOf(lines.slice(0, length))).toEqual({ line: length + 1, code: 'seal-missing' });
    }
  }, 120_000);

  it('after the seal are not part of the record', async () => {
    expect(await faultOf([...lines, ''])).toEqual({ line: lines.length + 1, code: 'form' });
    expect(await faultOf([...lines, lines.at(-2) ?? ''])).toEqual({ line: lines.length + 1, code: 'place' });
  });

  it.each([
    ['a space more', (line: string) => line.replace(':', ': ')],
    [
      'its keys in another order',
      (line: string) => line.replace(/^\{("\w+":[^,]+),("\w+":[^,]+),/, '{$2,$1,'),
    ],
    ['a key more', (line: string) => line.replace('{', '{"x":1,')],
    ['a carriage return', (line: string) => `${line}\r`],
    [
      'an escape for a letter',
      (line: string) => line.replace('"entries"', '"entrie\\u0073"').replace('"seq"', '"se\\u0071"'),
    ],
  ])('written with %s are not in their one form', async (_, change) => {
    for (const place of [0, placeOf('{"seq":3,'), placeOf('{"checkpoint"')]) {
      const line = change(lines[place] ?? '');
      if (line === lines[place]) continue;
      expect(await faultOf(lines.with(place, line))).toEqual({ line: place + 1, code: 'form' });
    }
  });
});

describe('a box', () => {
  it('with a ballot that its poll never gave out names that ballot', async () => {
    const [first, second] = told.secretPolls;
    const stranger = await second?.ballot({ type: 'election', chosen: [0] });
    const at = placeOf(`{"box":"${POLLS.election}"`);
    const line = `{"box":"${first?.address.pollId}","entry":${JSON.stringify(stranger)}}`;
    const found = await faultOf(lines.toSpliced(at, 0, line));
    expect(found).toMatchObject({ line: expect.any(Number), code: expect.stringMatching(/token|order/) });
  });

  it('of a poll that the log does not know is found where it begins', async () => {
    const at = placeOf(`{"box":"${POLLS.election}"`);
    const line = lines[at]?.replace(POLLS.election, POLLS.open) ?? '';
    expect(await faultOf(lines.toSpliced(at, 0, line))).toEqual({ line: at + 1, code: 'ballot-extra' });
  });
});
