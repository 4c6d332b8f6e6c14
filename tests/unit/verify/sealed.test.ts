import { beforeAll, describe, expect, it } from 'vitest';
import { entryHash } from '#shared/archive/chain.ts';
import { type ArchiveLine, lineText, readLine, sealText } from '#shared/archive/lines.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { CORE_VERSION } from '#shared/session/core-version.ts';
import { boxesIn } from '../../../client/observer/read-file.ts';
import { keyFingerprint, signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import type { StoredEntry } from '../../../server/eventlog/event-log.ts';
import { readRecord } from '../../../server/session/read-record.ts';
import type { SessionRecord } from '../../../server/session/record.ts';
import { summaryReport } from '../../../server/verify/report.ts';
import { sha256 } from '../../../server/verify/signatures.ts';
import { verifyArchive } from '../../../server/verify/verify-archive.ts';
import { SESSION } from '../eventlog/entries.ts';
import { OUR_SERVER } from '../eventlog/signers.ts';
import { archiveOf, archiveOfVersion2, bytes, recordBefore, recordOf } from './archives.ts';
import { type ToldSession, wholeSession } from './whole-session.ts';

let told: ToldSession;
let record: SessionRecord;
/** Entries that are not shown: what a delegate asked, an open vote's count, a conflict of interest. */
let hidden: ReadonlySet<number>;
let archive: string;
let lines: readonly string[];

beforeAll(async () => {
  told = await wholeSession();
  record = recordOf(told);
  hidden = new Set(
    told.story.log
      .filter(({ event }) =>
        ['QuestionSubmitted', 'ConflictDeclared', 'ManualCountEntered'].includes(event.type),
      )
      .map(({ seq }) => seq),
  );
  archive = archiveOf(record, OUR_SERVER, isShown);
  lines = archive.split('\n').slice(0, -1);
});

const isShown = (seq: number) => !hidden.has(seq);
const verify = (changed: readonly string[]) => verifyArchive(bytes(`${changed.join('\n')}\n`));
const faultOf = async (changed: readonly string[]) => {
  const verdict = await verify(changed);
  return verdict.ok ? null : { line: verdict.fault.line, code: verdict.fault.code };
};

/** Places of lines, from 0. */
const placesOf = (type: ArchiveLine['type']) =>
  lines.flatMap((line, place) => (readLine(line)?.type === type ? [place] : []));
const firstOf = (type: ArchiveLine['type']) => placesOf(type)[0] ?? -1;
/** Of a sealed line that its checkpoint follows. */
const signedSealed = () =>
  placesOf('sealed').find((place) => readLine(lines[place + 1] ?? '')?.type === 'checkpoint') ?? -1;
const entryAt = (place: number): StoredEntry => {
  const line = readLine(lines[place] ?? '');
  const entry = line && 'seq' in line ? record.entries[line.seq - 1] : undefined;
  if (!entry) throw new Error(`line ${place + 1} is of no entry`);
  return entry;
};

/** Of an open line that nothing rests on. */
const correctionAt = () => lines.findIndex((line) => line.includes('"type":"EntryCorrected"'));

/** As the server itself would seal other lines: it has the key. */
function sealedAnew(changed: readonly string[]): readonly string[] {
  const body = changed.slice(0, -1);
  const hash = Sha256.parse(sha256(body.map((line) => `${line}\n`).join('')));
  const seal = { lines: body.length, sha256: hash };
  const signature = OUR_SERVER.sign(Buffer.from(sealText(SESSION, seal)));
  return [...body, lineText({ type: 'seal', seal: { ...seal, key: OUR_SERVER.publicKey, signature } })];
}

const open = (entry: StoredEntry) => lineText({ type: 'entry', ...entry });
const shut = ({ seq, hash, salt, body }: StoredEntry) =>
  lineText({ type: 'sealed', seq, hash, commitment: sha256(`${salt}\n${body}`) });

describe('a record in part', () => {
  it('holds, names what is sealed, and says what it could not judge', async () => {
    const verdict = await verify(lines);
    if (!verdict.ok) throw new Error(verdict.fault.what.en);
    const { summary } = verdict;
    expect(summary).toMatchObject({ entries: told.story.log.length, ballots: 7, signed: true });
    expect(numbersIn(summary.sealed)).toEqual([...hidden]);
    const first = Math.min(...hidden);
    const notJudged = numbersIn(summary.notJudged);
    expect(notJudged.every((seq) => seq > first && isShown(seq))).toBe(true);
    const types = new Set(notJudged.map((seq) => told.story.log[seq - 1]?.event.type));
    // A vote rests on conflicts of interest, its end on the votes; the answer to a question on the question.
    expect([...types]).toEqual(expect.arrayContaining(['PollOpened', 'PollClosed', 'QuestionAnswered']));
    expect(types).not.toContain('SpeechRequested');
  });

  it('has nothing unjudged before its first sealed line, nor where nothing is sealed', async () => {
    const last = told.story.log.length;
    const end = await verifyArchive(bytes(archiveOf(record, OUR_SERVER, (seq) => seq !== last)));
    expect(end).toMatchObject({ ok: true, summary: { sealed: [{ from: last, to: last }], notJudged: [] } });
    const whole = await verifyArchive(bytes(archiveOf(record)));
    expect(whole).toMatchObject({ ok: true, summary: { sealed: [], notJudged: [] } });
  });

  it('says nothing of what is sealed', () => {
    for (const seq of hidden) {
      const { body = '', salt = '' } = record.entries[seq - 1] ?? {};
      expect(archive.includes(JSON.stringify(JSON.parse(body).event))).toBe(false);
      expect(salt !== null && archive.includes(salt)).toBe(false);
    }
  });

  it('is told of in both languages', async () => {
    const verdict = await verify(lines);
    if (!verdict.ok) throw new Error(verdict.fault.what.en);
    const report = summaryReport('ho-so.jsonl', verdict.summary, false);
    expect(report).toContain(
      `Không công bố, chỉ có mã băm / sealed, by their commitments only: ${hidden.size} (`,
    );
    expect(report).toMatch(/CHƯA XÉT nội dung, .* \/ NOT JUDGED, .*: \d+ \(/);
  });

  it('is not taken over by a server, and the refusal says what to do', async () => {
    const read = await readRecord(bytes(archive));
    expect(read).toMatchObject({ ok: false, refusal: { code: 'record-in-part' } });
    expect(read.ok ? '' : read.refusal.vi).toContain('không tiếp nhận');
  });

  it('has boxes that an observer can count again', () => {
    expect(boxesIn(archive)).toEqual(boxesIn(archiveOf(record)));
  });

  it('cannot be written in chain 1: no line of it would hold', async () => {
    const before = recordBefore(told);
    const parted = archiveOf(before).split('\n').slice(0, -1);
    const [entry] = before.entries.slice(2);
    if (!entry) throw new Error('no entry');
    const place = parted.findIndex((line) => line.startsWith('{"seq":3,'));
    const commitment = sha256(entry.body);
    const line = lineText({ type: 'sealed', seq: 3, hash: entry.hash, commitment });
    expect(await faultOf(sealedAnew(parted.with(place, line)))).toEqual({ line: place + 1, code: 'chain' });
    expect(() => archiveOf(before, OUR_SERVER, isShown)).toThrow(RangeError);
  });
});

describe('one changed byte of a record in part', () => {
  it('is found in every line, sealed or not, and the line is named', async () => {
    const whole = bytes(archive);
    let start = 0;
    for (const [place, line] of lines.entries()) {
      const length = Buffer.byteLength(line);
      const within = readLine(line)?.type === 'sealed' ? [8, 20, 90, length - 70, length - 3] : [length >> 1];
      for (const at of within) {
        const changed = Uint8Array.from(whole);
        changed[start + at] = (changed[start + at] ?? 0) ^ 1;
        const verdict = await verifyArchive(changed);
        expect(verdict.ok ? null : verdict.fault.line, `line ${place + 1}, byte ${at}`).toBe(place + 1);
      }
      start += length + 1;
    }
  }, 120_000);
});

/** Each is tried without the key, and again by the server itself, which seals anew what it likes. */
describe('whoever changes a record in part', () => {
  const attacks: readonly (readonly [
    string,
    () => { changed: readonly string[]; place: number; code: string },
  ])[] = [
    [
      'opens a sealed line with another text',
      () => {
        const place = firstOf('sealed');
        const entry = entryAt(place);
        const body = entry.body.replace('Là chủ đầu tư dự án', 'Không có lợi ích gì');
        return { changed: lines.with(place, open({ ...entry, body })), place, code: 'chain' };
      },
    ],
    [
      'opens it with another text and a salt of their own',
      () => {
        const place = firstOf('sealed');
        const entry = entryAt(place);
        return {
          changed: lines.with(place, open({ ...entry, salt: '00'.repeat(32) })),
          place,
          code: 'chain',
        };
      },
    ],
    [
      'opens it with another text and a hash that fits',
      () => {
        const place = signedSealed();
        const entry = entryAt(place);
        const body = entry.body.replace('Giám đốc Sở', 'Chủ tịch Sở');
        const previous = record.entries[entry.seq - 2]?.hash ?? '';
        const hash = entryHash(sha256, previous, { salt: entry.salt, body });
        return {
          changed: lines.with(place, open({ ...entry, body, hash })),
          // Its checkpoint signs another hash.
          place: place + 1,
          code: 'checkpoint-entry',
        };
      },
    ],
    [
      'swaps the salts of two open lines',
      () => {
        const [, first = -1, second = -1] = placesOf('entry');
        const [one, other] = [entryAt(first), entryAt(second)];
        const changed = lines
          .with(first, open({ ...one, salt: other.salt }))
          .with(second, open({ ...other, salt: one.salt }));
        return { changed, place: first, code: 'chain' };
      },
    ],
    [
      'swaps the commitments of two sealed lines',
      () => {
        const [first = -1, second = -1] = placesOf('sealed');
        const [one, other] = [entryAt(first), entryAt(second)];
        const changed = lines
          .with(first, shut({ ...other, seq: one.seq, hash: one.hash }))
          .with(second, shut({ ...one, seq: other.seq, hash: other.hash }));
        return { changed, place: first, code: 'chain' };
      },
    ],
    [
      'moves a sealed line',
      () => {
        const place = firstOf('sealed');
        const moved = lines.toSpliced(place, 1).toSpliced(place - 2, 0, lines[place] ?? '');
        return { changed: moved, place: place - 2, code: 'chain' };
      },
    ],
    [
      'takes a sealed line out, with its checkpoint',
      () => {
        const place = signedSealed();
        return { changed: lines.toSpliced(place, 2), place, code: 'chain' };
      },
    ],
    [
      'drops the salt of a line',
      () => {
        const place = placesOf('entry')[2] ?? -1;
        return { changed: lines.with(place, open({ ...entryAt(place), salt: null })), place, code: 'chain' };
      },
    ],
    [
      'chains a line by its text, as in chain 1',
      () => {
        const place = placesOf('entry')[2] ?? -1;
        const entry = entryAt(place);
        const previous = record.entries[entry.seq - 2]?.hash ?? '';
        const hash = sha256(`${previous}\n${entry.body}`);
        return { changed: lines.with(place, open({ ...entry, salt: null, hash })), place, code: 'chain' };
      },
    ],
    [
      'seals an open line, and leaves the counts of the header',
      () => {
        const place = correctionAt();
        return { changed: lines.with(place, shut(entryAt(place))), place: 0, code: 'header-counts' };
      },
    ],
    [
      'opens a sealed line, and leaves the counts of the header',
      () => {
        const place = firstOf('sealed');
        return { changed: lines.with(place, open(entryAt(place))), place: 0, code: 'header-counts' };
      },
    ],
    [
      'states chain 1 in the header',
      () => ({
        changed: lines.with(0, (lines[0] ?? '').replace('"chain":2', '"chain":1')),
        place: 0,
        code: 'header',
      }),
    ],
    [
      'states a format that knows no sealed lines',
      () => ({
        changed: lines.with(0, (lines[0] ?? '').replace('"version":4', '"version":3')),
        place: 0,
        code: 'form',
      }),
    ],
    [
      'puts the salt beside a sealed line',
      () => {
        const place = firstOf('sealed');
        const { salt } = entryAt(place);
        const line = (lines[place] ?? '').replace('"sealed"', `"salt":"${salt}","sealed"`);
        return { changed: lines.with(place, line), place, code: 'form' };
      },
    ],
    [
      'puts the checkpoints of a sealed line away',
      () => {
        const place = signedSealed();
        return { changed: lines.toSpliced(place + 1, 1), place: 0, code: 'header-counts' };
      },
    ],
  ];

  it.each(attacks)('is found: %s', async (_, attack) => {
    const { changed, place, code } = attack();
    expect(changed).not.toEqual(lines);
    for (const tried of [changed, sealedAnew(changed)]) {
      expect(await faultOf(tried)).toEqual({ line: place + 1, code });
    }
  });

  it('cannot seal an open line and set the counts right without the key', async () => {
    const place = correctionAt();
    const header = (lines[0] ?? '').replace(`"sealed":${hidden.size}`, `"sealed":${hidden.size + 1}`);
    const changed = lines.with(place, shut(entryAt(place))).with(0, header);
    expect(await faultOf(changed)).toEqual({ line: lines.length, code: 'seal' });
  });
});

describe('the version of the core', () => {
  /** The record with the checkpoint at `place` of version `core`, signed by the server itself. */
  const withCore = (place: number, core: number | null): string => {
    const checkpoints = record.checkpoints.map((checkpoint, index) =>
      index === place ? signCheckpoint(OUR_SERVER, SESSION, checkpoint, checkpoint.at, core) : checkpoint,
    );
    return archiveOf({ ...record, checkpoints });
  };
  const lineOf = (text: string, place: number) =>
    text
      .split('\n')
      .findIndex((line) => line.startsWith(`{"checkpoint":{"seq":${record.checkpoints[place]?.seq},`)) + 1;

  it.each([
    ['is not stated, as by earlier releases', 4, null, 'core'],
    ['is not stated in the first', 0, null, 'core'],
    ['is that of a later release', 4, 2, 'later'],
  ])('is found where it %s', async (_, place, core, code) => {
    const text = withCore(place, core);
    const verdict = await verifyArchive(bytes(text));
    expect(verdict).toMatchObject({ ok: false, fault: { code, line: lineOf(text, place) } });
  });

  it('of a later release is told as such, and not as a record that does not hold', async () => {
    const cored = withCore(4, CORE_VERSION + 1);
    const formatted = archiveOf(record).replace('"version":4', '"version":5');
    for (const [text, line] of [
      [cored, lineOf(cored, 4)],
      [formatted, 1],
    ] as const) {
      expect(await verifyArchive(bytes(text))).toMatchObject({ ok: false, fault: { code: 'later', line } });
      const read = await readRecord(bytes(text));
      expect(read).toMatchObject({ ok: false, refusal: { code: 'record-newer' } });
      expect(read.ok ? '' : read.refusal.vi).toContain(`dòng ${line}`);
    }
  });

  it('cannot be changed by somebody else, up or down, nor left out', async () => {
    const text = archiveOf(record);
    const line = lineOf(text, 4);
    for (const [from, to, code] of [
      ['"core":1', '"core":2', 'checkpoint-signature'],
      ['"core":1', '"core":0', 'form'],
      ['"core":1,', '', 'checkpoint-signature'],
      ['"core":1', '"core":null', 'form'],
    ] as const) {
      const changed = text.split('\n').slice(0, -1);
      changed[line - 1] = changed[line - 1]?.replace(from, to) ?? '';
      expect(await faultOf(changed)).toEqual({ line, code });
    }
  });

  it('is not known to a log of version 0.3.0, which holds without it', async () => {
    const before = recordBefore(told);
    const verdict = await verifyArchive(bytes(archiveOfVersion2(before)), {
      fingerprints: [keyFingerprint(OUR_SERVER.publicKey)],
    });
    expect(verdict).toMatchObject({ ok: true, summary: { sealed: [] } });
  });
});

function numbersIn(ranges: readonly { readonly from: number; readonly to: number }[]): readonly number[] {
  return ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, place) => from + place));
}
