/** Size of a page as it is shown (rotation applied), in PDF points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where a page stands in the scrolled column, in CSS pixels. */
export interface PageBox extends PageSize {
  /** From 1. */
  readonly page: number;
  readonly top: number;
  /** CSS pixels per PDF point. */
  readonly scale: number;
}

export interface Layout {
  readonly boxes: readonly PageBox[];
  /** Of the whole column, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** CSS pixels between pages, around the column, and above the first and below the last page. */
export const PAGE_GAP = 16;
/** Times the width that fits. */
export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 5;

const ZOOM_STEP = 1.25;

/**
 * One column of pages, the first at the top, each as wide as the window (`windowWidth` CSS pixels) times `zoom`: a
 * landscape annex fills the width as a portrait page does.
 */
export function layOut(sizes: readonly PageSize[], windowWidth: number, zoom: number): Layout {
  const width = Math.max(1, windowWidth - 2 * PAGE_GAP) * zoom;
  let top = PAGE_GAP;
  const boxes = sizes.map((size, index) => {
    const scale = width / size.width;
    const box = { page: index + 1, top, width, height: size.height * scale, scale };
    top += box.height + PAGE_GAP;
    return box;
  });
  return { boxes, width: Math.max(windowWidth, width + 2 * PAGE_GAP), height: top };
}

/** The page at height `y` of the column: the one that contains it, or the next below a gap; the last at the end. */
export function pageAt(layout: Layout, y: number): PageBox | undefined {
  let low = 0;
  let high = layout.boxes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = layout.boxes[middle];
    if (box && box.top + box.height < y) low = middle + 1;
    else high = middle;
  }
  return layout.boxes[low];
}

/**
 * Pages to keep drawn when `from` to `to` of the column is on screen: those, half a screen either way, and the neighbour
 * before and after the one at the top, so that turning to it takes no longer than a frame.
 */
export function pagesNear(layout: Layout, from: number, to: number): readonly PageBox[] {
  const margin = (to - from) / 2;
  const top = pageAt(layout, from + margin)?.page ?? 1;
  const first = Math.min(pageAt(layout, from - margin)?.page ?? 1, top - 1);
  const last = Math.max(pageAt(layout, to + margin)?.page ?? 0, top + 1);
  return layout.boxes.slice(Math.max(0, first - 1), last);
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

/** The next step up (+1) or down (-1); passes through 1, the width that fits. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const next = direction > 0 ? zoom * ZOOM_STEP : zoom / ZOOM_STEP;
  const passesFit = (zoom - 1) * (next - 1) < 0 && Math.abs(zoom - 1) > 0.01;
  return clampZoom(passesFit ? 1 : next);
}

/**
 * New scroll position that keeps the spot of the document at `anchor` (CSS pixels below the top of the window) where
 * it is while the layout changes from `before` to `after`.
 */
export function keepInPlace(before: Layout, after: Layout, scrollTop: number, anchor: number): number {
  const spot = scrollTop + anchor;
  const old = pageAt(before, spot);
  const now = old && after.boxes[old.page - 1];
  if (!old || !now) return scrollTop;
  return now.top + ((spot - old.top) / old.height) * now.height - anchor;
}
