import { expect, it } from 'vitest';
import type { Actor, SessionEvent } from '#shared/protocol/events.ts';
import { QuestionId, SpeechRequestId } from '#shared/protocol/ids.ts';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { bodyOf, linesOf } from './paper-text.ts';
import { a, d, delegate, range, SessionBuilder } from './session-builder.ts';

const DELEGATE: Actor = { capacity: 'delegate', id: d(2) };
const requestId = SpeechRequestId.parse('00000000-0000-4000-8000-000000000001');
const questionId = QuestionId.parse('00000000-0000-4000-8000-000000000002');

/** A session with something of everything that minutes show. */
function session(): SessionBuilder {
  const built = new SessionBuilder().delegates(...range(1, 6).map((n) => delegate(n, `Lê Văn ${n}`)));
  built.item(1, 'Khai mạc').document(1, 1, 'Tờ trình').mark('present', range(1, 6)).open().start(1).wait(5);
  built.do({ type: 'RequestToSpeak', requestId, agendaItemId: a(1), topic: 'Đất đai' }, DELEGATE);
  built.do({ type: 'CallSpeaker', requestId });
  const question = { questionId, addressee: 'Giám đốc Sở Y tế', topic: 'Viện phí', text: 'Bao giờ xong?' };
  built.do({ type: 'SubmitQuestion', form: 'spoken', ...question }, DELEGATE);
  built.do({ type: 'TakeUpQuestion', questionId });
  built.openPoll('Chương trình', 1).closePoll(1, { for: range(1, 5) });
  built.openPoll('Nghị quyết', 1).closePoll(2, { for: range(1, 5) });
  return built.wait(5).mark('absent', [6], 'Về sớm').wait(60).finish(1).close().wait(30);
}

const mark = (...numbers: readonly number[]) =>
  ` (đã được đính chính, xem phần Đính chính, ${numbers.map((number) => `số ${number}`).join(', ')})`;

/** Lines that bear a mark, but for those of the corrections themselves. */
function marked({ state, log }: SessionBuilder): readonly string[] {
  const { body, appendix } = minutesPaper(state, log);
  return linesOf([...body, ...appendix]).filter(
    (line) => line.includes('(đã được đính chính') && !line.includes('Nội dung đính chính'),
  );
}

const CASES: readonly (readonly [SessionEvent['type'], readonly RegExp[]])[] = [
  ['SessionCreated', [/^3\. Địa điểm: Hội trường lớn.*Thanh Lâm §\.$/]],
  ['SessionOpened', [/^1\. Thời gian khai mạc: .* năm 2026 §\.$/]],
  [
    'SessionClosed',
    [/^2\. Thời gian bế mạc: .* năm 2026 §\.$/, /^Kỳ họp bế mạc vào hồi .* năm 2026 §\. Biên/],
  ],
  ['DelegatesRegistered', [/^1\. Tổng số đại biểu: 6 đại biểu §\.$/]],
  ['AttendanceMarked', [/^2\. Kết quả điểm danh tính đến .*2026 §:$/]],
  ['AgendaItemsScheduled', [/^Chương trình kỳ họp §\.$/]],
  ['DocumentPublished', [/^- Tài liệu: Tờ trình §\.$/]],
  ['AgendaItemStarted', [/^- Thời gian: từ .* đến .* phút §\.$/]],
  ['AgendaItemClosed', [/^- Thời gian: từ .* đến .* phút §\.$/]],
  ['SpeakerCalled', [/^\+ Lê Văn 2 \(.*\): Đất đai §\.$/]],
  ['QuestionSubmitted', [/chất vấn Giám đốc Sở Y tế .* Nội dung ghi về chất vấn này §\.$/]],
  ['PollOpened', [/^Biểu quyết số 1 §: Chương trình\.$/]],
  ['PollClosed', [/^Kết quả §: 5\/6 đại biểu tán thành/, /^Biểu quyết số 1 §: Chương trình\.$/]],
];

it.each(CASES)('a corrected %s is marked where the minutes show it, and nowhere else', (type, places) => {
  const built = session();
  expect(marked(built)).toEqual([]);
  const lines = marked(built.correct((event) => event.type === type, 'Sửa lại')).map((line) =>
    line.replaceAll(mark(1), ' §'),
  );
  expect(lines).toHaveLength(places.length);
  for (const [index, place] of places.entries()) expect(lines[index]).toMatch(place);
});

it('a mark of attendance during the session is told from the roll call', () => {
  const built = session().correct(
    (event) => event.type === 'AttendanceMarked' && event.reason !== null,
    'Vắng từ 09 giờ',
  );
  expect(marked(built)).toEqual([
    expect.stringMatching(/^- .* ngày 08\/12\/2026 \(đã .* số 1\): vắng mặt: Lê Văn 6\./),
  ]);
});

it('a correction that was itself put right leads to both', () => {
  const built = session().correct(({ type }) => type === 'PollClosed', 'Có 4 phiếu');
  built.correct(({ type }) => type === 'EntryCorrected', 'Có 5 phiếu', 'Đính chính nhầm');
  expect(marked(built)[0]).toContain(`Kết quả${mark(1, 2)}: 5/6`);
  const lines = bodyOf(built);
  const section = lines.findIndex((line) => line.endsWith('. ĐÍNH CHÍNH'));
  expect(lines[section + 1]).toContain(`1${mark(2)}. Đính chính mục số`);
  expect(lines[section + 2]).toMatch(/^2\. Đính chính mục số \d+ .*đính chính mục số \d+\)/);
});

it('a vote without a count bears its mark at its name', () => {
  const built = new SessionBuilder().delegates(delegate(1, 'Lê Văn An')).mark('present', [1]).open();
  built
    .openPoll('Nghị quyết')
    .do({ type: 'AnnulPoll', pollId: built.state.polls[0]?.id ?? nothing(), reason: 'Mất điện' });
  built.correct(({ type }) => type === 'PollAnnulled', 'Mất mạng');
  expect(marked(built)).toEqual([`Biểu quyết số 1 (đã hủy)${mark(1)}: Nghị quyết.`]);
});

function nothing(): never {
  throw new Error('nothing was put to the vote');
}

it('a change of the list bears its mark where the minutes tell it', () => {
  const source = { on: '2026-12-01', source: 'Nghị quyết số 7/NQ-HĐND', reason: 'Theo nguyện vọng' };
  const built = new SessionBuilder().delegates(...range(1, 6).map((n) => delegate(n, `Lê Văn ${n}`)));
  built.do({ type: 'StrikeDelegate', delegateId: d(6), kind: 'resigned', ...source });
  built.correct(({ type }) => type === 'DelegateStruck', 'Từ ngày 02/12/2026');
  expect(marked(built)).toEqual([
    expect.stringMatching(
      /^1\. Đưa đại biểu Lê Văn 6 ra khỏi danh sách .* \(đã được đính chính, .* số 1\)\./,
    ),
  ]);
});
