import type { PollId } from '#shared/protocol/ids.ts';

/** A sentence in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

/** The first thing in an archive that does not hold. */
export interface Fault {
  /** Counted from 1. */
  readonly line: number;
  readonly code: FaultCode;
  /** What the line is about, and what is wrong with it. */
  readonly about: Said;
  readonly what: Said;
}

export const FAULTS = {
  form: {
    vi: 'dòng này không được viết đúng dạng chuẩn',
    en: 'the line is not written in its one canonical form',
  },
  register: {
    vi: 'đây là hồ sơ của sổ bộ, không phải của một kỳ họp',
    en: 'it is the record of a register, and not of a session',
  },
  'register-header': {
    vi: 'dòng đầu không phải là dòng đầu hồ sơ của sổ bộ',
    en: 'the header is not that of a register',
  },
  'register-unfounded': {
    vi: 'việc này không thể được ghi vào sổ bộ ở thời điểm đó, hoặc người ghi không có quyền',
    en: 'this could not be entered in the register at that point, or not by them',
  },
  header: {
    vi: 'dòng đầu không khớp với mã kỳ họp ghi trong đó',
    en: 'the header does not agree with the session id in it',
  },
  version: {
    vi: 'hồ sơ phiên bản 1 không có chữ ký, nên không so được với vân tay đã cho',
    en: 'a record of version 1 carries no signatures that could be compared with the fingerprints given',
  },
  'header-counts': {
    vi: 'số dòng ghi ở dòng đầu không đúng với số dòng có trong hồ sơ',
    en: 'the header names other numbers of lines than the archive has',
  },
  place: { vi: 'dòng này không được ở vị trí này', en: 'this line does not belong in this place' },
  chain: {
    vi: 'mã băm không nối tiếp mục trước: nội dung, thứ tự hoặc mã băm đã bị thay đổi',
    en: 'its hash does not follow from the entry before: text, order or hash was changed',
  },
  event: { vi: 'nội dung không phải là một sự kiện hợp lệ', en: 'its text is not a valid event' },
  unfounded: {
    vi: 'sự kiện này không thể xảy ra ở thời điểm đó của kỳ họp',
    en: 'this could not happen at that point of the session',
  },
  opening: {
    vi: 'điều kiện mở biểu quyết ghi trong hồ sơ không đúng khi tính lại',
    en: 'the terms on which the vote opened are not what they come to when computed again',
  },
  'closing-record': {
    vi: 'danh sách biểu quyết không hợp lệ: sai người, sai phiếu hoặc có người được tính hai lần',
    en: 'the votes on record cannot be: wrong people, wrong ballots, or somebody counted twice',
  },
  'closing-result': {
    vi: 'kết quả ghi trong hồ sơ không đúng khi tính lại từ các phiếu',
    en: 'the result on record is not what its votes come to when counted again',
  },
  audience: {
    vi: 'mục này ghi sai ai được biết nội dung của nó',
    en: 'it records other people as those who may know it than the rules say',
  },
  'checkpoint-entry': {
    vi: 'điểm ký không khớp với mục ngay trước nó: nhật ký đã bị viết lại sau khi ký',
    en: 'the checkpoint does not sign the entry before it: the log was rewritten after signing',
  },
  'checkpoint-signature': {
    vi: 'chữ ký của máy chủ tại điểm ký không đúng',
    en: "the server's signature of this checkpoint does not hold",
  },
  core: {
    vi: 'điểm ký ghi phiên bản quy tắc thấp hơn điểm ký trước đó: mục này được viết để thoát khỏi quy tắc hiện hành',
    en: 'the checkpoint states lower rules than one before it: the entry was written so as to escape those in force',
  },
  later: {
    vi: 'hồ sơ do phiên bản phần mềm mới hơn ghi, theo quy tắc mà bản này chưa biết: hãy kiểm bằng phiên bản đó',
    en: 'a newer release wrote the record, by rules that are not known here: verify it with that release',
  },
  unsigned: {
    vi: 'không điểm ký nào được ghi cùng mục này: mục đã bị thêm hoặc sửa, hoặc điểm ký đã bị xóa',
    en: 'no checkpoint was made with it: it was added or changed, or its checkpoint taken away',
  },
  'unvouched-key': {
    vi: 'mục này chỉ được ký bằng khóa của máy chủ khác, mà máy chủ niêm phong hồ sơ không xác nhận',
    en: 'it is signed only by the key of another server, for which the one that sealed the record does not vouch',
  },
  'foreign-key': {
    vi: 'dòng này được ký bằng một khóa khác với vân tay đã cho',
    en: 'this line is signed by a key other than the fingerprints given',
  },
  'ballot-missing': {
    vi: 'hòm phiếu có ít phiếu hơn số ghi trong nhật ký',
    en: 'the box holds fewer ballots than the log says',
  },
  'ballot-extra': {
    vi: 'hòm phiếu có nhiều phiếu hơn số ghi trong nhật ký',
    en: 'the box holds more ballots than the log says',
  },
  order: {
    vi: 'phiếu không theo thứ tự, hoặc cùng một phiếu có hai lần',
    en: 'the ballot is out of order, or there twice',
  },
  ballot: {
    vi: 'phiếu này không dùng cho cuộc biểu quyết này',
    en: 'this is not a ballot for this paper',
  },
  token: {
    vi: 'phiếu này không có chữ ký mù của cuộc biểu quyết: không được phát cho ai cả',
    en: "the poll's blind signature on this ballot's token does not hold: it was issued to nobody",
  },
  signature: {
    vi: 'nội dung phiếu đã bị thay đổi sau khi bỏ vào hòm',
    en: 'the ballot was changed after it was cast',
  },
  count: {
    vi: 'số phiếu trong hòm nhiều hơn số phiếu đã phát',
    en: 'there are more ballots in the box than were issued',
  },
  root: {
    vi: 'hòm phiếu không phải là hòm phiếu mà nhật ký đã ghi nhận khi kết thúc',
    en: 'the box is not the one that the log committed to when the vote closed',
  },
  tally: {
    vi: 'kiểm phiếu lại cho kết quả khác với kết quả ghi trong nhật ký',
    en: 'counting the box again gives another result than the log has',
  },
  'seal-missing': {
    vi: 'hồ sơ không có dòng niêm phong ở cuối',
    en: 'the archive does not end with its seal',
  },
  seal: {
    vi: 'dòng niêm phong không khớp với các dòng ở trên: có dòng bị thêm, bớt hoặc thay đổi',
    en: 'the seal does not fit the lines above: one was added, removed or changed',
  },
  'seal-signature': {
    vi: 'chữ ký của máy chủ trên dòng niêm phong không đúng',
    en: "the server's signature on the seal does not hold",
  },
} satisfies Record<string, Said>;
export type FaultCode = keyof typeof FAULTS;

