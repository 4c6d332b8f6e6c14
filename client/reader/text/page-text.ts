import type { TextContent } from '#shared/pdf/readable-page.ts';
import type { Quad } from '#shared/protocol/annotations.ts';

/** A piece of text that the PDF sets in one go. */
export interface TextRun {
  /** Where it begins in the page's text. */
  readonly from: number;
  readonly text: string;
  /** From text space to PDF user space; the origin lies on the baseline at the left end. */
  readonly transform: readonly [number, number, number, number, number, number];
  /** Along the baseline, in points. */
  readonly width: number;
  /** CSS font family to measure its letters by. */
  readonly family: string;
  /** Part of the height of a line that lies above the baseline, 0 to 1. */
  readonly ascent: number;
}

/** The words of one page in the order of the file, lines ended by "\n". */
export interface PageText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** The share of a line's height above its baseline, where a font does not say. */
const USUAL_ASCENT = 0.8;

export function pageTextOf({ items, styles }: Pick<TextContent, 'items' | 'styles'>): PageText {
  const runs: TextRun[] = [];
  let text = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str !== '') {
      const style = styles[item.fontName];
      const [a, b, c, d, e, f] = item.transform.map(Number);
      runs.push({
        from: text.length,
        text: item.str,
        transform: [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0],
        width: item.width,
        family: style?.fontFamily ?? 'sans-serif',
        ascent: ascentOf(style),
      });
      text += item.str;
    }
    if (item.hasEOL) text += '\n';
  }
  return { text, runs };
}

function ascentOf(style: TextContent['styles'][string] | undefined): number {
  if (style && style.ascent > 0 && style.ascent <= 1) return style.ascent;
  if (style && style.descent < 0 && style.descent > -1) return 1 + style.descent;
  return USUAL_ASCENT;
}

/** Width of a text in any unit, set in a font family. */
export type Measure = (text: string, family: string) => number;

/** Where the characters `from` to `to` of a page stand: a quadrilateral a line, in PDF user space. */
export function quadsOf({ runs }: PageText, from: number, to: number, measure: Measure): readonly Quad[] {
  const lines: Line[] = [];
  for (const run of runs) {
    const start = Math.max(0, from - run.from);
    const end = Math.min(run.text.length, to - run.from);
    if (start >= end || run.text.slice(start, end).trim() === '') continue;
    const line = lineOf(run, start, end, measure);
    const last = lines.at(-1);
    if (last && continues(last, line))
      lines[lines.length - 1] = { ...last, end: line.end - offset(last, line) };
    else lines.push(line);
  }
  return lines.map(quadOf);
}

/** A stretch of a baseline. */
interface Line {
  readonly x: number;
  readonly y: number;
  /** Unit vector along the baseline. */
  readonly along: readonly [number, number];
  /** The way from the bottom of a line to its top, in points. */
  readonly up: readonly [number, number];
  readonly ascent: number;
  /** Where the line begins and ends, along the baseline from (x, y), in points. */
  readonly start: number;
  readonly end: number;
}

function lineOf(run: TextRun, start: number, end: number, measure: Measure): Line {
  const [a, b, c, d, x, y] = run.transform;
  const length = Math.hypot(a, b) || 1;
  const whole = measure(run.text, run.family);
  const at = (characters: number) => {
    if (characters === 0) return 0;
    if (characters >= run.text.length || whole <= 0) return run.width * (characters / run.text.length);
    return (measure(run.text.slice(0, characters), run.family) / whole) * run.width;
  };
  return {
    x,
    y,
    along: [a / length, b / length],
    up: [c, d],
    ascent: run.ascent,
    start: at(start),
    end: at(end),
  };
}

/** How far the origin of `next` lies behind that of `line`, along the baseline; negative in front. */
function offset(line: Line, next: Line): number {
  return (line.x - next.x) * line.along[0] + (line.y - next.y) * line.along[1];
}

/** Whether `next` goes on where `line` ends, on the same baseline and as large. */
function continues(line: Line, next: Line): boolean {
  const height = Math.hypot(...line.up);
  const turned = Math.abs(line.along[0] * next.along[1] - line.along[1] * next.along[0]) > 0.01;
  const off = (next.x - line.x) * -line.along[1] + (next.y - line.y) * line.along[0];
  const gap = next.start - offset(line, next) - line.end;
  return (
    !turned &&
    Math.abs(off) < height * 0.1 &&
    Math.abs(Math.hypot(...next.up) - height) < height * 0.1 &&
    Math.abs(gap) < height * 0.6
  );
}

function quadOf({ x, y, along, up, ascent, start, end }: Line): Quad {
  const at = (distance: number, part: number): [number, number] => [
    x + along[0] * distance + up[0] * part,
    y + along[1] * distance + up[1] * part,
  ];
  const below = ascent - 1;
  return [...at(start, ascent), ...at(end, ascent), ...at(start, below), ...at(end, below)];
}
