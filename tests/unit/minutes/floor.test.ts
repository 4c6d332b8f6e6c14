import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/protocol/events.ts';
import { QuestionId, SpeechRequestId, WrittenSpeechId } from '#shared/protocol/ids.ts';
import { speechesCsv } from '../../../server/minutes/csv/speeches-csv.ts';
import { speechSums } from '../../../server/minutes/floor/speech-sums.ts';
import { bodyOf } from './paper-text.ts';
import { a, d, delegate, SessionBuilder } from './session-builder.ts';

const requestId = (n: number) => SpeechRequestId.parse(`00000000-0000-4000-8000-00000000000${n}`);
const questionId = (n: number) => QuestionId.parse(`00000000-0000-4000-8000-00000000000${n}`);
const by = (n: number): Actor => ({ capacity: 'delegate', id: d(n) });

/** Item 1 is under way since 08:00; delegates 1 and 2 ask to speak on it, delegate 3 on no particular item. */
function debate(): SessionBuilder {
  const session = new SessionBuilder()
    .delegates(delegate(1, 'Lê Văn An'), delegate(2, 'Trần Thị Bình'), delegate(3, 'Phạm Minh Châu'))
    .item(1, 'Kế hoạch đầu tư công');
  session.mark('present', [1, 2, 3]).at('2026-12-08T08:00').open().start(1);
  const ask = (n: number, topic: string, agendaItemId: ReturnType<typeof a> | null) =>
    session.do({ type: 'RequestToSpeak', requestId: requestId(n), agendaItemId, topic }, by(n));
  ask(1, 'Tiến độ giải ngân', a(1));
  ask(2, '', a(1));
  ask(3, 'Chương trình làm việc', null);
  return session;
}