export function fault(line: number, code: FaultCode, about: Said): Fault {
  return { line, code, about, what: FAULTS[code] };
}

export const aboutHeader: Said = { vi: 'dòng đầu của hồ sơ', en: 'header' };
export const aboutSeal: Said = { vi: 'dòng niêm phong', en: 'seal' };
export const aboutLine: Said = { vi: 'một dòng của hồ sơ', en: 'a line of the archive' };

/** `event`: its type, where it could be read; `poll`: where it is about one. */
export function aboutEntry(seq: number, event: string | null = null, poll: PollId | null = null): Said {
  const named = [event, poll].filter((part) => part !== null).join(' ');
  const tail = named === '' ? '' : ` (${named})`;
  return { vi: `mục ${seq} của nhật ký${tail}`, en: `entry ${seq} of the log${tail}` };
}

export function aboutCheckpoint(seq: number): Said {
  return { vi: `điểm ký sau mục ${seq}`, en: `checkpoint after entry ${seq}` };
}

/** `place`: of the ballot in its box, from 0; null for the box as a whole. */
export function aboutBox(poll: PollId, place: number | null): Said {
  return place === null
    ? { vi: `hòm phiếu ${poll}`, en: `box of ${poll}` }
    : {
        vi: `phiếu thứ ${place + 1} trong hòm phiếu ${poll}`,
        en: `ballot ${place + 1} in the box of ${poll}`,
      };
}
