import type { PageViewport } from 'pdfjs-dist';
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { quadPath } from '../../marks/quad-path.ts';
import { measureText } from '../../text/measure.ts';
import { type PageText, quadsOf } from '../../text/page-text.ts';
import { areaOf, styleOfArea } from '../page-area.ts';
import styles from '../panels.module.css';
import type { ReadingAids } from '../reading-aids.ts';
import { useReveal } from '../useReveal.ts';

interface FoundMarksProps {
  readonly aids: ReadingAids;
  /** From 1. */
  readonly page: number;
  readonly text: PageText;
  readonly viewport: PageViewport;
}

/** The places found on a page; the one that is shown is framed too. */
export function FoundMarks({ aids, page, text, viewport }: FoundMarksProps) {
  const spans = useStore(aids.find.state, ({ found }) => found.get(page));
  const hit = useStore(aids.find.state, ({ current }) => (current?.page === page ? current : null));
  const frame = useRef<HTMLDivElement>(null);
  const quads = useMemo(
    () => spans?.map(({ from, to }) => quadsOf(text, from, to, measureText)) ?? [],
    [spans, text],
  );
  const now = hit && quads[hit.index];
  const area = now && now.length > 0 ? areaOf(now, viewport) : null;
  useReveal(aids, area && hit, frame, 'center');
  if (quads.length === 0) return null;
  return (
    <>
      <svg
        className={styles.marks}
        viewBox={`0 0 ${viewport.width} ${viewport.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        data-found={quads.length}
      >
        <g transform={`matrix(${viewport.transform.join(' ')})`}>
          {quads.map((lines, index) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of the page is their name
              key={index}
              className={index === hit?.index ? styles.foundNow : styles.foundMark}
              d={lines.map(quadPath).join('')}
            />
          ))}
        </g>
      </svg>
      {area && <div ref={frame} className={styles.foundFrame} data-found-now="" style={styleOfArea(area)} />}
    </>
  );
}
