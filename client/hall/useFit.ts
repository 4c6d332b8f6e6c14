import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

interface Fit {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
}

const STEP = 0.05;

/**
 * Sets `content` in the largest size, between `min` and `max` units of the screen (1/100 of its width, see
 * Hall.module.css), at which it overflows `box` neither downwards nor sideways. Measured anew when the text, the box or
 * the fonts change.
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
    // One after the other: with columns, a smaller size may need more height than a larger one.
    for (let step = Math.round((max - min) / STEP); step >= 0; step -= 1) {
      inner.style.fontSize = `calc(var(--u) * ${(min + step * STEP).toFixed(2)})`;
      if (inner.scrollHeight <= outer.clientHeight && inner.scrollWidth <= outer.clientWidth) return;
    }
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
