import { Minus, X } from 'lucide-react';
import type { PageViewport } from 'pdfjs-dist';
import { useId, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../../../i18n/texts.ts';
import { IconButton } from '../../../ui/Button.tsx';
import type { Change } from '../../diff/document-changes.ts';
import { quadPath, underlinePath } from '../../marks/quad-path.ts';
import { measureText } from '../../text/measure.ts';
import { type PageText, quadsOf } from '../../text/page-text.ts';
import { areaOf, type PageArea, styleOfArea } from '../page-area.ts';
import styles from '../panels.module.css';
import type { ReadingAids } from '../reading-aids.ts';
import { texts } from '../texts.ts';
import { useReveal } from '../useReveal.ts';
import type { Changes } from './changes.ts';

interface ChangeMarksProps {
  readonly aids: ReadingAids;
  readonly changes: Changes;
  /** From 1. */
  readonly page: number;
  readonly text: PageText;
  readonly viewport: PageViewport;
}

interface Marked {
  readonly index: number;
  readonly change: Change;
  readonly fill: string;
  readonly line: string;
  /** Null where nothing of it is on this page. */
  readonly area: PageArea | null;
  /** Where removed words stood, if it was on this page. */
  readonly at: PageArea | null;
}

/** New words are tinted and underlined; where words were taken out stands a small mark that opens them. */
export function ChangeMarks({ aids, changes, page, text, viewport }: ChangeMarksProps) {
  const comparison = useStore(changes.state, (state) => state.comparison);
  const current = useStore(changes.state, (state) => state.current);
  const all = comparison.status === 'compared' ? comparison.changes : NONE;
  const marked = useMemo(() => marksOn(all, page, text, viewport), [all, page, text, viewport]);
  if (marked.length === 0) return null;
  const shown = marked.find(({ index }) => index === current?.index);
  return (
    <>
      <svg
        className={styles.marks}
        viewBox={`0 0 ${viewport.width} ${viewport.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        data-changes={marked.length}
      >
        <g transform={`matrix(${viewport.transform.join(' ')})`}>
          {marked.map(({ index, fill, line }) => (
            <g key={index}>
              <path className={styles.added} d={fill} />
              <path className={styles.addedLine} d={line} />
            </g>
          ))}
        </g>
      </svg>
      {shown && current && <ShownChange aids={aids} target={current} area={shown.area ?? shown.at} />}
      {marked.map(
        ({ index, change, at }) =>
          at && <RemovedMark key={index} changes={changes} index={index} text={change.removed} at={at} />,
      )}
    </>
  );
}

const NONE: readonly Change[] = [];

function marksOn(
  changes: readonly Change[],
  page: number,
  text: PageText,
  viewport: PageViewport,
): readonly Marked[] {
  return changes.flatMap((change, index) => {
    const span = change.spans.find((one) => one.page === page);
    const hasRemoved = change.removed !== '' && change.at.page === page;
    if (!span && !hasRemoved) return [];
    const quads = span ? quadsOf(text, span.from, span.to, measureText) : [];
    const { character, side } = change.at;
    const beside = hasRemoved ? quadsOf(text, character, character + 1, measureText) : [];
    const letter = beside.length > 0 ? areaOf(beside, viewport) : null;
    const edge = letter && {
      ...letter,
      left: side === 'behind' ? letter.left + letter.width : letter.left,
      width: 0,
    };
    return [
      {
        index,
        change,
        fill: quads.map(quadPath).join(''),
        line: quads.map(underlinePath).join(''),
        area: quads.length > 0 ? areaOf(quads, viewport) : null,
        at: hasRemoved ? (edge ?? { left: 0, top: 0, width: 0, height: 2 }) : null,
      },
    ];
  });
}

interface ShownChangeProps {
  readonly aids: ReadingAids;
  readonly target: object;
  readonly area: PageArea | null;
}

function ShownChange({ aids, target, area }: ShownChangeProps) {
  const frame = useRef<HTMLDivElement>(null);
  useReveal(aids, target, frame, 'center');
  return (
    area && <div ref={frame} className={styles.foundFrame} data-change-now="" style={styleOfArea(area)} />
  );
}

interface RemovedMarkProps {
  readonly changes: Changes;
  readonly index: number;
  readonly text: string;
  readonly at: PageArea;
}

/** The lower part of a page, in percent: what opens there opens upwards. */
const LOW = 65;

function RemovedMark({ changes, index, text, at }: RemovedMarkProps) {
  const t = useTexts(texts);
  const id = useId();
  const open = useStore(changes.state, ({ opened }) => opened === index);
  const upwards = at.top > LOW;
  return (
    <>
      <button
        type="button"
        className={styles.removedMark}
        data-removed={index}
        aria-label={t('removedHere', { text: text.slice(0, 200) })}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        style={{ left: `${at.left}%`, top: `${at.top}%` }}
        onClick={() => changes.open(open ? null : index)}
      >
        <Minus size={14} strokeWidth={3} aria-hidden="true" />
      </button>
      {open && (
        <div
          id={id}
          className={styles.removedText}
          style={{
            left: `clamp(0px, ${at.left}% - 40px, 100% - min(320px, 100%))`,
            ...(upwards ? { bottom: `${100 - at.top + 2}%` } : { top: `${at.top + at.height + 1}%` }),
          }}
        >
          <div>
            <b>{t('removed')}</b>
            <IconButton label={t('closeRemoved')} onClick={() => changes.open(null)}>
              <X size={22} aria-hidden="true" />
            </IconButton>
          </div>
          <del>{text}</del>
        </div>
      )}
    </>
  );
}
