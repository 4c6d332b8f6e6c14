import type { TextBox } from '../protocol/annotations.ts';

/** Unit vectors in PDF user space, y upwards. */
export interface TextAxes {
  /** From one letter to the next. */
  readonly along: readonly [number, number];
  /** From one line to the next. */
  readonly down: readonly [number, number];
}

/** Which way a text box runs on the paper. */
export function axesOf({ turned }: Pick<TextBox, 'turned'>): TextAxes {
  switch (turned) {
    case undefined:
      return { along: [1, 0], down: [0, -1] };
    case 90:
      return { along: [0, -1], down: [-1, 0] };
    case 180:
      return { along: [-1, 0], down: [0, 1] };
    case 270:
      return { along: [0, 1], down: [1, 0] };
  }
}
