export const vi = {
  leads: 'Người trình bày đang ở trang {{page}} của “{{title}}”.',
  led: 'Đang xem theo người trình bày: trang {{page}} của “{{title}}”.',
  paused: 'Tạm dừng xem theo: người trình bày đang ở trang {{page}} của “{{title}}”.',
  follow: 'Xem theo người trình bày',
  resume: 'Xem theo tiếp',
  leave: 'Ngừng theo dõi',
  goTo: 'Đi tới trang này',
};

export const en: typeof vi = {
  leads: 'The presenter is on page {{page}} of “{{title}}”.',
  led: 'Following the presenter: page {{page}} of “{{title}}”.',
  paused: 'Following is paused: the presenter is on page {{page}} of “{{title}}”.',
  follow: 'Follow the presenter',
  resume: 'Follow again',
  leave: 'Stop following',
  goTo: 'Go to this page',
};
