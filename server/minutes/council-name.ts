import { upperFirst } from './wording.ts';

const COUNCIL = 'Hội đồng nhân dân';
const KINDS = ['tỉnh', 'thành phố', 'đặc khu', 'phường', 'xã', 'thị trấn', 'thị xã', 'huyện', 'quận']
  .flatMap((kind) => [kind, upperFirst(kind), kind.toLocaleUpperCase('vi')])
  .join('|');
/** A proper name's words, also "Bà Rịa - Vũng Tàu" and "1". It tells "xã Tân Lập" from "Xã hội". */
const NAME_WORD = '[\\p{Lu}\\d][^\\s,]*';
const UNIT = new RegExp(`(?:^|\\s)(${KINDS})\\s+(${NAME_WORD}(?:\\s(?:-\\s)?${NAME_WORD})*)`, 'u');

/** "HĐND tỉnh A" as letterheads and symbols need it: "Hội đồng nhân dân tỉnh A"; other names stay as they are. */
export function councilInFull(council: string): string {
  const full = council.replace(/^(HĐND|H\.Đ\.N\.D\.?)(?=\s|$)/iu, COUNCIL);
  return full === council ? council : full.trim();
}

/** The body's name inside a sentence; what of a council's is stated in capitals is written out: "Hội đồng nhân dân tỉnh Thanh Lâm". */
export function councilInSentence(stated: string): string {
  const council = councilInFull(stated);
  const unit = UNIT.exec(council);
  const [matched = '', kind = '', name = ''] = unit ?? [];
  if (!unit || unit.index === 0 || !isCapitals(kind)) return council;
  const before = council.slice(0, unit.index);
  const written = isCapitals(before) ? upperFirst(before.toLocaleLowerCase('vi')) : before;
  const words = name.toLocaleLowerCase('vi').split(' ').map(upperFirst).join(' ');
  return `${written} ${kind.toLocaleLowerCase('vi')} ${words}${council.slice(unit.index + matched.length)}`;
}

function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('vi');
}

/** The body's name in capitals over two lines where it names its unit: HỘI ĐỒNG NHÂN DÂN / TỈNH …. */
export function letterheadLines(stated: string): readonly string[] {
  const council = councilInFull(stated);
  const unit = UNIT.exec(council);
  const lines =
    unit && unit.index > 0 ? [council.slice(0, unit.index), council.slice(unit.index).trim()] : [council];
  return lines.map((line) => line.toLocaleUpperCase('vi'));
}

/**
 * The place in the date line. A unit that bears a person's name or a figure keeps its kind: "Thành phố Hồ Chí Minh",
 * "Quận 1" (Decree 30/2020/NĐ-CP, Annex I). Dots to fill in where the council's name tells no place.
 */
export function placeName(council: string): string {
  const unit = UNIT.exec(council);
  const kind = unit?.[1];
  const name = unit?.[2];
  if (!kind || !name) return '…………';
  const keepsKind = /^\d/.test(name) || name === 'Hồ Chí Minh';
  return keepsKind ? `${upperFirst(kind)} ${name}` : name;
}

export function isPeoplesCouncil(council: string): boolean {
  return councilInFull(council).toLocaleLowerCase('vi').startsWith(COUNCIL.toLocaleLowerCase('vi'));
}

/** Number and symbol; the number is written when the paper is registered. */
export function numberAndSymbol(council: string): string {
  return `Số:${'\u00a0'.repeat(8)}/${isPeoplesCouncil(council) ? 'BB-HĐND' : 'BB'}`;
}

/** Who receives the minutes; the archive copy last. */
export function recipients(council: string): readonly string[] {
  const archive = '- Lưu: VT, hồ sơ kỳ họp.';
  if (!isPeoplesCouncil(council)) return ['- Các đại biểu;', archive];
  const kind = UNIT.exec(council)?.[1]?.toLocaleLowerCase('vi');
  const unit = kind ? ` ${kind}` : '';
  return [
    `- Thường trực HĐND${unit};`,
    `- UBND${unit};`,
    `- Các Ban của HĐND${unit};`,
    `- Đại biểu HĐND${unit};`,
    archive,
  ];
}
