export const vi = {
  product: 'Nghị Trường',
  motto: 'Kỳ họp không giấy',
  choose: 'Máy này dùng để làm gì?',
  tablet: 'Đại biểu',
  tabletHelp: 'Đọc và ghi chú tài liệu, đăng ký phát biểu, biểu quyết',
  console: 'Thư ký',
  consoleHelp: 'Chuẩn bị và điều hành kỳ họp, xuất hồ sơ',
  display: 'Màn hình hội trường',
  displayHelp: 'Nội dung đang họp và kết quả trên màn hình lớn',
  observer: 'Kiểm tra phiếu kín đã công bố',
  language: 'Read this page in English',
};

export const en: typeof vi = {
  product: 'Nghị Trường',
  motto: 'Council sessions without paper',
  choose: 'What is this device for?',
  tablet: 'Delegate',
  tabletHelp: 'Read and annotate documents, ask to speak, vote',
  console: 'Secretariat',
  consoleHelp: 'Prepare and run the session, export the record',
  display: 'Hall screen',
  displayHelp: 'What is being discussed, and the results, on the big screen',
  observer: 'Check published secret ballots',
  language: 'Đọc trang này bằng tiếng Việt',
};
