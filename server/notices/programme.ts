import { officialDay, sessionDay } from '#shared/text/dates.ts';
import { type Block, heading, run, type TableColumn } from '../minutes/blocks.ts';
import type { NoticeContents, ProgrammeEntry } from './contents.ts';

const COLUMNS: readonly TableColumn[] = [
  { heading: 'Số', weight: 8, align: 'center' },
  { heading: 'Nội dung', weight: 56, align: 'left' },
  { heading: 'Người trình bày', weight: 27, align: 'left' },
  { heading: 'Phút', weight: 9, align: 'center' },
];

/** The items of each day that has any, the days in their order. */
function itemsByDay(
  programme: readonly ProgrammeEntry[],
): readonly (readonly [day: number, items: readonly ProgrammeEntry[]])[] {
  const days = [...new Set(programme.map(({ day }) => day))].sort((a, b) => a - b);
  return days.map((day) => [day, programme.filter((item) => item.day === day)] as const);
}

/** The draft programme as an annex of the notice that is called `notice`; nothing where there is none. */
export function programmeAnnex(
  { details, programme }: NoticeContents,
  notice: string,
  subject: readonly string[],
): readonly Block[] {
  if (programme.length === 0) return [];
  return [
    {
      type: 'centred',
      lines: [
        run('DỰ KIẾN CHƯƠNG TRÌNH', 'bold'),
        ...subject.map((line) => run(line, 'bold')),
        run(`(Kèm theo ${notice})`, 'italic'),
      ],
    },
    ...itemsByDay(programme).flatMap(([day, items]): readonly Block[] => [
      heading(1, dayHeading(officialDay(sessionDay(details.startsOn, day)), day, details.days)),
      {
        type: 'table',
        columns: COLUMNS,
        rows: items.map(({ number, title, presenter, minutes }) => [
          number,
          title,
          presenter,
          minutes === null ? '' : String(minutes),
        ]),
        keepTogether: items.length < 5,
      },
    ]),
  ];
}

/** "Ngày 1 (ngày 08 tháng 12 năm 2026)"; the date alone where there is one day. */
function dayHeading(date: string, day: number, days: number): string {
  return days === 1 ? date.replace(/^n/, 'N') : `Ngày ${day} (${date})`;
}
