/** Size of a page as it is shown (rotation applied), in PDF points where nothing else is said. */
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
  /** The one page that is shown, from 1; null: all of them, one below the other. */
  readonly only: number | null;
  /** Size of the whole column, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a page is made to fit in: the window's width, or all of the window. */
export type Fit = 'width' | 'page';

/** How the pages lie in the window. */
export interface Arrangement {
  /** In CSS pixels. */
  readonly window: PageSize;
  readonly fit: Fit;
  /** Times what fits. */
  readonly zoom: number;
}

/** CSS pixels between pages, around the column, and above the first and below the last page. */
export const PAGE_GAP = 16;
/** Times the size that fits. */
export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 5;

/** Pages more that are kept drawn where they rush to. */
const PAGES_AHEAD = 1;

const ZOOM_STEP = 1.25;

/** CSS pixels per PDF point at which a page fits in the window, times the zoom. */
function scaleOf(size: PageSize, { window, fit, zoom }: Arrangement): number {
  const across = Math.max(1, window.width - 2 * PAGE_GAP) / size.width;
  const down = Math.max(1, window.height - 2 * PAGE_GAP) / size.height;
  return (fit === 'width' ? across : Math.min(across, down)) * zoom;
}

/**
 * One column of pages, the first at the top, each in the middle. Where they fit the window's width, a landscape annex
 * fills it as a portrait page does.
 */
export function layOut(sizes: readonly PageSize[], arrangement: Arrangement): Layout {
  let top = PAGE_GAP;
  let widest = 0;
  const boxes = sizes.map((size, index) => {
    const scale = scaleOf(size, arrangement);
    const box = { page: index + 1, top, width: size.width * scale, height: size.height * scale, scale };
    top += box.height + PAGE_GAP;
    widest = Math.max(widest, box.width);
    return box;
  });
  const width = Math.max(arrangement.window.width, widest + 2 * PAGE_GAP);
  return { boxes, only: null, width, height: top };
}

/** One page alone (`only`, from 1), in the middle of the window where it is smaller; the others lie where it lies. */
export function layOutOne(sizes: readonly PageSize[], arrangement: Arrangement, only: number): Layout {
  const { window } = arrangement;
  const boxes = sizes.map((size, index) => {
    const scale = scaleOf(size, arrangement);
    const height = size.height * scale;
    const top = Math.max(PAGE_GAP, (window.height - height) / 2);
    return { page: index + 1, top, width: size.width * scale, height, scale };
  });
  const shown = boxes[only - 1];
  const width = Math.max(window.width, (shown?.width ?? 0) + 2 * PAGE_GAP);
  // Not higher than the window by a fraction of a pixel: a scroll bar would come and go.
  const height = Math.max(window.height, Math.floor((shown?.height ?? 0) + 2 * PAGE_GAP));
  return { boxes, only, width, height };
}

/** The page at height `y` of the column: the one that contains it, or the next below a gap; the last at the end. */
export function pageAt(layout: Layout, y: number): PageBox | undefined {
  if (layout.only !== null) return layout.boxes[layout.only - 1];
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
 * before and after the one at the top, so that turning to it takes no longer than a frame. Where pages rush by (1 downwards,
 * -1 upwards), the next ones in that direction instead of those that were passed.
 */
export function pagesNear(
  layout: Layout,
  from: number,
  to: number,
  rush: -1 | 0 | 1 = 0,
): readonly PageBox[] {
  const { only } = layout;
  if (only !== null) return layout.boxes.slice(Math.max(0, only - 2), only + 1);
  const margin = (to - from) / 2;
  const top = pageAt(layout, from + margin)?.page ?? 1;
  const first = rush > 0 ? top : Math.min(pageAt(layout, from - margin)?.page ?? 1, top - 1);
  const last = rush < 0 ? top + 1 : Math.max(pageAt(layout, to + margin)?.page ?? 0, top + 1);
  if (rush > 0) return layout.boxes.slice(Math.max(0, first - 1), last + PAGES_AHEAD);
  if (rush < 0) return layout.boxes.slice(Math.max(0, first - 1 - PAGES_AHEAD), last);
  return layout.boxes.slice(Math.max(0, first - 1), last);
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

/** The next step up (+1) or down (-1); passes through 1, the size that fits. */
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
