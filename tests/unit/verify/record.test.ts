import { beforeAll, describe, expect, it } from 'vitest';
import { readRecord } from '../../../server/session/read-record.ts';
import type { SessionRecord } from '../../../server/session/record.ts';
import { aSitting, asCounter, type SessionStory } from '../session/builder.ts';
import { hands } from '../session/polls/hand-counts.ts';
import { a, d } from '../session/samples.ts';
import { PROCEDURES } from '../voting/samples.ts';
import { archiveOf, bytes, recordBefore, recordOf } from './archives.ts';
import { wholeSession } from './whole-session.ts';

let record: SessionRecord;
let before: SessionRecord;
beforeAll(async () => {
  const told = await wholeSession();
  record = recordOf(told);
  before = recordBefore(told);
});

describe('an exported record', () => {
  it('is read back as it was written', async () => {
    const read = await readRecord(bytes(archiveOf(record)));
    const boxes = record.boxes.filter(({ entries }) => entries.length > 0);
    expect(read).toEqual({ ok: true, record: { ...record, boxes } });
  });

  it('that does not hold is refused with the line and the reason, in both languages', async () => {
    const archive = archiveOf(record).replace('Nội dung thứ 2', 'Nội dung thứ 9');
    const read = await readRecord(bytes(archive));
    expect(read).toMatchObject({ ok: false, refusal: { code: 'record-broken' } });
    expect(read.ok ? '' : read.refusal.vi).toMatch(/dòng 6: mục 3 của nhật ký, mã băm/);
    expect(read.ok ? '' : read.refusal.en).toMatch(/line 6: entry 3 of the log, its hash/);
  });

  it('of version 1 is read without checkpoints and boxes, whatever its line ends', async () => {
    const { sessionId, entries } = before;
    const header = { format: 'nghi-truong-record', version: 1, sessionId, entries: entries.length };
    const lines = entries.map(({ seq, hash, body }) => `{"seq":${seq},"hash":"${hash}","entry":${body}}`);
    for (const end of ['\n', '\r\n']) {
      const read = await readRecord(bytes(`${[JSON.stringify(header), ...lines].join(end)}${end}`));
      expect(read).toEqual({ ok: true, record: { sessionId, entries, checkpoints: [], boxes: [] } });
    }
    const cut = await readRecord(bytes(`${[JSON.stringify(header), ...lines.slice(1)].join('\n')}\n`));
    expect(cut).toMatchObject({ ok: false, refusal: { code: 'record-broken' } });
  });

  it('holds with a count that a counter confirmed, and not with one of somebody who may not', async () => {
    const story = aSitting()
      .give({ type: 'NameCounters', delegateIds: [d(2), d(3)] })
      .declaring(d(3), a(1))
      .voting({ procedure: PROCEDURES['hands, counted'], agendaItemId: a(1) })
      .enteringCount(hands([1, 0, 0]))
      .confirmingCount(asCounter(2))
      .announcing();
    expect((await readAs(story, 2)).ok).toBe(true);
    // One who takes no part in the vote, and one who does not count.
    for (const n of [3, 1]) expect((await readAs(story, n)).ok, `d${n}`).toBe(false);
  });
});

/** The record of `story`, read as if d`n` had confirmed the count, with their name in it. */
function readAs({ log }: SessionStory, n: number): ReturnType<typeof readRecord> {
  const as = JSON.stringify(log)
    .replaceAll('"capacity":"counter","id":"d2"', `"capacity":"counter","id":"d${n}"`)
    .replaceAll('"confirmedBy":"Nguyễn Văn Đại 2"', `"confirmedBy":"Nguyễn Văn Đại ${n}"`);
  const story = { log: JSON.parse(as) } as SessionStory;
  return readRecord(bytes(archiveOf(recordOf({ story, boxes: [] }))));
}
