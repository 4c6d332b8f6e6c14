import { run, type SignatureRow } from './blocks.ts';
import { SIGNATURE_GAP_PT, SIGNATURE_ROOM_PT, SIZE } from './measures.ts';
import { centredLine, TEXT_LEFT, TEXT_WIDTH } from './pdf-letterhead.ts';
import type { Slab } from './pdf-slabs.ts';

const HALF = TEXT_WIDTH / 2;

/** Two columns with room to sign, all rows on one page with what follows. */
export function signatureSlabs(rows: readonly SignatureRow[]): readonly Slab[] {
  return rows.flatMap((row) => [...headingSlab(row), rowSlab(row)]);
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
        const frame = { x: TEXT_LEFT + index * HALF, width: HALF };
        const used = centredLine(canvas, run(place.role, 'bold'), SIZE.body, frame, top);
        centredLine(canvas, run(place.note, 'italic'), SIZE.signatureNote, frame, top + used);
      }
    },
  };
}
