import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ScrollPace } from '../pdf/scroll-pace.ts';
import {
  clampZoom,
  keepInPlace,
  type Layout,
  layOut,
  layOutOne,
  type PageBox,
  type PageSize,
  pageAt,
  pagesNear,
} from './layout.ts';
import { useViewChoice } from './view-choice.ts';

interface Visible {
  readonly boxes: readonly PageBox[];
  readonly current: number;
}

export interface PageColumn {
  /** Where all pages of the column lie, in CSS pixels; null until the window is measured. */
  readonly layout: Layout | null;
  /** Pages to draw now; of those all are shown, or only the current one. */
  readonly near: readonly PageBox[];
  /** The page that is being read, from 1. */
  readonly current: number;
  /** 1: as large as fits the window. */
  readonly zoom: number;
  /** Keeps the spot at (x, y), CSS pixels from the window's top left, in place; its middle by default. */
  zoomTo(zoom: number, x?: number, y?: number): void;
  /** Brings a page's top to the top of the window, or its bottom to the bottom. */
  goTo(page: number, edge?: 'top' | 'bottom'): void;
  /** Brings the page so many further to the top, from where the last such step led to, though it is not on screen yet. */
  goBy(step: number): void;
  /** How far a page is from the one being read: what to draw first. */
  distanceFrom(page: number): number;
}

/** How far away a page counts as that was passed while pages rush by: after all that are still to come. */
const PASSED = 1000;

/** CSS pixels of the column above a page that one goes to. */
const ABOVE = 8;

