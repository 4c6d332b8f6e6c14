import type { StickyNote } from '#shared/protocol/annotations.ts';
import { HIGHLIGHT_COLOURS, PEN_COLOURS } from '../colours.ts';
import { type Appearance, fill, type Rect, stroke } from './appearance.ts';

/** Side of the sheet, in points; as the tablet shows it. */
const SIZE = 22;

export function noteRect([left, top]: StickyNote['at']): Rect {
  return [left, top - SIZE, left + SIZE, top];
}

/** A small sheet with lines of writing; the words themselves are in the annotation's contents. */
export function noteAppearance({ at, colour }: StickyNote): Appearance {
  const rect = noteRect(at);
  const [left, bottom] = rect;
  const line = (height: number, length: number) =>
    `${left + 5} ${bottom + height} m ${left + 5 + length} ${bottom + height} l S\n`;
  return {
    rect,
    content: `${fill(HIGHLIGHT_COLOURS[colour])}${stroke(PEN_COLOURS.ink)}1 w ${left + 1} ${bottom + 1} ${SIZE - 2} ${SIZE - 2} re B\n${line(15, 12)}${line(11, 12)}${line(7, 7)}`,
    resources: {},
  };
}
