/** The texts of scanning a slip. */
export const vi = {
  title: 'Quét mã QR trên phiếu',
  hint: 'Đưa mã QR trên phiếu vào giữa khung hình.',
  view: 'Hình từ máy ảnh',
  foreign: 'Mã QR này không phải mã đăng nhập của kỳ họp. Hãy dùng mã trên phiếu được phát.',
  camera: {
    unsupported: 'Máy này không mở được máy ảnh trong ứng dụng. Hãy gõ mã in trên phiếu.',
    denied:
      'Ứng dụng chưa được phép dùng máy ảnh. Hãy cho phép trong cài đặt của máy, hoặc gõ mã in trên phiếu.',
    missing: 'Không tìm thấy máy ảnh. Hãy gõ mã in trên phiếu.',
    failed: 'Không mở được máy ảnh (có thể ứng dụng khác đang dùng). Hãy thử lại hoặc gõ mã in trên phiếu.',
  },
};

export const en: typeof vi = {
  title: 'Scan the QR code on your slip',
  hint: 'Hold the QR code in the middle of the picture.',
  view: 'Picture from the camera',
  foreign: 'This QR code is not a sign-in code of the session. Use the one on your slip.',
  camera: {
    unsupported: 'This device cannot open its camera here. Type the code on your slip.',
    denied:
      'The app may not use the camera. Allow it in the device’s settings, or type the code on your slip.',
    missing: 'No camera was found. Type the code on your slip.',
    failed: 'The camera could not be opened (another app may be using it). Try again, or type the code.',
  },
};
