const vi = {
  title: 'Đăng nhập',
  role: {
    delegate: 'Máy của đại biểu',
    secretary: 'Bàn điều hành của Thư ký kỳ họp',
    display: 'Màn hình hội trường',
  },
  codeLabel: 'Mã đăng nhập',
  codeHint: 'Mã in trên phiếu do Thư ký kỳ họp phát. Không phân biệt chữ hoa, chữ thường, dấu cách.',
  signIn: 'Đăng nhập',
  signingIn: 'Đang đăng nhập…',
  scan: 'Quét mã QR',
  scanTitle: 'Quét mã QR trên phiếu',
  scanHint: 'Đưa mã QR trên phiếu vào giữa khung hình.',
  scanView: 'Hình từ máy ảnh',
  scanForeign: 'Mã QR này không phải mã đăng nhập của kỳ họp. Hãy dùng mã trên phiếu được phát.',
  camera: {
    unsupported: 'Máy này không mở được máy ảnh trong ứng dụng. Hãy gõ mã in trên phiếu.',
    denied:
      'Ứng dụng chưa được phép dùng máy ảnh. Hãy cho phép trong cài đặt của máy, hoặc gõ mã in trên phiếu.',
    missing: 'Không tìm thấy máy ảnh. Hãy gõ mã in trên phiếu.',
    failed: 'Không mở được máy ảnh (có thể ứng dụng khác đang dùng). Hãy thử lại hoặc gõ mã in trên phiếu.',
  },
  unreachable: 'Không kết nối được máy chủ. Hãy kiểm tra Wi-Fi của hội trường rồi thử lại.',
  waitingForNetwork:
    'Máy này chưa có dữ liệu kỳ họp và đang không có mạng. Khi có mạng, ứng dụng sẽ tự vào tiếp.',
  outdatedTitle: 'Cần tải bản mới',
  outdated: 'Ứng dụng trên máy này đã cũ. Hãy bấm Tải lại để dùng bản mới.',
  otherRoleTitle: 'Mã này dùng cho trang khác',
  otherRole: 'Mã vừa nhập là của {{name}}, không dùng được ở trang này.',
  openPage: {
    delegate: 'Mở trang dành cho đại biểu',
    secretary: 'Mở bàn điều hành của Thư ký',
    display: 'Mở màn hình hội trường',
  },
  useOtherCode: 'Nhập mã khác',
};

const en: typeof vi = {
  title: 'Sign in',
  role: {
    delegate: 'Delegate’s tablet',
    secretary: 'Secretariat’s console',
    display: 'Hall screen',
  },
  codeLabel: 'Sign-in code',
  codeHint: 'The code on the slip from the secretariat. Capitals and spaces do not matter.',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  scan: 'Scan a QR code',
  scanTitle: 'Scan the QR code on your slip',
  scanHint: 'Hold the QR code in the middle of the picture.',
  scanView: 'Picture from the camera',
  scanForeign: 'This QR code is not a sign-in code of the session. Use the one on your slip.',
  camera: {
    unsupported: 'This device cannot open its camera here. Type the code on your slip.',
    denied:
      'The app may not use the camera. Allow it in the device’s settings, or type the code on your slip.',
    missing: 'No camera was found. Type the code on your slip.',
    failed: 'The camera could not be opened (another app may be using it). Try again, or type the code.',
  },
  unreachable: 'The server cannot be reached. Check the hall’s Wi-Fi and try again.',
  waitingForNetwork:
    'This device has no data of the session yet and is without a network. It continues by itself once connected.',
  outdatedTitle: 'A new version is needed',
  outdated: 'This device runs an old version of the app. Press Reload to get the new one.',
  otherRoleTitle: 'This code belongs to another page',
  otherRole: 'The code just entered is {{name}}’s and cannot be used on this page.',
  openPage: {
    delegate: 'Open the delegates’ page',
    secretary: 'Open the secretariat’s console',
    display: 'Open the hall screen',
  },
  useOtherCode: 'Enter another code',
};

export const signIn = { vi, en };
