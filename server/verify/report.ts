import type { Fault } from './faults.ts';
import type { RegisterSummary } from './register/verify-register.ts';
import type { Ranges, SigningKey, Summary } from './summary.ts';

export const USAGE = `Cách dùng:  npm run verify -- HỒ_SƠ.jsonl [--key VÂN_TAY_KHÓA]...
Usage:      npm run verify -- ARCHIVE.jsonl [--key FINGERPRINT]...

VÂN_TAY_KHÓA: 64 chữ số thập lục phân như in trên biên bản đã ký, có thể viết cách nhóm trong dấu ngoặc kép.
FINGERPRINT: 64 hexadecimal digits as printed on the signed minutes; groups may be spaced, in quotes.`;

export function faultReport(path: string, { code, line, about, what }: Fault): string {
  if (code === 'version' || code === 'later')
    return `CHƯA KIỂM ĐƯỢC: ${path}: ${what.vi}.\nCANNOT BE VERIFIED: ${path}: ${what.en}.`;
  return `KHÔNG TOÀN VẸN: ${path}, dòng ${line}, ${about.vi}: ${what.vi}.
DOES NOT HOLD: ${path}, line ${line}, ${about.en}: ${what.en}.`;
}

/** `keysGiven`: the fingerprints were compared by the program and not left to people. */
export function summaryReport(path: string, summary: Summary, keysGiven: boolean): string {
  const { polls, entries, checkpoints, ballots } = summary;
  const rules = summary.otherRules.map(
    ({ pollId, name }) =>
      `Lưu ý: ${pollId} biểu quyết theo quy tắc riêng "${name}".\nNote: ${pollId} was held by rules of its own, "${name}".`,
  );
  const head = summary.signed
    ? [`TOÀN VẸN: ${path}`, 'THE ARCHIVE HOLDS']
    : [`KHỚP, NHƯNG KHÔNG CÓ CHỮ KÝ: ${path}`, 'HOLDS, UNSIGNED'];
  return [
    head[0],
    `${head[1]}: ${summary.council}, ${summary.title} (${summary.sessionId})`,
    '',
    `Mục nhật ký / log entries: ${entries}`,
    ...notShown(summary),
    `Điểm ký / signed checkpoints: ${checkpoints}`,
    `Biểu quyết công khai / open votes: ${polls.open}`,
    `Bỏ phiếu kín / secret ballots: ${polls.secret} (phiếu đã kiểm / ballots verified: ${ballots})`,
    `Phiếu lấy ý kiến / opinion polls: ${polls.opinion}`,
    `Biểu quyết thủ công / manual votes: ${polls.manual}`,
    ...rules,
    '',
    ...(summary.signed ? [...keysReport(summary.keys), keysGiven ? KEYS_GIVEN : COMPARE_KEYS] : [UNSIGNED]),
  ].join('\n');
}

/** `keysGiven`: the fingerprints were compared by the program and not left to people. */
export function registerReport(path: string, summary: RegisterSummary, keysGiven: boolean): string {
  const { office, entries, checkpoints, people, bodies, memberships, sessions, keys } = summary;
  return [
    `TOÀN VẸN: ${path}`,
    `THE REGISTER HOLDS: ${office}`,
    '',
    `Mục sổ bộ / entries of the register: ${entries}`,
    `Điểm ký / signed checkpoints: ${checkpoints}`,
    `Người / people: ${people}`,
    `Cơ quan / bodies: ${bodies}`,
    `Tư cách thành viên / memberships: ${memberships}`,
    `Kỳ họp / sessions: ${sessions}`,
    '',
    ...keysReport(keys),
    keysGiven ? KEYS_GIVEN : COMPARE_REGISTER_KEYS,
  ].join('\n');
}

function keysReport(keys: readonly SigningKey[]): readonly string[] {
  return [
    'Vân tay khóa ký / fingerprints of the signing keys:',
    ...keys.map(
      ({ fingerprint, firstLine, lastLine }) => `  ${fingerprint}\n    dòng/lines ${firstLine}-${lastLine}`,
    ),
  ];
}

/** What a reader of a record in part has to know: what is not there, and what was therefore not looked into. */
function notShown({ sealed, notJudged }: Summary): readonly string[] {
  if (sealed.length === 0) return [];
  const unjudged =
    notJudged.length === 0
      ? []
      : [
          `  CHƯA XÉT nội dung, vì phụ thuộc mục không công bố / NOT JUDGED, resting on sealed entries: ${rangesText(notJudged)}`,
        ];
  return [
    `  Không công bố, chỉ có mã băm / sealed, by their commitments only: ${rangesText(sealed)}`,
    ...unjudged,
    '  Chuỗi mã băm và chữ ký vẫn đúng cho mọi mục. / Chain and signatures hold for every entry.',
  ];
}

/** "3 (4, 7-8)": how many, and which. */
function rangesText(ranges: Ranges): string {
  const count = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const which = ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
  return `${count} (${which.join(', ')})`;
}

const COMPARE_KEYS = `Hãy so vân tay khóa với vân tay in trên biên bản kỳ họp đã ký: chỉ khi trùng khớp thì hồ sơ mới là của máy chủ đó.
Compare the fingerprints with those on the signed minutes: only if they agree does the record come from that server.`;
const COMPARE_REGISTER_KEYS = `Hãy so vân tay khóa với vân tay in trên biên bản của các kỳ họp trên cùng máy chủ.
Compare the fingerprints with those on minutes of sessions of the same server.`;
const UNSIGNED = `Hồ sơ phiên bản 1 không có chữ ký: các phiếu cộng lại đúng, nhưng ai cũng có thể đã viết ra hồ sơ này. Hãy so với bản giấy đã ký.
A record of version 1 carries no signatures: its votes add up, but anybody could have written it. Compare it with the signed papers.`;
const KEYS_GIVEN = `Mọi khóa đều trùng với vân tay đã cho.
All keys are among the fingerprints given.`;
