/** Words of two syllables that titles of a council are full of: half of one at the end of a line reads as another word. */
const COMPOUNDS = `
  bàn giao, báo cáo, bãi nhiệm, bảo hiểm, bảo vệ, bất thường, biểu quyết, bổ nhiệm, bổ sung,
  bồi thường, cải cách, chất vấn, chi tiết, chính quyền, chính sách, chủ tịch, chủ tọa, chủ trương,
  chuyên đề, chuyển đổi, chương trình, công bố, công chức, công khai, công nghiệp, công tác, cơ cấu,
  cơ chế, cơ quan, danh mục, dân tộc, dịch vụ, dự án, dự thảo, dự toán, đại biểu, đất đai, đầu tư,
  đề án, đề nghị, địa phương, điều chỉnh, định hướng, định mức, đô thị, đơn giá, giám đốc, giám sát,
  giáo dục, giao thông, hành chính, hỗ trợ, hội đồng, kế hoạch, kết quả, khoa học, kiến nghị,
  kinh phí, kinh tế, lao động, làm việc, lĩnh vực, môi trường, mục tiêu, nâng cao, ngân sách,
  nghị quyết, nhà nước, nhà ở, nhân dân, nhân sự, nhiệm kỳ, nhiệm vụ, nội dung, nội vụ, nông nghiệp,
  nông thôn, phát biểu, phát triển, phân bổ, phân cấp, phê chuẩn, phê duyệt, phiếu kín, quản lý,
  quốc phòng, quy chế, quy định, quy hoạch, quyết định, quyết toán, sắp xếp, sử dụng, sửa đổi,
  tài chính, tán thành, tài nguyên, tài sản, thành lập, thảo luận, thẩm quyền, thẩm tra, thông qua,
  thu hồi, thư ký, thường trực, thường xuyên, thực hiện, tín nhiệm, tình hình, tổ chức, tổng hợp,
  tờ trình, trung ương, ủy ban, ủy viên, ưu đãi, văn hóa, vấn đề, xã hội, xây dựng, xem xét, y tế
`
  .trim()
  .split(/,\s+/);

const PAIRS = new RegExp(`(?<!\\p{L})(?:${COMPOUNDS.join('|')})(?!\\p{L})`, 'giu');

/** `text`, in which no line ends within one of these words. */
export function keepCompounds(text: string): string {
  return text.normalize('NFC').replace(PAIRS, (pair) => pair.replace(' ', '\u00a0'));
}

/** Letters of what stands in brackets and is still kept on one line. */
const ASIDE = 34;

/** `text`, in which no line ends within short brackets: "(kỳ họp thường lệ)". */
export function keepAsides(text: string): string {
  return text.replace(/\([^()]+\)/gu, (aside) =>
    aside.length > ASIDE ? aside : aside.replaceAll(' ', '\u00a0'),
  );
}

/** The name of a group: "Tổ số 5 - Phú Vinh" with its number, and no line that begins with a dash. */
export function keepGroupName(name: string): string {
  return keepCompounds(name)
    .replace(/ (\d+)(?!\p{L})/gu, '\u00a0$1')
    .replaceAll(' - ', '\u00a0- ');
}
