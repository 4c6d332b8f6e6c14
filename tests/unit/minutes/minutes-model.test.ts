import { describe, expect, it } from 'vitest';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { namedRecord } from '../../../server/minutes/polls/named-record.ts';
import { guest } from '../session/samples.ts';
import { bodyOf, linesOf } from './paper-text.ts';
import { delegate, range, SessionBuilder } from './session-builder.ts';
import { wholeSession } from './whole-session.ts';

function bareSession(): SessionBuilder {
  return new SessionBuilder().delegates(delegate(1, 'Lê Thị Ân'), delegate(2, 'Trần Văn Bình'));
}

describe('the paper', () => {
  it('is a draft with an open date until the session is closed', () => {
    const session = bareSession().mark('present', [1, 2]).open();
    const draft = minutesPaper(session.state, session.log);
    expect(draft.draft).toBe(true);
    expect(draft.letterhead.placeAndDate).toBe('Thanh Lâm, ngày … tháng … năm 2026');
    session.at('2026-12-09T17:05').close();
    const final = minutesPaper(session.state, session.log);
    expect(final.draft).toBe(false);
    expect(final.letterhead.placeAndDate).toBe('Thanh Lâm, ngày 09 tháng 12 năm 2026');
  });

  it('names session, council and term once', () => {
    const session = bareSession();
    expect(linesOf([{ type: 'centred', lines: subject(session) }])).toEqual([
      'Kỳ họp thứ hai',
      'Hội đồng nhân dân tỉnh Thanh Lâm, nhiệm kỳ 2026 - 2031',
    ]);
    const whole = new SessionBuilder({ title: 'Kỳ họp thứ 5 Hội đồng nhân dân tỉnh Thanh Lâm', term: '' });
    expect(subject(whole).map(({ text }) => text)).toEqual(['Kỳ họp thứ 5 Hội đồng nhân dân tỉnh Thanh Lâm']);
  });

  it('has what stands above the body, where the session was convened with one', () => {
    const headOf = (session: SessionBuilder) => minutesPaper(session.state, session.log).letterhead;
    expect(headOf(bareSession()).superior).toEqual([]);
    expect(headOf(new SessionBuilder({ superior: '' })).superior).toEqual([]);
    const committee = new SessionBuilder({
      council: 'Ban Pháp chế',
      superior: 'Hội đồng nhân dân tỉnh Thanh Lâm',
    });
    expect(headOf(committee)).toMatchObject({
      superior: ['HỘI ĐỒNG NHÂN DÂN TỈNH THANH LÂM'],
      issuer: ['BAN PHÁP CHẾ'],
    });
  });

  it('bears the name of the Party on papers of the Party, and the national title on all others', () => {
    const headOf = (session: SessionBuilder) => minutesPaper(session.state, session.log).letterhead;
    const party = new SessionBuilder({ bodyKind: 'party-committee', council: 'Đảng bộ Văn phòng' });
    expect(headOf(party)).toMatchObject({ nation: 'ĐẢNG CỘNG SẢN VIỆT NAM', motto: '' });
    expect(headOf(new SessionBuilder({ bodyKind: 'council' }))).toMatchObject({
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
    });
  });

  it('has secretary and chair sign, the secretary at the left', () => {
    const { signatures } = minutesPaper(bareSession().state, bareSession().log);
    expect(signatures.map(({ left, right }) => [left?.role, right?.role])).toEqual([['THƯ KÝ', 'CHỦ TỌA']]);
  });

  it('reads naturally without votes, documents, corrections and place', () => {
    const session = new SessionBuilder({ place: '' })
      .delegates(delegate(1, 'Lê Thị Ân'))
      .item(1, 'Khai mạc.');
    session.mark('present', [1]).open().start(1).wait(10).finish(1).close();
    expect(bodyOf(session)).toEqual([
      'I. THỜI GIAN, ĐỊA ĐIỂM',
      '1. Thời gian khai mạc: 07 giờ 30 phút, ngày 08 tháng 12 năm 2026.',
      '2. Thời gian bế mạc: 07 giờ 40 phút, ngày 08 tháng 12 năm 2026.',
      'II. THÀNH PHẦN THAM DỰ',
      '1. Tổng số đại biểu: 1 đại biểu.',
      '2. Kết quả điểm danh tính đến 07 giờ 30 phút ngày 08/12/2026:',
      '- Có mặt: 1/1 đại biểu (bằng 100,00 % tổng số đại biểu).',
      '3. Số đại biểu có mặt bảo đảm số lượng tối thiểu theo Quy chế làm việc của Hội đồng nhân dân (ít nhất 1/1 đại biểu).',
      // The log does not say who they were.
      '4. Chủ tọa: ………………………………………',
      '5. Thư ký: ………………………………………',
      '6. Khách mời: ………………………………………',
      'III. NỘI DUNG VÀ DIỄN BIẾN KỲ HỌP',
      'Nội dung 1. Khai mạc.',
      '- Thời gian: từ 07 giờ 30 phút đến 07 giờ 40 phút.',
      'Kỳ họp bế mạc vào hồi 07 giờ 40 phút, ngày 08 tháng 12 năm 2026. Biên bản này được lập trên cơ sở nhật ký kỳ họp, tính đến mục số 8./.',
    ]);
    expect(minutesPaper(session.state, session.log).appendix).toEqual([]);
  });

  it('names officials before guests where some were invited, and no observers', () => {
    const session = new SessionBuilder().delegates(delegate(1, 'Lê Thị Ân')).item(1, 'Khai mạc.');
    const guests = [
      guest(1, { name: 'Phạm Quốc Minh', position: '' }),
      guest(2, { name: 'Nguyễn Văn Hà', position: 'Giám đốc Sở Tài chính', as: 'official' }),
      guest(3, { as: 'observer' }),
    ];
    const lines = bodyOf({ state: { ...session.state, guests }, log: session.log });
    expect(lines.find((line) => line.includes('Khách mời'))).toMatch(
      /Khách mời: Nguyễn Văn Hà \(Giám đốc Sở Tài chính\); Phạm Quốc Minh\.$/,
    );
  });

  it('can be drawn before anything has happened', () => {
    const lines = bodyOf(new SessionBuilder());
    expect(lines).toContain('1. Thời gian dự kiến khai mạc: ngày 08 tháng 12 năm 2026.');
    expect(lines).toContain('2. Nhật ký kỳ họp không ghi nhận việc điểm danh.');
    expect(lines).toContain('Chưa có nội dung nào trong chương trình được tiến hành.');
  });

  it('takes every date from the log, so that it never changes', () => {
    const [one, other] = [wholeSession(), wholeSession()];
    expect(minutesPaper(one.state, one.log)).toEqual(minutesPaper(other.state, other.log));
  });

  it('refuses a log with a missing beginning', () => {
    const { state, log } = bareSession();
    expect(() => minutesPaper(state, log.slice(1))).toThrow(RangeError);
  });
});

