import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { sizesDownFrom } from './sizes.ts';

interface Fit {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
}

/**
 * Sets `content` in the largest size, between `min` and `max` units of the screen (1/100 of its width, see
 * Hall.module.css), at which it overflows `box` neither downwards nor sideways. What does so at the least size is marked
 * as cut, with the lines for which there is room (`--lines`). Measured anew when the text, the box or the fonts change.
 */
export function useFit(max: number, min: number): Fit {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const measured = useRef('');

  const adjust = useCallback(() => {
    const outer = box.current;
    const inner = content.current;
    if (!outer || !inner) return;
    const now = `${outer.clientWidth} ${outer.clientHeight} ${document.fonts.status} ${inner.textContent}`;
    if (now === measured.current) return;
    measured.current = now;
    inner.dataset.cut = 'false';
    for (const size of sizesDownFrom(max, min)) {
      inner.style.fontSize = `calc(var(--u) * ${size})`;
      if (inner.scrollHeight <= outer.clientHeight && inner.scrollWidth <= outer.clientWidth) return;
    }
    const line = Number.parseFloat(getComputedStyle(inner).lineHeight);
    inner.style.setProperty('--lines', String(Math.max(1, Math.floor(outer.clientHeight / line))));
    inner.dataset.cut = 'true';
  }, [max, min]);

  useLayoutEffect(adjust);
  useLayoutEffect(() => {
    if (!box.current) return;
    void document.fonts.ready.then(adjust);
    const observer = new ResizeObserver(adjust);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [adjust]);

  return { box, content };
}
