import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  clampZoom,
  keepInPlace,
  type Layout,
  layOut,
  type PageBox,
  type PageSize,
  pageAt,
  pagesNear,
} from './layout.ts';

interface Visible {
  readonly boxes: readonly PageBox[];
  readonly current: number;
}

export interface PageColumn {
  /** Of the whole column in CSS pixels; null until the window is measured. */
  readonly layout: Layout | null;
  /** Pages to draw now. */
  readonly near: readonly PageBox[];
  /** The page that is being read, from 1. */
  readonly current: number;
  /** 1: as wide as the window. */
  readonly zoom: number;
  /** Keeps the spot at (x, y), CSS pixels from the window's top left, in place; its middle by default. */
  zoomTo(zoom: number, x?: number, y?: number): void;
  /** Scrolls a page's top to the top of the window. */
  goTo(page: number): void;
  /** How far a page is from the one being read: what to draw first. */
  distanceFrom(page: number): number;
}

/** The column of pages in the scrolled window `host`: which are on screen, where, and how large. */
export function usePageColumn(host: RefObject<HTMLElement | null>, sizes: readonly PageSize[]): PageColumn {
  const [windowWidth, setWindowWidth] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [visible, setVisible] = useState<Visible>({ boxes: [], current: 1 });
  const layout = useMemo(
    () => (windowWidth > 0 && sizes.length > 0 ? layOut(sizes, windowWidth, zoom) : null),
    [sizes, windowWidth, zoom],
  );
  const shown = useRef<Layout | null>(null);
  const scroll = useRef({ top: 0, left: 0 });
  const anchor = useRef<{ x: number; y: number } | null>(null);
  const current = useRef(1);

  const look = useCallback(() => {
    const element = host.current;
    const now = shown.current;
    if (!element || !now) return;
    scroll.current = { top: element.scrollTop, left: element.scrollLeft };
    const { top } = scroll.current;
    const boxes = pagesNear(now, top, top + element.clientHeight);
    current.current = pageAt(now, top + element.clientHeight * 0.4)?.page ?? 1;
    setVisible((before) =>
      before.current === current.current && sameBoxes(before.boxes, boxes)
        ? before
        : { boxes, current: current.current },
    );
  }, [host]);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => setWindowWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(() => {
      measure();
      look();
    });
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [host, look]);

  useLayoutEffect(() => {
    const element = host.current;
    const before = shown.current;
    shown.current = layout;
    if (element && layout && before) {
      const { x, y } = anchor.current ?? { x: element.clientWidth / 2, y: 0 };
      const { top, left } = scroll.current;
      element.scrollTop = keepInPlace(before, layout, top, y);
      element.scrollLeft = ((left + x) / before.width) * layout.width - x;
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
    (page: number) => {
      const box = shown.current?.boxes[page - 1];
      if (box && host.current) host.current.scrollTop = box.top - 8;
      look();
    },
    [host, look],
  );

  const distanceFrom = useCallback((page: number) => Math.abs(page - current.current), []);

  return { layout, near: visible.boxes, current: visible.current, zoom, zoomTo, goTo, distanceFrom };
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
