/**
 * Names of placeholders in texts of the script, as they are typed between braces. Written into records: none is ever taken away or given
 * another meaning.
 */
export const PLACEHOLDERS = [
  // of the session
  'lời thưa',
  'kỳ họp',
  'cơ quan',
  'địa điểm',
  'ngày khai mạc',
  'tổng số',
  'có mặt',
  'vắng mặt',
  'tỷ lệ có mặt',
  'điều kiện họp',
  'số nội dung',
  'số nội dung xong',
  'số nghị quyết',
  'giờ họp lại',
  // of the item
  'số',
  'nội dung',
  'người trình bày',
  'tài liệu',
  'báo cáo thẩm tra',
  'dự thảo',
  'nội dung tiếp theo',
  // of the floor
  'đại biểu',
  'hình thức phát biểu',
  'thời gian phát biểu',
  'mời chuẩn bị',
  'lời cảm ơn',
  'số đăng ký',
  'danh sách đăng ký',
  'số đã phát biểu',
  // of the vote
  'biểu quyết',
  'hình thức biểu quyết',
  'cách biểu quyết',
  'mức thông qua',
  'kết quả',
  'kết luận',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
