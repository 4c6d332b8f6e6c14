export const vi = {
  title: 'Phiếu không được tính',
  late: 'Phiếu ở “{{title}}” đến máy chủ sau khi biểu quyết kết thúc nên KHÔNG được tính.',
  'not-cast':
    'Phiếu ở “{{title}}” đã đánh dấu nhưng chưa bấm gửi trước khi kết thúc nên phần đánh dấu KHÔNG được tính.',
  otherCounted: 'Phiếu gửi trước đó vẫn được tính.',
  help: 'Nếu cần xem xét lại, hãy giơ tay báo Thư ký kỳ họp.',
  understood: 'Đã rõ',
};

export const en: typeof vi = {
  title: 'A ballot is not counted',
  late: 'Your ballot in “{{title}}” reached the server after the vote had ended and is NOT counted.',
  'not-cast':
    'Your ballot in “{{title}}” was marked and not cast before the end. What was marked is NOT counted.',
  otherCounted: 'The ballot that you cast before it is counted.',
  help: 'If this has to be looked into, raise your hand and tell the secretariat.',
  understood: 'Understood',
};
