import { run, type SignatureRow } from './blocks.ts';
import { SIGNATURE_GAP_PT, SIGNATURE_ROOM_PT, SIZE } from './measures.ts';
import { centredLine, TEXT_LEFT, TEXT_WIDTH } from './pdf-letterhead.ts';
import type { Slab } from './pdf-slabs.ts';

/** Each of the two columns. */
export const SIGNATURE_WIDTH = TEXT_WIDTH / 2;

/**
 * Two columns with room to sign, all rows on one page with the recipients: these stand below the last signature at the left, or
 * in its place where there is none.
 */
export function signatureSlabs(rows: readonly SignatureRow[], recipients: readonly Slab[]): readonly Slab[] {
  const beside = rows.at(-1)?.left === null;
  const last = rows.length - 1;
  const signed = rows.flatMap((row, index) => [
    ...headingSlab(row),
    beside && index === last ? withBeside(rowSlab(row), recipients) : rowSlab(row),
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

function rowSlab({ left, right }: SignatureRow): Slab {
  return {
    height: (SIZE.body + SIZE.signatureNote) * 1.15 + SIGNATURE_GAP_PT + SIGNATURE_ROOM_PT,
    gap: 0,
    glued: true,
    draw: (canvas, above) => {
      const top = above + SIGNATURE_GAP_PT;
      for (const [index, place] of [left, right].entries()) {
        if (!place) continue;
        const frame = { x: TEXT_LEFT + index * SIGNATURE_WIDTH, width: SIGNATURE_WIDTH };
        const used = centredLine(canvas, run(place.role, 'bold'), SIZE.body, frame, top);
        centredLine(canvas, run(place.note, 'italic'), SIZE.signatureNote, frame, top + used);
      }
    },
  };
}
