import { useLayoutEffect, useRef } from 'react';
import styles from './Hall.module.css';

interface FitTextProps {
  readonly children: string;
  /** Largest and smallest size, in units of the screen (1/100 of its width, see Hall.module.css). */
  readonly max: number;
  readonly min: number;
}

const STEP = 0.1;

/** Text as large as its box takes: official titles run from three words to six lines. */
export function FitText({ children, max, min }: FitTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLParagraphElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text changes the size that fits
  useLayoutEffect(() => {
    const outer = box.current;
    const inner = text.current;
    if (!outer || !inner) return;
    const adjust = () => {
      let low = 0;
      let high = Math.round((max - min) / STEP);
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        inner.style.fontSize = sizeOf(min + middle * STEP);
        if (inner.scrollHeight <= outer.clientHeight) low = middle;
        else high = middle - 1;
      }
      inner.style.fontSize = sizeOf(min + low * STEP);
    };
    adjust();
    void document.fonts.ready.then(adjust);
    const observer = new ResizeObserver(adjust);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [children, max, min]);

  return (
    <div ref={box} className={styles.fit}>
      <p ref={text}>{children}</p>
    </div>
  );
}

function sizeOf(units: number): string {
  return `calc(var(--u) * ${units.toFixed(2)})`;
}
