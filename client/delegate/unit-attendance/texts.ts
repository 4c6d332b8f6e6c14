import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Điểm danh tổ, ban',
  none: 'Đại biểu không phải là thư ký của tổ, ban nào, hoặc kỳ họp đã kết thúc.',
  present: '{{present}}/{{total}} có mặt',
  markOf: 'Điểm danh {{name}}',
  marked: 'Đã ghi: {{name}}.',
  undo: 'Hoàn tác',
  undoNamed: 'Hoàn tác điểm danh {{name}}',
  undone: 'Đã hoàn tác: {{name}}.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
