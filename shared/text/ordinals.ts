const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const;

/** What follows "thứ": "nhất", "hai", … "mười", then figures. */
export function ordinal(nth: number): string {
  return ORDINALS[nth - 1] ?? String(nth);
}
