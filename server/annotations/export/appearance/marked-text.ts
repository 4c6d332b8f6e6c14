import type { PDFContext } from '@cantoo/pdf-lib';
import type { Highlight, Quad, Underline } from '#shared/protocol/annotations.ts';
import { HIGHLIGHT_COLOURS, PEN_COLOURS } from '../colours.ts';
import { type Appearance, fill, number, rectAround } from './appearance.ts';

/** Thickness of an underline, as a share of the height of its line of text. */
const UNDERLINE_THICKNESS = 0.07;
const THINNEST_UNDERLINE = 0.8;

/** The highlighter's ink: letters under it stay as dark as they are, and what is marked twice gets no darker, as on the tablet. */
export function highlightAppearance(context: PDFContext, { quads, colour }: Highlight): Appearance {
  return {
    rect: rectAround(corners(quads), 1),
    content: `/Darken gs\n${fill(HIGHLIGHT_COLOURS[colour])}${quads.map(area).join('')}`,
    resources: {
      ExtGState: context.obj({ Darken: { Type: 'ExtGState', BM: 'Darken' } }),
    },
  };
}

/** A line along the foot of each line of text, at whatever angle that runs. */
export function underlineAppearance({ quads, colour }: Underline): Appearance {
  return {
    rect: rectAround(corners(quads), 2),
    content: `${fill(PEN_COLOURS[colour])}${quads.map(foot).map(area).join('')}`,
    resources: {},
  };
}

function* corners(quads: readonly Quad[]): Iterable<readonly [number, number]> {
  for (const [ax, ay, bx, by, cx, cy, dx, dy] of quads) {
    yield [ax, ay];
    yield [bx, by];
    yield [cx, cy];
    yield [dx, dy];
  }
}

/** PDF orders corners top left, top right, bottom left, bottom right; a path goes round. */
function area([ax, ay, bx, by, cx, cy, dx, dy]: Quad): string {
  const at = (x: number, y: number) => `${number(x)} ${number(y)}`;
  return `${at(ax, ay)} m ${at(bx, by)} l ${at(dx, dy)} l ${at(cx, cy)} l h f\n`;
}

/** The lowest part of a line of text. */
function foot([ax, ay, bx, by, cx, cy, dx, dy]: Quad): Quad {
  const height = Math.hypot(ax - cx, ay - cy);
  const share = height === 0 ? 0 : Math.max(UNDERLINE_THICKNESS, THINNEST_UNDERLINE / height);
  const up = (from: number, to: number) => from + (to - from) * share;
  return [up(cx, ax), up(cy, ay), up(dx, bx), up(dy, by), cx, cy, dx, dy];
}
