import { defineTexts } from '../../../i18n/texts.ts';

export const vi = {
  heading: 'Đang chất vấn: {{title}}',
  main: 'Người trả lời chính: {{name}}',
  alongside: 'Cùng trả lời: {{names}}',
  questions: 'Chất vấn của nhóm vấn đề này',
  asked: '{{name}}: {{topic}}',
  mine: 'Chất vấn của tôi',
  answered: 'Đã trả lời',
  answering: 'Đang trả lời: {{name}}',
  none: 'Chưa có câu chất vấn nào được xếp vào nhóm này.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
