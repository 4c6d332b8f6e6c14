import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  unanswered:
    'Máy chủ chưa trả lời nên chưa rõ việc này đã được ghi nhận hay chưa. Nội dung vừa nhập vẫn còn: hãy kiểm tra mạng rồi bấm lại, việc đã ghi sẽ không bị ghi hai lần.',
  missing: {
    name: 'Chưa ghi tên.',
    distinction: 'Đã có người trùng tên: hãy ghi điều để phân biệt.',
    day: 'Chưa ghi ngày, hoặc ngày chưa đúng.',
    order: 'Ngày kết thúc sớm hơn ngày bắt đầu.',
    reason: 'Chưa ghi lý do.',
    person: 'Chưa chọn người.',
    body: 'Chưa chọn cơ quan.',
    title: 'Chưa ghi tên gọi.',
    number: 'Chưa ghi số, hoặc số chưa đúng.',
    unchanged: 'Chưa thay đổi gì.',
    time: 'Mỗi thời gian ghi theo phút và giây, từ 0:10 đến 120:00.',
    members: 'Chưa có thành viên nào vào ngày khai mạc.',
  },
  source: 'Căn cứ (không bắt buộc)',
  sourceHint: 'Văn bản làm căn cứ, ví dụ: Nghị quyết số 12/NQ-HĐND ngày 05/3/2026',
  reason: 'Lý do',
  reasonHint: 'Lý do được ghi vào sổ bộ và không xóa được.',
  from: 'Từ ngày',
  until: 'Đến hết ngày (để trống nếu chưa biết)',
  since: 'Từ {{from}}',
  range: 'Từ {{from}} đến hết {{until}}',
  bySource: 'Theo {{source}}.',
  forReason: 'Lý do: {{reason}}.',
  lastDay: 'Ngày cuối cùng còn hiệu lực',
  withMembers: 'Kết thúc cùng ngày cả nhiệm kỳ và tư cách thành viên đang có trong đó',
  endingChoice: 'Kết thúc hay gạch bỏ',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
