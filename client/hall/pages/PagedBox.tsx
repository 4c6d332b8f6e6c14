import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { LEGIBLE, sizesDownFrom } from '../sizes.ts';
import { PageMark } from './PageMark.tsx';
import styles from './Pages.module.css';
import { pagesIn } from './pages-in.ts';
import { usePageOf } from './turning.ts';

interface PagedBoxProps {
  /** One list that is set in columns; its parts are sized in em. */
  readonly children: ReactNode;
  /** Largest size of its text, in units of the screen. */
  readonly max: number;
  readonly onPages?: (pages: number) => void;
}

/**
 * A list in columns, as large as the room that is left takes. Where not all of it is read from the back of the hall in that room, it stands
 * there page by page: they turn by themselves, and stop while the screen is held.
 */
export function PagedBox({ children, max, onPages }: PagedBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const measured = useRef('');
  const [pages, setPages] = useState(1);
  const page = usePageOf(pages);
  useLayoutEffect(() => onPages?.(pages), [onPages, pages]);

  const adjust = useCallback(() => {
    const outer = box.current;
    const inner = content.current;
    const list = inner?.firstElementChild;
    if (!outer || !inner || !list) return;
    const now = `${outer.clientWidth} ${outer.clientHeight} ${document.fonts.status} ${inner.textContent}`;
    if (now === measured.current) return;
    measured.current = now;
    inner.dataset.paged = 'false';
    for (const size of sizesDownFrom(max)) {
      inner.style.fontSize = `calc(var(--u) * ${size})`;
      if (inner.scrollHeight <= outer.clientHeight && inner.scrollWidth <= outer.clientWidth) {
        return setPages(1);
      }
    }
    inner.style.fontSize = `calc(var(--u) * ${LEGIBLE})`;
    inner.dataset.paged = 'true';
    setPages(pagesIn(list.scrollWidth, list.clientWidth, gapOf(list)));
  }, [max]);

  useLayoutEffect(adjust);
  useLayoutEffect(() => {
    if (!box.current) return;
    void document.fonts.ready.then(adjust);
    const observer = new ResizeObserver(adjust);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [adjust]);
  useLayoutEffect(() => {
    const list = content.current?.firstElementChild;
    if (!(list instanceof HTMLElement)) return;
    // To the fraction of a pixel: over many pages whole ones would add up to half a letter.
    const by = page * (list.getBoundingClientRect().width + gapOf(list));
    list.style.transform = by === 0 ? '' : `translateX(${-by}px)`;
  });

  return (
    <div className={styles.paged}>
      <div ref={box} className={styles.box}>
        <div ref={content} className={styles.content}>
          {children}
        </div>
      </div>
      <PageMark page={page} pages={pages} />
    </div>
  );
}

function gapOf(list: Element): number {
  return Number.parseFloat(getComputedStyle(list).columnGap) || 0;
}
