import type { AgendaEntry, AgendaItemKind } from '#shared/protocol/records.ts';
import { type Cell, cellText, foldedWords } from './cell-text.ts';
import type { Heading } from './headings.ts';

export type AgendaField = Exclude<keyof AgendaEntry, 'id' | 'numbering' | 'place'>;

/** `time`: from when till when, or only from when. */
export type AgendaColumn = AgendaField | 'time';

export const AGENDA_HEADINGS: readonly Heading<AgendaColumn>[] = [
  {
    field: 'number',
    label: 'Số',
    required: true,
    synonyms: [
      'so',
      'so muc',
      'muc',
      'noi dung so',
      'so noi dung',
      'so hieu',
      'number',
      'no',
      'item number',
      'item no',
      'item',
      'so thu tu',
      'stt',
      'so tt',
      'tt',
    ],
  },
  {
    field: 'title',
    label: 'Nội dung',
    required: true,
    synonyms: [
      'noi dung',
      'ten noi dung',
      'noi dung lam viec',
      'noi dung cong viec',
      'noi dung chuong trinh lam viec',
      'noi dung chuong trinh',
      'noi dung ky hop',
      'tieu de',
      'title',
      'agenda item',
      'subject',
      'content',
    ],
  },
  {
    field: 'kind',
    label: 'Loại',
    required: false,
    fillsDown: true,
    synonyms: ['loai', 'loai noi dung', 'phan loai', 'hinh thuc', 'kind', 'type'],
  },
  {
    field: 'presenter',
    label: 'Trình bày',
    required: false,
    fillsDown: true,
    synonyms: [
      'nguoi trinh bay',
      'trinh bay',
      'co quan trinh',
      'co quan trinh bay',
      'don vi trinh',
      'don vi trinh bay',
      'nguoi trinh',
      'nguoi thuc hien',
      'thuc hien',
      'nguoi bao cao',
      'co quan bao cao',
      'don vi bao cao',
      'nguoi trinh bay bao cao',
      'co quan trinh bay bao cao',
      'co quan nguoi trinh bay',
      'don vi nguoi trinh bay',
      'co quan don vi trinh',
      'co quan thuc hien',
      'don vi thuc hien',
      'nguoi phu trach',
      'phan cong',
      'presenter',
      'presented by',
      'speaker',
    ],
  },
  {
    field: 'minutes',
    label: 'Thời lượng (phút)',
    required: false,
    synonyms: [
      'thoi luong phut',
      'thoi luong',
      'so phut',
      'phut',
      'thoi gian phut',
      'thoi luong du kien',
      'minutes',
      'duration',
      'duration minutes',
    ],
  },
  {
    field: 'time',
    label: '',
    required: false,
    synonyms: ['thoi gian', 'gio', 'thoi diem', 'thoi gian du kien', 'time'],
  },
  {
    field: 'day',
    label: 'Ngày',
    required: false,
    fillsDown: true,
    synonyms: ['ngay', 'ngay hop', 'ngay thu', 'ngay lam viec', 'day', 'session day'],
  },
];

const KINDS: readonly (readonly [AgendaItemKind, readonly string[]])[] = [
  [
    'procedure',
    ['thu tuc', 'khai mac', 'be mac', 'phien khai mac', 'phien be mac', 'procedure', 'procedural'],
  ],
  [
    'report',
    ['bao cao', 'nghe bao cao', 'bao cao tham tra', 'tham tra', 'to trinh', 'trinh bay to trinh', 'report'],
  ],
  [
    'resolution',
    [
      'nghi quyet',
      'du thao nghi quyet',
      'du thao nq',
      'thong qua nghi quyet',
      'bieu quyet',
      'bieu quyet thong qua',
      'bieu quyet nghi quyet',
      'thong qua',
      'resolution',
      'draft resolution',
    ],
  ],
  ['questioning', ['chat van', 'chat van va tra loi chat van', 'questioning', 'questions']],
  [
    'personnel',
    [
      'nhan su',
      'cong tac nhan su',
      'bau cu',
      'bau',
      'mien nhiem',
      'lay phieu tin nhiem',
      'bo phieu tin nhiem',
      'personnel',
      'election',
    ],
  ],
  [
    'debate',
    [
      'thao luan',
      'thao luan to',
      'thao luan tai to',
      'thao luan hoi truong',
      'thao luan tai hoi truong',
      'thao luan bieu quyet',
      'debate',
      'discussion',
    ],
  ],
  ['other', ['', 'khac', 'noi dung khac', 'other']],
];

/** An empty cell is of kind `other`; null for a word that is none. */
export function readKind(cell: Cell): AgendaItemKind | null {
  const words = foldedWords(cellText(cell));
  return KINDS.find(([, names]) => names.includes(words))?.[0] ?? null;
}