describe('the appendix', () => {
  it('lists every delegate of each counted vote in Vietnamese order of given names', () => {
    const names = ['Trần Văn Ân', 'Lê Thị Đào', 'Bùi Văn Dũng', 'Nguyễn Thị An', 'Vũ Anh'];
    const session = new SessionBuilder().delegates(...names.map((name, index) => delegate(index + 1, name)));
    session.mark('present', [1, 2, 3, 4]).mark('absent', [5]).open().openPoll('Thông qua chương trình');
    session.closePoll(1, { for: [1, 2], against: [3] }).announce(1);
    const lines = linesOf(minutesPaper(session.state, session.log).appendix);
    expect(lines[0]).toBe('PHỤ LỤC');
    expect(lines.slice(4)).toEqual([
      'Biểu quyết số 1: Thông qua chương trình.',
      'TT | Họ và tên | Tổ đại biểu | Ý kiến',
      '1 | Nguyễn Thị An | Tổ số 4 | Có mặt, không bấm biểu quyết',
      '2 | Vũ Anh | Tổ số 5 | Vắng mặt',
      '3 | Trần Văn Ân | Tổ số 1 | Tán thành',
      '4 | Bùi Văn Dũng | Tổ số 3 | Không tán thành',
      '5 | Lê Thị Đào | Tổ số 2 | Tán thành',
    ]);
  });

  it('tells namesakes of one group apart', () => {
    const session = new SessionBuilder().delegates(
      delegate(1, 'Lê Văn Ba', { group: 'Tổ 1', constituency: 'Đơn vị 1' }),
      delegate(2, 'Lê Văn Ba', { group: 'Tổ 1', constituency: 'Đơn vị 2' }),
    );
    session
      .mark('present', [1, 2])
      .open()
      .openPoll('Thông qua')
      .closePoll(1, { for: [1] });
    expect(linesOf(minutesPaper(session.state, session.log).appendix).slice(-2)).toEqual([
      '1 | Lê Văn Ba (Đơn vị 1) | Tổ 1 | Tán thành',
      '2 | Lê Văn Ba (Đơn vị 2) | Tổ 1 | Có mặt, không bấm biểu quyết',
    ]);
  });

  it('marks an annulled vote and leaves out one without a count', () => {
    const session = wholeSession();
    const headings = minutesPaper(session.state, session.log).appendix.filter(
      ({ type }) => type === 'heading',
    );
    const named = session.state.polls.filter((poll) => namedRecord(poll) !== null);
    expect(headings).toHaveLength(named.length);
    expect(linesOf(headings)[3]).toMatch(/^Biểu quyết số 4 \(đã hủy\): /);
    const open = new SessionBuilder().delegates(...range(1, 3).map((n) => delegate(n, `Lê Văn ${n}`)));
    open.mark('present', [1, 2, 3]).open().openPoll('Đang biểu quyết');
    expect(minutesPaper(open.state, open.log).appendix).toEqual([]);
  });
});

function subject(session: SessionBuilder) {
  return minutesPaper(session.state, session.log).subject.map((text) => ({ text, style: 'bold' as const }));
}
