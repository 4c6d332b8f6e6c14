import { describe, expect, it } from 'vitest';
import { attendanceCsv } from '../../../server/minutes/csv/attendance-csv.ts';
import { absence, sitting } from '../session/samples.ts';
import { bodyOf } from './paper-text.ts';
import { d, delegate, SessionBuilder } from './session-builder.ts';

const session = new SessionBuilder()
  .delegates(
    delegate(1, 'Lê Thị Ân'),
    delegate(2, 'Trần Văn Bình'),
    delegate(3, 'Nguyễn Văn An'),
    delegate(4, 'Phạm Thị Cúc'),
  )
  .do({ type: 'ReportAbsence', ...absence(3, { from: sitting(1), to: sitting(1), reason: 'Nằm viện' }) })
  .open()
  .at('2026-12-08T08:00')
  .do({ type: 'BeginRoll', sitting: sitting(1), excused: [d(3)] })
  .mark('present', [1])
  .do({ type: 'CloseRoll', unmarked: 'absent' })
  .at('2026-12-08T09:15')
  .mark('present', [2])
  .at('2026-12-08T10:30')
  .mark('absent', [1])
  .at('2026-12-08T13:30')
  .do({ type: 'BeginRoll', sitting: sitting(2), excused: [] })
  .mark('present', [1, 2, 3, 4]);

describe('a session whose sittings each have a roll', () => {
  const lines = bodyOf(session);

  it('has them in its minutes one after the other, with late and absent delegates by name', () => {
    expect(lines).toContain('2. Kết quả điểm danh theo từng buổi họp:');
    expect(lines).toContain('Buổi sáng ngày thứ nhất (điểm danh từ 08 giờ 00 phút ngày 08/12/2026):');
    expect(lines).toContain('- Có mặt: 2/4 đại biểu (bằng 50,00 % tổng số đại biểu).');
    expect(lines).toContain('- Đến muộn (1 đại biểu): Trần Văn Bình (09 giờ 15 phút).');
    expect(lines).toContain('- Rời buổi họp (1 đại biểu): Lê Thị Ân (10 giờ 30 phút).');
    expect(lines).toContain('- Vắng mặt có phép (1 đại biểu): Nguyễn Văn An.');
    expect(lines).toContain('- Vắng mặt không phép (1 đại biểu): Phạm Thị Cúc.');
    expect(lines).toContain('Buổi chiều ngày thứ nhất (điểm danh từ 13 giờ 30 phút ngày 08/12/2026):');
    expect(lines).toContain('- Có mặt: 4/4 đại biểu (bằng 100,00 % tổng số đại biểu).');
  });

  it('says in no paper for everybody why somebody was absent', () => {
    expect(lines.join('\n')).not.toContain('Nằm viện');
  });

  it('has a table of all sittings to the second, with reasons, for the secretariat', () => {
    const rows = attendanceCsv(session.state, session.log).split('\r\n');
    expect(rows.find((row) => row.includes('sáng') && row.includes('Trần Văn Bình'))).toMatch(
      /"Có mặt, đến muộn",09:15:00,/,
    );
    expect(rows.find((row) => row.includes('sáng') && row.includes('Lê Thị Ân'))).toMatch(
      /"Có mặt, về trước",.*,10:30:00,/,
    );
    expect(rows.find((row) => row.includes('sáng') && row.includes('Nguyễn Văn An'))).toMatch(
      /Vắng có phép.*Nằm viện/,
    );
    expect(rows.filter((row) => row.includes('chiều'))).toHaveLength(4);
  });
});
