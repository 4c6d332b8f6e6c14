import { describe, expect, it } from 'vitest';
import { bodyOf } from './paper-text.ts';
import { d, delegate, SessionBuilder } from './session-builder.ts';

function session(): SessionBuilder {
  return new SessionBuilder().delegates(
    delegate(1, 'Lê Thị Ân'),
    delegate(2, 'Trần Văn Bình'),
    delegate(3, 'Nguyễn Văn An', { group: 'Tổ Hà Giang' }),
    delegate(4, 'Nguyễn Văn An', { group: 'Tổ Bắc Quang' }),
    delegate(5, 'Phạm Thị Cúc'),
  );
}

describe('the roll call at the opening', () => {
  it('names who was excused, absent and not marked, telling namesakes apart', () => {
    const lines = bodyOf(session().mark('present', [1]).mark('excused', [4]).mark('absent', [3, 2]).open());
    expect(lines).toContain('- Có mặt: 1/5 đại biểu (bằng 20,00 % tổng số đại biểu).');
    expect(lines).toContain('- Vắng mặt có phép (1 đại biểu): Nguyễn Văn An (Tổ Bắc Quang).');
    expect(lines).toContain('- Vắng mặt (2 đại biểu): Nguyễn Văn An (Tổ Hà Giang), Trần Văn Bình.');
    expect(lines).toContain('- Chưa điểm danh (1 đại biểu): Phạm Thị Cúc.');
    expect(lines).toContain(
      '3. Số đại biểu có mặt chưa bảo đảm số lượng tối thiểu theo Quy chế làm việc của Hội đồng nhân dân (ít nhất 4/5 đại biểu).',
    );
  });

  it('counts from the number that a person confirmed, and says how long the list is', () => {
    const lines = bodyOf(
      session()
        .do({
          type: 'ConfirmTotal',
          total: 6,
          suspended: 'counted',
          reason: 'Một đại biểu chưa có trong danh sách',
        })
        .mark('present', [1, 2, 3, 4])
        .open(),
    );
    expect(lines).toContain('1. Tổng số đại biểu: 6 đại biểu (danh sách có 5 người).');
    expect(lines).toContain('- Có mặt: 4/6 đại biểu (bằng 66,67 % tổng số đại biểu).');
    expect(lines.join('\n')).toContain(
      '1. Xác nhận tổng số đại biểu là 6. Lý do: Một đại biểu chưa có trong danh sách.',
    );
  });

  it('names a suspended delegate apart from those whom nobody has marked', () => {
    const lines = bodyOf(
      session()
        .do({ type: 'SuspendDelegate', delegateId: d(2), on: '2026-12-01', source: '', reason: 'Bị khởi tố' })
        .mark('present', [1, 3, 4])
        .open(),
    );
    expect(lines).toContain('- Bị tạm đình chỉ nhiệm vụ đại biểu (1 đại biểu): Trần Văn Bình.');
    expect(lines).toContain('- Chưa điểm danh (1 đại biểu): Phạm Thị Cúc.');
  });

  it('takes marks that are mended before the first vote as one roll call', () => {
    const lines = bodyOf(
      session().mark('absent', [1, 2, 3, 4, 5]).open().wait(2).mark('present', [1, 2, 3, 4, 5]),
    );
    expect(lines).toContain('- Có mặt: 5/5 đại biểu (bằng 100,00 % tổng số đại biểu).');
    expect(lines.some((line) => line.includes('Thay đổi'))).toBe(false);
  });
});

describe('changes during the session', () => {
  const changed = session().item(1, 'Khai mạc').mark('present', [1, 2, 3, 4]).mark('absent', [5]).open();
  changed.start(1).wait(10).finish(1).at('2026-12-08T09:15').mark('present', [5]);
  changed.at('2026-12-09T10:00').mark('excused', [1, 3], 'Đi công tác').close();
  // Versions before 0.4.0 let marks be changed after the closing.
  changed.wait(5).doBefore({
    type: 'MarkAttendance',
    marks: [{ delegateId: d(2), status: 'absent' }],
    reason: 'Thư ký ghi nhầm',
  });
  const lines = bodyOf(changed);

  it('are listed with their time, reason and the number then present', () => {
    expect(lines).toContain(
      '- 09 giờ 15 phút ngày 08/12/2026: có mặt: Phạm Thị Cúc. Số đại biểu có mặt: 5/5.',
    );
    expect(lines).toContain(
      '- 10 giờ 00 phút ngày 09/12/2026: vắng mặt có phép: Nguyễn Văn An (Tổ Hà Giang), Lê Thị Ân. Lý do: Đi công tác. Số đại biểu có mặt: 3/5.',
    );
  });

  it('made after the closing say so, and leave the figure at the closing alone', () => {
    expect(lines).toContain(
      '- 10 giờ 05 phút ngày 09/12/2026 (ghi sau khi bế mạc): vắng mặt: Trần Văn Bình. Lý do: Thư ký ghi nhầm. Số đại biểu có mặt: 2/5.',
    );
    expect(lines).toContain(
      'Khi bế mạc, số đại biểu có mặt theo điểm danh là 3/5 đại biểu (bằng 60,00 % tổng số đại biểu).',
    );
  });
});

it('tells namesakes of one group apart by constituency, and total namesakes by their id', () => {
  const same = { group: 'Tổ 1', seat: '' };
  const lines = bodyOf(
    new SessionBuilder()
      .delegates(
        delegate(1, 'Lê Văn Ba', { ...same, constituency: 'Đơn vị số 1' }),
        delegate(2, 'Lê Văn Ba', { ...same, constituency: 'Đơn vị số 2' }),
        delegate(3, 'Lê Văn Tư', { ...same, constituency: '' }),
        delegate(4, 'Lê Văn Tư', { ...same, constituency: '' }),
      )
      .mark('absent', [1, 2, 3, 4]),
  );
  expect(lines).toContain(
    '- Vắng mặt (4 đại biểu): Lê Văn Ba (Đơn vị số 1), Lê Văn Ba (Đơn vị số 2), Lê Văn Tư (mã d3), Lê Văn Tư (mã d4).',
  );
});

describe('who chaired', () => {
  const chairs = (made: SessionBuilder) => bodyOf(made).find((line) => line.includes('Chủ tọa: '));
  const name = (made: SessionBuilder, n: number) =>
    made.do({ type: 'NameStandingBody', chair: d(n), members: [d(1), d(2), d(3)] });

  it('is whoever was named at the opening, and not who was named before and changed again', () => {
    expect(chairs(session().mark('present', [1]).open())).toContain('………');
    expect(chairs(name(name(session(), 2), 1).mark('present', [1]).open())).toMatch(/Chủ tọa: Lê Thị Ân\.$/);
  });

  it('is each of them where another took over, with the time', () => {
    const made = name(session(), 1).mark('present', [1]).open();
    expect(chairs(name(made.at('2026-12-08T14:00'), 2))).toMatch(
      /Chủ tọa: Lê Thị Ân; Trần Văn Bình \(từ 14 giờ 00 phút ngày 08\/12\/2026\)\.$/,
    );
  });
});
