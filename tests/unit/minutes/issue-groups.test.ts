import { expect, it } from 'vitest';
import type { Actor } from '#shared/protocol/events.ts';
import { AnswerId, IssueGroupId, QuestionId } from '#shared/protocol/ids.ts';
import { bodyOf } from './paper-text.ts';
import { d, delegate, SessionBuilder } from './session-builder.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const [grouped, apart] = [QuestionId.parse(uuid(1)), QuestionId.parse(uuid(2))];
const issueGroupId = IssueGroupId.parse(uuid(3));
const answerId = AnswerId.parse(uuid(4));
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
    .do({ type: 'CloseIssueGroup', issueGroupId });
  const lines = bodyOf(session);
  const from = lines.indexOf('Nhóm vấn đề 1. Y tế.');
  const section = lines.slice(from, from + 8);
  expect(section.slice(0, 5)).toEqual([
    'Nhóm vấn đề 1. Y tế.',
    '- Người trả lời chính: Giám đốc Sở Y tế.',
    '- Cùng tham gia trả lời: Giám đốc Sở Tài chính.',
    '- Thời gian: từ 08 giờ 00 phút ngày 08/12/2026 đến 08 giờ 03 phút ngày 08/12/2026.',
    '- Các lượt trả lời: Giám đốc Sở Y tế (08 giờ 00 phút ngày 08/12/2026; 3 phút).',
  ]);
  expect(section[5]).toMatch(/^1\. Đại biểu Lê Văn An chất vấn .*“Thiếu thuốc”.*Đã được trả lời/);
  expect(section[6]).toBe('Chất vấn không thuộc nhóm vấn đề');
  expect(section[7]).toMatch(/^1\. Đại biểu Trần Thị Bình chất vấn .*“Nhà ở”/);
});
