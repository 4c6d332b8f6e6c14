import { expect, it } from 'vitest';
import type { Actor } from '#shared/protocol/events.ts';
import { AnswerId, IssueGroupId, QuestionId } from '#shared/protocol/ids.ts';
import { speechesCsv } from '../../../server/minutes/csv/speeches-csv.ts';
import { speechSums } from '../../../server/minutes/floor/speech-sums.ts';
import { bodyOf } from './paper-text.ts';
import { d, delegate, SessionBuilder } from './session-builder.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const [grouped, apart] = [QuestionId.parse(uuid(1)), QuestionId.parse(uuid(2))];
const issueGroupId = IssueGroupId.parse(uuid(3));
const [answerId, second] = [AnswerId.parse(uuid(4)), AnswerId.parse(uuid(5))];
const LOOSE = { issueGroupId: null, questionId: null } as const;
const by = (n: number): Actor => ({ capacity: 'delegate', id: d(n) });

it('have the questions of a group of issues under it, with who answered and for how long, and the others apart', () => {
  const session = new SessionBuilder()
    .delegates(delegate(1, 'Lê Văn An'), delegate(2, 'Trần Thị Bình'))
    .item(1, 'Chất vấn và trả lời chất vấn');
  session.mark('present', [1, 2]).at('2026-12-08T08:00').open().start(1);
  const ask = (questionId: QuestionId, n: number, topic: string) =>
    session
      .do(
        {
          type: 'SubmitQuestion',
          questionId,
          addressee: 'Giám đốc Sở Y tế',
          topic,
          text: 'Vì sao?',
          form: 'spoken',
        },
        by(n),
      )
      .do({ type: 'TakeUpQuestion', questionId });
  ask(grouped, 1, 'Thiếu thuốc');
  ask(apart, 2, 'Nhà ở');
  session
    .do({
      type: 'SetIssueGroup',
      ...{ issueGroupId, title: 'Y tế', mainAnswerer: { name: 'Giám đốc Sở Y tế' } },
      ...{ alongside: [{ name: 'Giám đốc Sở Tài chính' }], questions: [grouped] },
    })
    .do({ type: 'OpenIssueGroup', issueGroupId })
    .do({
      type: 'CallAnswerer',
      ...{ answerId, answerer: { name: 'Giám đốc Sở Y tế' }, issueGroupId, questionId: grouped },
    })
    .wait(3)
    .do({ type: 'ChangeAnswer', answerId, change: 'end' })
    .do({ type: 'RecordAnswer', questionId: grouped })
    .do({ type: 'CloseIssueGroup', issueGroupId })
    .wait(1);
  // In no group, longer than allowed, with a pause that does not count.
  session
    .do({ type: 'CallAnswerer', ...{ answerId: second, answerer: { name: 'Giám đốc Sở Y tế' } }, ...LOOSE })
    .wait(1)
    .do({ type: 'ChangeAnswer', answerId: second, change: 'pause' })
    .wait(5)
    .do({ type: 'ChangeAnswer', answerId: second, change: 'resume' })
    .wait(4)
    .do({ type: 'ChangeAnswer', answerId: second, change: 'end' });
  const lines = bodyOf(session);
  const from = lines.indexOf('Nhóm vấn đề 1. Y tế.');
  const section = lines.slice(from, from + 9);
  expect(section.slice(0, 5)).toEqual([
    'Nhóm vấn đề 1. Y tế.',
    '- Người trả lời chính: Giám đốc Sở Y tế.',
    '- Cùng tham gia trả lời: Giám đốc Sở Tài chính.',
    '- Thời gian: từ 08 giờ 00 phút ngày 08/12/2026 đến 08 giờ 03 phút ngày 08/12/2026.',
    '- Các lượt trả lời: Giám đốc Sở Y tế (08 giờ 00 phút ngày 08/12/2026; 3 phút).',
  ]);
  expect(section[5]).toMatch(/^1\. Đại biểu Lê Văn An chất vấn .*“Thiếu thuốc”.*Đã được trả lời/);
  expect(section[6]).toBe('Chất vấn không thuộc nhóm vấn đề');
  expect(section[7]).toBe('- Các lượt trả lời: Giám đốc Sở Y tế (08 giờ 04 phút ngày 08/12/2026; 5 phút).');
  expect(section[8]).toMatch(/^1\. Đại biểu Trần Thị Bình chất vấn .*“Nhà ở”/);
  // The same numbers in the sums and in the table of speeches.
  const tables = speechSums(session.state).flatMap((block) => (block.type === 'table' ? [block.rows] : []));
  expect(tables).toEqual([[['Giám đốc Sở Y tế', '2 phút', '2', '8 phút']]]);
  const rows = speechesCsv(session.state).trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',').slice(3))).toEqual([
    ['08:00:00', 'Giám đốc Sở Y tế', '', 'Trả lời chất vấn', '180', '180', '0'],
    ['08:04:00', 'Giám đốc Sở Y tế', '', 'Trả lời chất vấn', '300', '180', '120'],
  ]);
});
