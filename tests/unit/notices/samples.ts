import { NoticeParticulars } from '#shared/protocol/notices.ts';
import type { AgendaEntry, SessionDetails } from '#shared/protocol/records.ts';
import { NoticeContents } from '../../../server/notices/contents.ts';

export const NOW = '2026-11-24T02:00:00.000Z';

export function contents(
  details: Partial<SessionDetails> = {},
  rest: Partial<Omit<NoticeContents, 'details'>> = {},
): NoticeContents {
  return NoticeContents.parse({
    details: {
      title: 'Kỳ họp thứ hai',
      council: 'HỘI ĐỒNG NHÂN DÂN TỈNH THANH LÂM',
      term: '2026 - 2031',
      place: 'Hội trường tầng 2; Trung tâm Hội nghị tỉnh, phường Thanh Lâm',
      startsOn: '2026-12-08',
      days: 2,
      ruleSetId: 'vn-hdnd',
      closedPapersHours: 72,
      ...details,
    },
    chair: null,
    programme: [
      item('1', 'Khai mạc; chào cờ', 1, { presenter: 'Chủ tọa', minutes: 30 }),
      item('2', 'Tờ trình về "đầu tư công", năm 2027', 1),
      item('3', 'Chất vấn và trả lời chất vấn', 2, { minutes: 120 }),
    ],
    ...rest,
  });
}

export function item(
  number: string,
  title: string,
  day: number,
  rest: Partial<Pick<AgendaEntry, 'presenter' | 'minutes'>> = {},
): NoticeContents['programme'][number] {
  return { number, title, day, presenter: '', minutes: null, ...rest };
}

export function particulars(changes: Partial<NoticeParticulars> = {}): NoticeParticulars {
  return NoticeParticulars.parse({
    addressee: 'members',
    opensAt: '08:00',
    resumesAt: '07:30',
    endsAt: '17:00',
    guests: '',
    signer: ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'],
    notes: '',
    ...changes,
  });
}
