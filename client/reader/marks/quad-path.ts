import type { Quad } from '#shared/protocol/annotations.ts';

/** PDF orders corners top left, top right, bottom left, bottom right; a path goes round. */
export function quadPath([ax, ay, bx, by, cx, cy, dx, dy]: Quad): string {
  return `M${ax} ${ay}L${bx} ${by}L${dx} ${dy}L${cx} ${cy}Z`;
}

export function underlinePath([, , , , cx, cy, dx, dy]: Quad): string {
  return `M${cx} ${cy}L${dx} ${dy}`;
}
