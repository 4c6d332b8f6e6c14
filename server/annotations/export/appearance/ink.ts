import { getStroke } from 'perfect-freehand';
import { strokeShape } from '#shared/annotations/stroke-shape.ts';
import type { PenStroke } from '#shared/protocol/annotations.ts';
import { PEN_COLOURS } from '../colours.ts';
import { type Appearance, fill, number, rectAround } from './appearance.ts';

/** The inked area with its pressure, as the tablet draws it: one filled outline. */
export function inkAppearance({ points, width, colour }: PenStroke): Appearance {
  const outline = getStroke(points, { ...strokeShape(width), last: true }).map(
    ([x, y]): readonly [number, number] => [x ?? 0, y ?? 0],
  );
  return {
    rect: rectAround(outline.length > 0 ? outline : points.map(([x, y]) => [x, y] as const), width),
    content: `${fill(PEN_COLOURS[colour])}${outlinePath(outline)}f`,
    resources: {},
  };
}

/** Quadratic curves through the middles of the outline's sides, written as the cubic ones that PDF has. */
function outlinePath(outline: readonly (readonly [number, number])[]): string {
  const [first] = outline;
  if (!first) return '';
  let [fromX, fromY] = first;
  let path = `${number(fromX)} ${number(fromY)} m\n`;
  outline.forEach(([x, y], index) => {
    const next = outline[(index + 1) % outline.length] ?? first;
    const [toX, toY] = [(x + next[0]) / 2, (y + next[1]) / 2];
    const control = [
      fromX + (2 / 3) * (x - fromX),
      fromY + (2 / 3) * (y - fromY),
      toX + (2 / 3) * (x - toX),
      toY + (2 / 3) * (y - toY),
    ];
    path += `${control.map(number).join(' ')} ${number(toX)} ${number(toY)} c\n`;
    [fromX, fromY] = [toX, toY];
  });
  return `${path}h\n`;
}
