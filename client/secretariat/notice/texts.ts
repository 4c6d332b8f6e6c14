import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  title: 'Giấy triệu tập, giấy mời',
  hint: 'Lập từ thông tin và chương trình của kỳ họp: bản Word và PDF để ghi số, ký, gửi đi; tệp lịch để thêm vào điện thoại, máy tính.',
  compose: 'Soạn và xem trước',
  addressee: 'Gửi đến',
  addressees: { members: 'Đại biểu', guests: 'Khách mời' },
  says: {
    members: 'Chương trình kèm theo gồm mọi nội dung mà tất cả đại biểu được biết.',
    guests: 'Chương trình kèm theo không có nội dung chỉ dành cho đại biểu.',
  },
  opensAt: 'Giờ khai mạc',
  resumesAt: 'Giờ bắt đầu các ngày sau',
  endsAt: 'Giờ kết thúc mỗi ngày',
  timeHint: 'Giờ Việt Nam, ví dụ 07:30',
  guests: 'Mời những ai',
  guestsHint: 'Mỗi dòng một người hoặc một cơ quan. Bỏ trống thì giấy có chỗ để ghi tay.',
  signer: 'Người ký',
  signerHint: 'Như in phía trên chữ ký, mỗi dòng một dòng; dòng cuối là chức vụ.',
  notes: 'Lưu ý khác',
  notesHint: 'Trang phục, xe đưa đón, người liên hệ… Mỗi dòng một đoạn.',
  endsBefore: 'Giờ kết thúc phải sau giờ bắt đầu.',
  preview: 'Xem trước',
  previewTitle: 'Bản xem trước',
  preparing: 'Đang lập…',
  page: 'Trang {{page}}/{{count}} của bản xem trước',
  noPreview: 'Chưa vẽ được bản xem trước. Hãy tải bản PDF.',
  download: { docx: 'Tải Word', pdf: 'Tải PDF', ics: 'Tải lịch (.ics)' },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
