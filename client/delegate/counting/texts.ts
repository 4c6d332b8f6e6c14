import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Ban kiểm phiếu: xác nhận kết quả',
  enteredBy: '{{name}} nhập lúc {{time}}. Hãy so với số đã kiểm rồi xác nhận, hoặc trả lại kèm lý do.',
  confirm: 'Xác nhận',
  confirmTitle: 'Xác nhận kết quả này?',
  confirmText: 'Cuộc biểu quyết kết thúc với các số này. Kết quả do Thư ký công bố sau.',
  sendBack: 'Trả lại',
  sendBackTitle: 'Trả lại kết quả kiểm đếm',
  sendBackHint: 'Thư ký xem lý do này rồi kiểm và nhập lại.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
