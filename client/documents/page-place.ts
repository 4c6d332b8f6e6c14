import type { PageView } from '#shared/protocol/hall.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels for one unit of a page, so that it is as large in its room as `zoom` says. */
export function scaleOf(zoom: PageView['zoom'], page: Size, room: Size): number {
  const whole = Math.min(room.width / page.width, room.height / page.height);
  switch (zoom) {
    case 'whole':
      return whole;
    case 'width':
      return room.width / page.width;
    case '150':
      return whole * 1.5;
    case '200':
      return whole * 2;
  }
}

/**
 * How far a page as large as `drawn` is moved out of the middle of its room, in CSS pixels. What has room stays in the middle; of what
 * sticks out 0 shows the beginning and 1 the end.
 */
export function offsetOf(
  { down, across }: Pick<PageView, 'down' | 'across'>,
  drawn: Size,
  room: Size,
): { readonly x: number; readonly y: number } {
  const along = (share: number, length: number, space: number) => Math.max(0, length - space) * (0.5 - share);
  return { x: along(across, drawn.width, room.width), y: along(down, drawn.height, room.height) };
}
