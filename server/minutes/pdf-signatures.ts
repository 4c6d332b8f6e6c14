import { run, type Signature, type SignatureRow } from './blocks.ts';
import { SIGNATURE_GAP_PT, SIGNATURE_ROOM_PT, SIZE } from './measures.ts';
import type { PdfCanvas } from './pdf-canvas.ts';
import { centred, centredLine, type Half, TEXT_LEFT, TEXT_WIDTH } from './pdf-letterhead.ts';
import type { Slab } from './pdf-slabs.ts';
import { linesIn } from './pdf-text.ts';

/** Each of the two columns. */
export const SIGNATURE_WIDTH = TEXT_WIDTH / 2;

/**
 * Two columns with room to sign, all rows on one page with the recipients: these stand below the last signature at the left, or
 * in its place where there is none.
 */
export function signatureSlabs(
  canvas: PdfCanvas,
  rows: readonly SignatureRow[],
  recipients: readonly Slab[],
): readonly Slab[] {
  const beside = rows.at(-1)?.left === null;
  const last = rows.length - 1;
  const signed = rows.flatMap((row, index) => [
    ...headingSlab(row),
    beside && index === last ? withBeside(rowSlab(canvas, row), recipients) : rowSlab(canvas, row),
  ]);
  return beside ? signed : [...signed, ...recipients];
}

/** `row` with `slabs` at its left, one below the other. */
function withBeside(row: Slab, slabs: readonly Slab[]): Slab {
  const height = slabs.reduce((sum, slab) => sum + slab.height + slab.gap, SIZE.body * 1.15);
  return {
    ...row,
    height: Math.max(row.height, height),
    glued: false,
    draw: (canvas, top) => {
      let at = top + SIZE.body * 1.15;
      for (const slab of slabs) {
        slab.draw(canvas, at);
        at += slab.height + slab.gap;
      }
      row.draw(canvas, top);
    },
  };
}

function headingSlab({ heading }: SignatureRow): readonly Slab[] {
  if (heading === null) return [];
  return [
    {
      height: SIZE.body * 1.15 + SIGNATURE_GAP_PT,
      gap: 0,
      glued: true,
      draw: (canvas, top) =>
        void centredLine(
          canvas,
          run(heading, 'bold'),
          SIZE.body,
          { x: TEXT_LEFT, width: TEXT_WIDTH },
          top + SIGNATURE_GAP_PT,
        ),
    },
  ];
}

function rowSlab(canvas: PdfCanvas, { left, right }: SignatureRow): Slab {
  const places = [left, right];
  const lines = Math.max(...places.map((place) => (place ? roleLines(canvas, place) : 1)));
  return {
    height: (lines * SIZE.body + SIZE.signatureNote) * 1.15 + SIGNATURE_GAP_PT + SIGNATURE_ROOM_PT,
    gap: 0,
    glued: true,
    draw: (on, top) => {
      for (const [index, place] of places.entries()) {
        if (!place) continue;
        const frame = halfAt(index);
        let y = top + SIGNATURE_GAP_PT;
        for (const line of linesOf(place)) y += centredLine(on, run(line, 'bold'), SIZE.body, frame, y);
        centredLine(on, run(place.note, 'italic'), SIZE.signatureNote, frame, y);
      }
    },
  };
}

function linesOf({ above, role }: Signature): readonly string[] {
  return [...above, role];
}

/** How many lines the role takes with what stands above it, long ones broken. */
function roleLines(canvas: PdfCanvas, place: Signature): number {
  const box = centred(halfAt(0), SIZE.body);
  return linesOf(place).reduce((sum, line) => sum + linesIn(canvas, [run(line, 'bold')], box).length, 0);
}

function halfAt(index: number): Half {
  return { x: TEXT_LEFT + index * SIGNATURE_WIDTH, width: SIGNATURE_WIDTH };
}
