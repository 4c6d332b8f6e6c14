import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  place: 'Nhận xét có sẵn trong tệp, {{count}} ý: {{text}}',
  title: 'Nhận xét có sẵn trong tệp',
  by: '{{author}}, ngày {{day}}',
  unsigned: 'Không ghi tên',
  file: 'Tệp đính kèm: {{file}}. Không mở được ở đây; nếu cần, hãy hỏi Văn phòng.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
