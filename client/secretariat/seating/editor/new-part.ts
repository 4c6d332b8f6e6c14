import type { SeatPlanPart } from '#shared/protocol/seating.ts';
import { roomOf } from '#shared/seating/places.ts';

/** A part as it begins, below all that is there. */
export function newPart(
  type: SeatPlanPart['type'],
  parts: readonly SeatPlanPart[],
  text: string,
): SeatPlanPart {
  const at = { x: 0, y: below(parts), turn: 0 };
  switch (type) {
    case 'rows':
      return { type, ...at, align: 'middle', spacing: 14, rows: [['']] };
    case 'arcs':
      return { type, ...at, spacing: 14, radius: 60, angle: 150, rows: [['']] };
    case 'table':
      return { type, ...at, top: [], right: [], bottom: [], left: [] };
    case 'mark':
      return { type, ...at, y: parts.length === 0 ? 0 : at.y, kind: 'podium', width: 80, height: 20, text };
  }
}

/** Behind whatever lies lowest, in tenths of the width of a seat. */
function below(parts: readonly SeatPlanPart[]): number {
  if (parts.length === 0) return 0;
  const first = parts[0];
  if (!first) return 0;
  // The room begins at its highest part: one mark at a known place tells where that is.
  const probe: SeatPlanPart = {
    type: 'mark',
    x: 0,
    y: 0,
    turn: 0,
    kind: 'other',
    width: 1,
    height: 1,
    text: '',
  };
  const { height, marks } = roomOf({ parts: [probe, ...parts] });
  const zero = marks[0]?.y ?? 0;
  return Math.round((height - zero) * 10) + 15;
}

/** How many seats a part has. */
export function seatCount(part: SeatPlanPart): number {
  return roomOf({ parts: [part] }).seats.length;
}
