import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  problems: 'Lỗi và điều cần xem lại ({{count}})',
  severity: 'Mức độ',
  severities: { error: 'Lỗi', warning: 'Cần xem lại' },
  file: 'Tệp',
  row: 'Dòng',
  cell: 'Ô',
  message: 'Nội dung',
  changes: '{{title}}: thêm {{add}}, cập nhật {{update}}, không đổi {{unchanged}}',
  change: 'Thay đổi',
  changeKind: { add: 'Thêm', update: 'Cập nhật', unchanged: 'Không đổi' },
  oldAndNew: 'Cũ → mới',
  fromTo: '{{label}}: “{{before}}” → “{{after}}”',
  blank: '(trống)',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
