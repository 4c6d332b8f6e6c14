import { defineTexts } from '../../../i18n/texts.ts';

export const vi = {
  nothingDone: 'Chưa có thay đổi nào từ khi mở bàn này.',
  nothingBefore: 'Trước đó chưa có thay đổi nào từ khi mở bàn này.',
  before: 'Những việc trước đó',
  done: '{{time}} · {{name}}: {{what}}',
  lead: {
    none: 'Chưa bàn nào điều khiển',
    own: 'Bàn này đang điều khiển',
    other: '{{name}} đang điều khiển',
    gone: '{{name}} đang điều khiển, mất kết nối',
    take: 'Điều khiển từ bàn này',
    ask: 'Xin tiếp nhận',
    leave: 'Thôi điều khiển',
    waiting: 'Đã xin tiếp nhận, chờ trả lời ({{seconds}})',
    asked: '{{name}} xin tiếp nhận điều khiển từ bàn này.',
    agree: 'Bàn giao',
    decline: 'Giữ lại',
    lost: '{{name}} đã tiếp nhận điều khiển lúc {{time}}.',
    got: 'Bàn này điều khiển từ {{time}}.',
    declined: '{{name}} giữ quyền điều khiển.',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
