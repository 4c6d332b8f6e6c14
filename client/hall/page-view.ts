import type { PageView, PageZoom } from '#shared/protocol/hall.ts';
import type { PresenterPlace } from '#shared/protocol/socket.ts';

/** In so many steps one gets from one end of a page to the other: at most two fifths of a screen each on an upright page. */
const STEPS = 6;

type Direction = 'up' | 'down' | 'left' | 'right';

/** What of the page at `place` is seen: another page than that which was moved begins at its top, as large as that was. */
export function pageViewNow(view: PageView | undefined, { sha256, page }: PresenterPlace): PageView {
  if (view?.sha256 === sha256 && view.page === page) return view;
  return { ...atTop(view?.zoom ?? 'whole'), sha256, page };
}

/** As large as `zoom` says, from the top. */
export function zoomed(view: PageView, zoom: PageZoom): PageView {
  return { ...view, ...atTop(zoom) };
}

/** One step on; null: there is nothing more to be seen in that direction. */
export function steppedTo(view: PageView, direction: Direction): PageView | null {
  const along = direction === 'up' || direction === 'down' ? 'down' : 'across';
  if (view.zoom === 'whole' || (along === 'across' && view.zoom === 'width')) return null;
  const by = direction === 'down' || direction === 'right' ? 1 : -1;
  const step = Math.round(view[along] * STEPS) + by;
  return step < 0 || step > STEPS ? null : { ...view, [along]: step / STEPS };
}

/** Wider than its screen a page begins at its left, as one reads. */
function atTop(zoom: PageZoom): Pick<PageView, 'zoom' | 'down' | 'across'> {
  return { zoom, down: 0, across: 0 };
}
