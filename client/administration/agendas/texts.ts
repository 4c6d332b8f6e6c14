import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  title: 'Chương trình',
  count: '{{count}} nội dung, {{days}} ngày',
  countOneDay: '{{count}} nội dung',
  text: 'Kỳ họp chưa có chương trình. Bắt đầu từ chương trình mẫu hoặc chép của một kỳ họp trước, rồi sửa ở bàn điều hành; hoặc nhập từ tệp ở bàn điều hành.',
  none: 'Cơ quan này chưa có chương trình mẫu và chưa có kỳ họp nào khác để chép. Hãy nhập chương trình ở bàn điều hành.',
  from: 'Lấy từ',
  template: 'Chương trình mẫu: {{title}}',
  session: 'Kỳ họp: {{title}} ({{day}})',
  copied:
    'Chỉ chép tên nội dung, loại, người trình bày, thời lượng và ngày; không chép tài liệu, kết quả và nội dung kín.',
  bring: 'Chép vào kỳ họp này',
  minutes: '{{count}} phút',
  day: 'Ngày {{day}}',
  keep: 'Lưu làm chương trình mẫu',
  keepTitle: 'Lưu làm chương trình mẫu: {{title}}',
  keepText: 'Chương trình này có sẵn khi chuẩn bị kỳ họp sau của {{body}}.',
  keepName: 'Tên chương trình mẫu',
  kept: 'Đã lưu chương trình mẫu "{{title}}".',
  templates: 'Chương trình mẫu',
  templatesText: 'Để bắt đầu chương trình của kỳ họp. Lưu một chương trình làm mẫu ở trang của kỳ họp đó.',
  strike: 'Bỏ',
  strikeNamed: 'Bỏ chương trình mẫu: {{title}}',
  strikeLabel: 'Bỏ chương trình mẫu',
  strikeHint: 'Không chọn được nữa. Các kỳ họp đã chép vẫn giữ nguyên.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
