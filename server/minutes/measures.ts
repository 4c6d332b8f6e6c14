/** Decree 30/2020/NĐ-CP, Annex I: A4, margins within 20-25, 30-35 and 15-20 mm. */
export const PAGE_MM = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  header: 10,
} as const;

/** Sizes of letters in points. */
export const SIZE = {
  nation: 12,
  motto: 13,
  number: 13,
  body: 14,
  pageNumber: 13,
  table: 12,
  recipientsTitle: 12,
  recipients: 11,
  signatureNote: 12,
} as const;

/** First line of a paragraph, 1.27 cm. */
export const FIRST_LINE_MM = 12.7;

/** Share of the text's width that the left half of letterhead and signatures takes. */
export const LEFT_SHARE = 0.39;

/** Space after a paragraph, and the share by which lines stand wider than single. */
export const PARAGRAPH_GAP_PT = 6;
export const LINE_SPREAD = 1.05;

/** Space above the signatures, and room to sign by hand. */
export const SIGNATURE_GAP_PT = 8;
export const SIGNATURE_ROOM_PT = 80;

/** Width of the motto in bold letters of its size, which its rule has too (Times New Roman metrics). */
export const MOTTO_WIDTH_PT = 159;

export function mmToPt(mm: number): number {
  return (mm * 72) / 25.4;
}

/** Twentieths of a point, the unit of word processors. */
export function mmToTwips(mm: number): number {
  return Math.round(mmToPt(mm) * 20);
}

export const TEXT_WIDTH_MM = PAGE_MM.width - PAGE_MM.left - PAGE_MM.right;
