import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  unknownDevice: 'Máy không rõ loại',
  thisDevice: 'máy này',
  signedIn: 'Đăng nhập lúc {{time}} ngày {{day}}',
  signedInEarlier: 'Đăng nhập từ trước khi máy chủ nâng cấp',
  connected: 'Đang kết nối',
  lastContact: 'Liên lạc gần nhất lúc {{time}} ngày {{day}}',
  noContact: 'Chưa rõ lần liên lạc gần nhất',
  bound: 'Gắn với máy: sao chép sang máy khác không dùng được',
  unbound: 'KHÔNG gắn với máy: ai sao chép được thì dùng được ở máy khác. Đăng nhập lại qua https để gắn.',
  lent: 'Máy cho mượn đến hết ngày {{day}}',
  revoke: 'Đăng xuất máy đó',
  revokeNamed: 'Đăng xuất máy đó: {{name}}, {{when}}',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
