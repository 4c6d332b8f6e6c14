import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  region: 'Tin nhắn chưa xem',
  from: { secretariat: 'Thư ký kỳ họp', chair: 'Chủ tọa' },
  for: { all: 'gửi mọi người', unit: 'gửi tổ, ban của quý vị', you: 'gửi riêng quý vị', sent: 'đã gửi' },
  facts: '{{from}} {{for}}, {{time}}',
  seen: 'Đã xem',
  more: 'Còn {{count}} tin nhắn chưa xem.',
  waits: 'Có {{count}} tin nhắn mới, hiện ra sau khi đóng biểu quyết này.',
  told: 'Thư ký biết tin đã đến máy này và đã được xem.',
  thread: {
    heading: 'Trao đổi với Thư ký',
    none: 'Chưa có trao đổi. Chỉ Thư ký đọc được.',
    label: 'Nhắn cho Thư ký',
    send: 'Gửi',
    me: 'Chủ tọa',
    unread: 'chưa xem',
    read: 'đã xem',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
