import { type Block, heading, type Letterhead, type Signature } from './blocks.ts';

/** Quốc hiệu and tiêu ngữ. */
export const NATIONAL_TITLE: Pick<Letterhead, 'nation' | 'motto'> = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;

/** Sections under Roman numbers, without those that are empty. */
export function sections(...parts: readonly (readonly [string, readonly Block[]])[]): readonly Block[] {
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], place) => [heading(1, `${ROMAN[place] ?? place + 1}. ${title}`), ...blocks]);
}

/** Where a name is written by hand. */
export const TO_FILL_IN = '………………………………………';

/** A place to sign by hand. */
export function signature(role: string, note = '(Ký, ghi rõ họ tên)'): Signature {
  return { above: [], role, note };
}