describe('the minutes of a debate', () => {
  it('name who was called, in the order of the calls, with the stated topic', () => {
    const session = debate()
      .wait(5)
      .do({ type: 'CallSpeaker', requestId: requestId(2) });
    session
      .wait(5)
      .do({ type: 'CallSpeaker', requestId: requestId(1) })
      .wait(5)
      .finish(1);
    const lines = bodyOf(session);
    const from = lines.indexOf('- Đại biểu phát biểu:');
    expect(lines.slice(from, from + 3)).toEqual([
      '- Đại biểu phát biểu:',
      '+ Trần Thị Bình (08 giờ 05 phút; phát biểu, 5 phút).',
      '+ Lê Văn An (08 giờ 10 phút; phát biểu, 5 phút): Tiến độ giải ngân.',
    ]);
    expect(lines.join('\n')).not.toContain('Phạm Minh Châu (');
  });

  it('name speakers on no particular item apart, and on an item that was never begun under it', () => {
    const session = debate()
      .wait(5)
      .do({ type: 'CallSpeaker', requestId: requestId(3) });
    expect(bodyOf(session)).toEqual(
      expect.arrayContaining([
        'Phát biểu không thuộc nội dung cụ thể trong chương trình',
        '+ Phạm Minh Châu (08 giờ 05 phút ngày 08/12/2026; phát biểu): Chương trình làm việc.',
      ]),
    );
    const early = new SessionBuilder().delegates(delegate(1, 'Lê Văn An')).item(1, 'Kế hoạch đầu tư công');
    early.mark('present', [1]).at('2026-12-08T08:00').open();
    const topic = 'Phần nêu vấn đề';
    early.do({ type: 'RequestToSpeak', requestId: requestId(1), agendaItemId: a(1), topic }, by(1));
    early.do({ type: 'CallSpeaker', requestId: requestId(1) });
    expect(bodyOf(early)).toEqual(
      expect.arrayContaining([
        'Nội dung 1. Kế hoạch đầu tư công.',
        '+ Lê Văn An (08 giờ 00 phút; phát biểu): Phần nêu vấn đề.',
      ]),
    );
  });

  it('leave pauses out, tell a second speech and what came in writing, sum up, and show no call by mistake', () => {
    const session = debate();
    const call = (n: number) => session.do({ type: 'CallSpeaker', requestId: requestId(n) });
    call(1)
      .wait(2)
      .do({ type: 'PauseSpeech', requestId: requestId(1) });
    session
      .wait(3)
      .do({ type: 'ResumeSpeech', requestId: requestId(1) })
      .wait(4);
    // Called while the first speaks, by mistake: that speech goes on as if nothing had been.
    call(2).do({ type: 'TakeBackSpeaker', requestId: requestId(2) });
    session.wait(1).do({ type: 'EndSpeech', requestId: requestId(1) });
    const again = { requestId: requestId(4), agendaItemId: a(1), topic: '', kind: 'main' } as const;
    session.do({ type: 'AddSpeaker', delegateId: d(1), ...again });
    call(4)
      .wait(1)
      .do({ type: 'EndSpeech', requestId: requestId(4) });
    session.do({
      type: 'RecordWrittenSpeech',
      writtenSpeechId: WrittenSpeechId.parse('00000000-0000-4000-8000-000000000009'),
      ...{ delegateId: d(3), agendaItemId: a(1), title: 'Về nguồn vốn' },
    });
    const lines = bodyOf(session.finish(1));
    const from = lines.indexOf('- Đại biểu phát biểu:');
    expect(lines.slice(from, from + 5)).toEqual([
      '- Đại biểu phát biểu:',
      '+ Lê Văn An (08 giờ 00 phút; phát biểu, 7 phút): Tiến độ giải ngân.',
      '+ Lê Văn An (08 giờ 10 phút; phát biểu lần hai, 1 phút).',
      '- Đại biểu gửi ý kiến bằng văn bản:',
      '+ Phạm Minh Châu: Về nguồn vốn.',
    ]);
    expect(lines).toContain('Tổng hợp phát biểu');
    const tables = speechSums(session.state).flatMap((block) => (block.type === 'table' ? [block.rows] : []));
    expect(tables).toEqual([[['Tổ số 1', '1', '2', '8 phút']], [['Lê Văn An', 'Tổ số 1', '2', '8 phút']]]);
    const [columns, ...rows] = speechesCsv(session.state).trim().split('\r\n');
    expect(columns).toContain('Thời gian phát biểu (giây)');
    expect(rows.map((row) => row.split(',').slice(3))).toEqual([
      ['08:00:00', 'Lê Văn An', 'Tổ số 1', 'Phát biểu', '420', '420', '0'],
      ['08:10:00', 'Lê Văn An', 'Tổ số 1', 'Phát biểu lần hai', '60', '180', '0'],
      ['08:11:00', 'Phạm Minh Châu', 'Tổ số 3', 'Gửi ý kiến bằng văn bản', '', '', ''],
    ]);
  });

  it('list the questions that were put with what became of them, and none that was withdrawn', () => {
    const session = debate();
    const forms = ['spoken', 'written', 'written', 'spoken'] as const;
    for (const [index, form] of forms.entries()) {
      const question = {
        addressee: 'Giám đốc Sở Y tế',
        topic: `Việc ${index + 1}`,
        text: 'Bao giờ\nxong?',
        form,
      };
      session.do({ type: 'SubmitQuestion', questionId: questionId(index + 1), ...question }, by(1));
    }
    for (const n of [1, 3, 4]) session.do({ type: 'TakeUpQuestion', questionId: questionId(n) });
    session.do({ type: 'WithdrawQuestion', questionId: questionId(1) }, by(1));
    session.do({ type: 'RecordAnswer', questionId: questionId(2) });
    session.do({ type: 'DeclineQuestion', questionId: questionId(3), reason: 'Trùng nội dung' });
    const lines = bodyOf(session);
    const from = lines.findIndex((text) => text.endsWith('CHẤT VẤN VÀ TRẢ LỜI CHẤT VẤN'));
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '1. Đại biểu Lê Văn An chất vấn Giám đốc Sở Y tế về “Việc 2” (phiếu chất vấn bằng văn bản; gửi lúc 08 giờ 00 phút ngày 08/12/2026). Nội dung: Bao giờ xong? Đã được trả lời, ghi nhận lúc 08 giờ 00 phút ngày 08/12/2026.',
      '2. Đại biểu Lê Văn An chất vấn Giám đốc Sở Y tế về “Việc 3” (phiếu chất vấn bằng văn bản; gửi lúc 08 giờ 00 phút ngày 08/12/2026). Nội dung: Bao giờ xong? Không đưa ra chất vấn; lý do: Trùng nội dung.',
      '3. Đại biểu Lê Văn An chất vấn Giám đốc Sở Y tế về “Việc 4” (chất vấn trực tiếp tại hội trường; gửi lúc 08 giờ 00 phút ngày 08/12/2026). Nội dung: Bao giờ xong? Chưa ghi nhận trả lời.',
    ]);
  });

  it('say nothing of a question that was not passed on, whatever became of it', () => {
    const session = debate();
    const question = {
      addressee: 'Giám đốc Sở Y tế',
      topic: 'Việc',
      text: 'Bao giờ xong?',
      form: 'spoken',
    } as const;
    for (const n of [1, 2]) {
      session.do({ type: 'SubmitQuestion', questionId: questionId(n), ...question }, by(1));
    }
    session.do({ type: 'DeclineQuestion', questionId: questionId(1), reason: 'Trùng nội dung' });
    expect(bodyOf(session).join('\n')).not.toMatch(/chất vấn Giám đốc|Trùng nội dung/);
  });

  it('tell in a correction what was corrected', () => {
    const session = debate().do({ type: 'CallSpeaker', requestId: requestId(1) });
    const { seq } = session.state;
    session.do({
      type: 'CorrectEntry',
      correctsSeq: seq,
      statement: 'Đại biểu không có mặt',
      reason: 'Nhầm',
    });
    expect(bodyOf(session).join('\n')).toContain(
      'mời đại biểu Lê Văn An phát biểu ở nội dung 1 “Kế hoạch đầu tư công”',
    );
  });
});
