import type { SessionDetails } from '#shared/protocol/records.ts';
import { type Block, heading, type Letterhead, type Signature } from './blocks.ts';

/** Quốc hiệu and tiêu ngữ. */
export const NATIONAL_TITLE: Pick<Letterhead, 'nation' | 'motto'> = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
};

/** In the place of both on papers of the Party: their form (Hướng dẫn số 36-HD/VPTW) has an asterisk under the issuer, and no motto. */
const PARTY_TITLE: Pick<Letterhead, 'nation' | 'motto'> = { nation: 'ĐẢNG CỘNG SẢN VIỆT NAM', motto: '' };

/** What stands at the right on the papers of a session's body. */
export function titleFor({ bodyKind }: Pick<SessionDetails, 'bodyKind'>): typeof NATIONAL_TITLE {
  return bodyKind === 'party-committee' ? PARTY_TITLE : NATIONAL_TITLE;
}

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