/** The column of pages in the scrolled window `host`: which are on screen, where, and how large. */
export function usePageColumn(
  host: RefObject<HTMLElement | null>,
  sizes: readonly PageSize[],
  pace: ScrollPace,
): PageColumn {
  const { mode, fit } = useViewChoice();
  const single = mode === 'single';
  const [windowSize, setWindowSize] = useState<PageSize>({ width: 0, height: 0 });
  const [zoom, setZoom] = useState(1);
  const [visible, setVisible] = useState<Visible>({ boxes: [], current: 1 });
  // The page that is shown alone.
  const [page, setPage] = useState(1);
  const [wasSingle, setWasSingle] = useState(single);
  if (single !== wasSingle) {
    setWasSingle(single);
    setPage(visible.current);
  }
  const { width } = windowSize;
  // A bar that comes or goes changes nothing where the height does not matter.
  const height = single || fit === 'page' ? windowSize.height : 0;
  const arrangement = useMemo(() => ({ window: { width, height }, fit, zoom }), [width, height, fit, zoom]);
  const layout = useMemo(() => {
    if (arrangement.window.width === 0 || sizes.length === 0) return null;
    return single ? layOutOne(sizes, arrangement, Math.min(page, sizes.length)) : layOut(sizes, arrangement);
  }, [sizes, arrangement, single, page]);
  const shown = useRef<Layout | null>(null);
  const scroll = useRef({ top: 0, left: 0 });
  const anchor = useRef<{ x: number; y: number } | null>(null);
  const edge = useRef<'top' | 'bottom'>('top');
  const current = useRef(1);

  const look = useCallback(() => {
    const element = host.current;
    const now = shown.current;
    if (!element || !now) return;
    scroll.current = { top: element.scrollTop, left: element.scrollLeft };
    const { top } = scroll.current;
    const boxes = pagesNear(now, top, top + element.clientHeight, pace.rush());
    current.current = pageAt(now, top + element.clientHeight * 0.4)?.page ?? 1;
    setVisible((before) =>
      before.current === current.current && sameBoxes(before.boxes, boxes)
        ? before
        : { boxes, current: current.current },
    );
  }, [host, pace]);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      setWindowSize((before) =>
        before.width === clientWidth && before.height === clientHeight
          ? before
          : { width: clientWidth, height: clientHeight },
      );
    };
    measure();
    const observer = new ResizeObserver(() => {
      measure();
      look();
    });
    observer.observe(element);
    let calm = () => {};
    const onScroll = () => {
      pace.scrolled(element.scrollTop, element.clientHeight);
      look();
      calm();
      if (pace.rush() !== 0) calm = pace.whenCalm(look);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      calm();
      element.removeEventListener('scroll', onScroll);
    };
  }, [host, look, pace]);

  useLayoutEffect(() => {
    const element = host.current;
    const before = shown.current;
    shown.current = layout;
    if (element && layout && before) {
      const turned = layout.only !== null && before.only !== null && layout.only !== before.only;
      if (turned) {
        element.scrollTop = edge.current === 'top' ? 0 : layout.height;
      } else {
        const { x, y } = anchor.current ?? { x: element.clientWidth / 2, y: 0 };
        const { top, left } = scroll.current;
        element.scrollTop = keepInPlace(before, layout, top, y);
        element.scrollLeft = ((left + x) / before.width) * layout.width - x;
      }
    }
    anchor.current = null;
    look();
  }, [host, layout, look]);

  const zoomTo = useCallback(
    (wanted: number, x?: number, y?: number) => {
      const element = host.current;
      if (!element) return;
      anchor.current = { x: x ?? element.clientWidth / 2, y: y ?? element.clientHeight / 2 };
      setZoom(clampZoom(wanted));
    },
    [host],
  );

  const goTo = useCallback(
    (wanted: number, at: 'top' | 'bottom' = 'top') => {
      const element = host.current;
      const now = shown.current;
      const box = now?.boxes[wanted - 1];
      if (!element || !now || !box) return;
      edge.current = at;
      current.current = wanted;
      if (now.only === null) {
        // What is near then follows from its scroll event: the frame that shows the page must not wait for it.
        element.scrollTop = at === 'top' ? box.top - ABOVE : box.top + box.height - element.clientHeight;
        // A new layout that comes before that event keeps this place, and not the one that was left.
        scroll.current = { top: element.scrollTop, left: element.scrollLeft };
      } else if (now.only === wanted) {
        element.scrollTop = at === 'top' ? 0 : now.height;
      } else {
        setPage(wanted);
      }
    },
    [host],
  );

  const count = sizes.length;
  const goBy = useCallback(
    (step: number) => goTo(Math.min(count, Math.max(1, current.current + step))),
    [goTo, count],
  );

  const distanceFrom = useCallback(
    (wanted: number) => {
      const ahead = wanted - current.current;
      return ahead * pace.rush() < 0 ? PASSED - Math.abs(ahead) : Math.abs(ahead);
    },
    [pace],
  );

  return { layout, near: visible.boxes, current: visible.current, zoom, zoomTo, goTo, goBy, distanceFrom };
}

function sameBoxes(a: readonly PageBox[], b: readonly PageBox[]): boolean {
  return a.length === b.length && a.every((box, index) => box === b[index]);
}

/** Sizes of all pages: at first all as the first one, then, once that one is painted, as they really are. */
export function usePageSizes(
  first: PageSize | null,
  count: number,
  sizeOf: (page: number) => Promise<PageSize | null>,
  mayMeasure: boolean,
): readonly PageSize[] {
  const guessed = useMemo(() => (first ? Array.from({ length: count }, () => first) : []), [first, count]);
  const [measured, setMeasured] = useState<readonly PageSize[] | null>(null);

  useEffect(() => {
    if (!mayMeasure || !first) return;
    let gone = false;
    async function measure(known: PageSize): Promise<void> {
      const sizes: PageSize[] = [];
      for (let page = 1; page <= count && !gone; page++) {
        sizes.push((await sizeOf(page).catch(() => null)) ?? known);
      }
      const differ = sizes.some(({ width, height }) => width !== known.width || height !== known.height);
      if (!gone && differ) setMeasured(sizes);
    }
    void measure(first);
    return () => {
      gone = true;
    };
  }, [first, count, sizeOf, mayMeasure]);

  return measured ?? guessed;
}
