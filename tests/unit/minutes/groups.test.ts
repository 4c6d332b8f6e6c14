import { expect, it } from 'vitest';
import { DebateGroupId, GroupDebateId, SpeechRequestId } from '#shared/protocol/ids.ts';
import { bodyOf } from './paper-text.ts';
import { a, d, delegate, SessionBuilder } from './session-builder.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const debateId = GroupDebateId.parse(uuid(1));
const [first, second] = [DebateGroupId.parse(uuid(2)), DebateGroupId.parse(uuid(3))];
const requestId = SpeechRequestId.parse(uuid(4));

/** Two groups debate item 1; in the first An is called, the second says nothing. */
function inGroups(): SessionBuilder {
  const session = new SessionBuilder()
    .delegates(delegate(1, 'Lê Văn An'), delegate(2, 'Trần Thị Bình'), delegate(3, 'Phạm Minh Châu'))
    .item(1, 'Kế hoạch đầu tư công');
  session.mark('present', [1, 3]).at('2026-12-08T08:00').open().start(1);
  session.do({
    type: 'SetGroupDebate',
    debateId,
    agendaItemId: a(1),
    groups: [
      {
        ...{
          groupId: first,
          name: 'Tổ thảo luận số 1',
          unitId: null,
          members: [d(1), d(2)],
          room: 'Phòng 302',
        },
        ...{ chair: d(1), secretary: { by: 'delegate', delegateId: d(2) } },
      },
      {
        ...{ groupId: second, name: 'Tổ thảo luận số 2', unitId: null, members: [d(3)], room: '' },
        ...{ chair: d(3), secretary: { by: 'staff', name: 'Lê Văn Thư' } },
      },
    ],
  });
  session.wait(5).do({ type: 'BeginGroupDebate', debateId });
  const speech = { requestId, agendaItemId: a(1), topic: 'Nguồn vốn', kind: 'main' } as const;
  session
    .do({ type: 'ConductGroup', groupId: first, deed: { type: 'AddSpeaker', delegateId: d(1), ...speech } })
    .do({ type: 'ConductGroup', groupId: first, deed: { type: 'CallSpeaker', requestId } })
    .wait(10)
    .do({ type: 'EndGroupMeeting', groupId: first })
    .do({ type: 'EndGroupMeeting', groupId: second })
    .do({ type: 'NoteGroupSpeech', groupId: first, requestId, gist: 'Đề nghị giãn tiến độ.' });
  return session.do({
    type: 'WriteGroupSummary',
    groupId: first,
    text: 'Tổ nhất trí.\nĐề nghị làm rõ nguồn vốn',
    handedIn: true,
  });
}

it('names of each group who chaired it and kept its list, who was there, who spoke on what, and its summary', () => {
  const session = inGroups()
    .wait(5)
    .do({ type: 'MergeGroupDebate', debateId, without: [second] });
  const lines = bodyOf(session);
  const from = lines.indexOf('- Thảo luận tại 2 tổ, từ 08 giờ 05 phút, tổng hợp lúc 08 giờ 20 phút.');
  expect(lines.slice(from + 1, from + 13)).toEqual([
    '+ Tổ thảo luận số 1, Phòng 302.',
    'Chủ trì: Lê Văn An. Thư ký: Trần Thị Bình.',
    'Kết thúc lúc 08 giờ 15 phút. Có mặt 1/2 đại biểu: Lê Văn An.',
    'Đại biểu phát biểu:',
    '• Lê Văn An: Nguồn vốn; Đề nghị giãn tiến độ.',
    'Tổng hợp ý kiến của tổ:',
    'Tổ nhất trí.',
    'Đề nghị làm rõ nguồn vốn.',
    '+ Tổ thảo luận số 2.',
    'Chủ trì: Phạm Minh Châu. Thư ký: Lê Văn Thư.',
    'Kết thúc lúc 08 giờ 15 phút. Có mặt 1/1 đại biểu: Phạm Minh Châu.',
    'Không ghi nhận đại biểu phát biểu.',
  ]);
  expect(lines[from + 13]).toBe('Tổ không có báo cáo tổng hợp.');
});

it('say of what is not merged that it is not, and nothing of what a group said', () => {
  const text = bodyOf(inGroups()).join('\n');
  expect(text).toContain('- Thảo luận tại 2 tổ, từ 08 giờ 05 phút, chưa tổng hợp ý kiến.');
  expect(text).not.toContain('Nguồn vốn');
  expect(text).not.toContain('Tổ nhất trí');
});
