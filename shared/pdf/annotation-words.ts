import type { DrawnWords } from './drawn-words.ts';
import type { TextPiece } from './readable-page.ts';

/** Annotation flags (ISO 32000-2, 12.5.3) of what is not to be seen: hidden, and no view. */
const UNSEEN = 2 | 32;

/** The name by which text content knows the letters of all annotations. */
export const ANNOTATION_FONT = 'annotation-words';

/** Shares of the height of a line: its letters, and what lies below the baseline. */
const LETTERS = 0.75;
const BELOW = 0.25;
/** In sizes of letters, how wide most of them are, and how far apart their lines are. */
const USUAL_WIDTH = 0.5;
const USUAL_LEADING = 1.2;

type Rect = readonly [number, number, number, number];

interface WordyAnnotation {
  readonly id: string;
  readonly rect: Rect;
  /** What pdf.js has read of it, a line each; null: that stands in the steps by which it is drawn. */
  readonly lines: readonly string[] | null;
  /** Where its last line begins, from the left bottom corner of `rect`. */
  readonly at: readonly [number, number] | null;
  /** Size of its letters, in points; null where they fit themselves to the field. */
  readonly fontSize: number | null;
}

/** Whether some of them have words that only the steps of drawing tell. */
export function askForDrawing(annotations: readonly unknown[]): boolean {
  return annotations.some((annotation) => wordyOf(annotation)?.lines === null);
}

/** The words that filled-in fields, text boxes and stamps show on the page, each where it stands; PDF user space. */
export function annotationPieces(
  annotations: readonly unknown[],
  drawn: DrawnWords | null,
): readonly TextPiece[] {
  return annotations.flatMap((annotation) => {
    const wordy = wordyOf(annotation);
    if (!wordy || drawn?.hiddenAnnotations.has(wordy.id)) return [];
    const lines = wordy.lines ?? [drawn?.ofAnnotations.get(wordy.id) ?? ''];
    return piecesOf(wordy, lines);
  });
}

function wordyOf(annotation: unknown): WordyAnnotation | null {
  const stated: Record<string, unknown> = { ...Object(annotation) };
  const rect = numbers(stated.rect, 4);
  if (!rect || !mayHaveWords(stated)) return null;
  const { textContent, textPosition, defaultAppearanceData } = stated;
  const { fontSize }: Record<string, unknown> = { ...Object(defaultAppearanceData) };
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const [x = 0, y = 0] = numbers(textPosition, 2) ?? [];
  return {
    id: String(stated.id),
    rect: [left, bottom, right, top],
    lines: Array.isArray(textContent) ? textContent.map(String) : null,
    at: Array.isArray(textPosition) ? [x, y] : null,
    fontSize: typeof fontSize === 'number' && fontSize > 0 ? fontSize : null,
  };
}

function mayHaveWords(stated: Record<string, unknown>): boolean {
  if (((Number(stated.annotationFlags) || 0) & UNSEEN) !== 0) return false;
  if (Array.isArray(stated.textContent)) return stated.subtype === 'Widget' || stated.subtype === 'FreeText';
  if (stated.subtype === 'Stamp') return stated.hasAppearance === true;
  if (stated.subtype !== 'Widget') return false;
  switch (stated.fieldType) {
    case 'Tx':
      return stated.password !== true && typeof stated.fieldValue === 'string' && stated.fieldValue !== '';
    case 'Ch':
      return true;
    case 'Btn':
      return stated.pushButton === true && stated.hasAppearance === true;
    default:
      return false;
  }
}

function piecesOf({ rect, at, fontSize }: WordyAnnotation, lines: readonly string[]): readonly TextPiece[] {
  const [left, bottom, right, top] = rect;
  const share = (top - bottom) / Math.max(1, lines.length);
  const size = Math.min(fontSize ?? share * LETTERS, share) || 1;
  const leading = Math.min(size * USUAL_LEADING, share);
  const x = left + (at?.[0] ?? 0);
  const last = at ? bottom + at[1] : bottom + (share - size) / 2 + size * BELOW;
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const width = Math.min(right - x, line.length * size * USUAL_WIDTH);
    const y = last + (lines.length - 1 - index) * leading;
    return {
      str: line.normalize('NFC'),
      dir: 'ltr',
      transform: [size, 0, 0, size, x, y],
      width: Math.max(width, 1),
      height: size,
      fontName: ANNOTATION_FONT,
      hasEOL: true,
    };
  });
}

function numbers(value: unknown, count: number): readonly number[] | null {
  return Array.isArray(value) && value.length === count && value.every((one) => Number.isFinite(one))
    ? value.map(Number)
    : null;
}
