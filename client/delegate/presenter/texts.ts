import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  leads: 'Người trình bày đang ở trang {{page}} của “{{title}}”.',
  led: 'Đang xem theo người trình bày: trang {{page}} của “{{title}}”.',
  paused: 'Tạm dừng xem theo: người trình bày đang ở trang {{page}} của “{{title}}”.',
  follow: 'Xem theo người trình bày',
  resume: 'Xem theo tiếp',
  leave: 'Ngừng theo dõi',
  goTo: 'Đi tới trang này',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
