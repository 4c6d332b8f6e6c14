/** Which small pictures are in view: rows of `columns`, each `rowHeight` CSS pixels high. */
export interface ThumbnailGrid {
  readonly columns: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Rows kept drawn above and below what is in view. */
const MARGIN_ROWS = 2;

export function gridHeight({ columns, rowHeight, count }: ThumbnailGrid): number {
  return Math.ceil(count / columns) * rowHeight;
}

/** Pages to draw, from 1, when `top` to `top + height` of the grid is in view. */
export function pagesInView(grid: ThumbnailGrid, top: number, height: number): readonly number[] {
  const { columns, rowHeight, count } = grid;
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN_ROWS) * columns;
  const last = Math.min(count, (Math.ceil((top + height) / rowHeight) + MARGIN_ROWS) * columns);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index + 1);
}

/** Where the key leads from a page; null for keys that lead nowhere. */
export function pageByKey({ columns, count }: ThumbnailGrid, page: number, key: string): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: 3 * columns,
    PageUp: -3 * columns,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count, Math.max(1, page + step));
}
