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
  otherWindow: 'Đã đăng xuất ở một cửa sổ khác của máy này. Cần dùng tiếp thì nhập lại mã đăng nhập.',
  whichCode: {
    delegate: 'Vào lại bằng mã trên phiếu của đại biểu {{name}}.',
    secretary: 'Vào lại bằng mã của {{name}}. Quên mã thì hỏi người phụ trách máy chủ (lệnh npm run codes).',
    display: 'Vào lại bằng mã của màn hình hội trường; mã có ở bàn điều hành, mục Mã đăng nhập.',
  },
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

export const signIn = { vi, en: () => import('./signIn.en.ts').then(({ en }) => en) };
