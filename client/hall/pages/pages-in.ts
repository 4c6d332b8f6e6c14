/**
 * How many pages columns take that stand beside each other over `whole` pixels, of which a page shows `shown`, with `gap` between
 * columns. A fraction of a pixel, by which columns are rounded, makes no page.
 */
export function pagesIn(whole: number, shown: number, gap: number): number {
  return Math.max(1, Math.ceil((whole + gap) / (shown + gap) - 0.05));
}
