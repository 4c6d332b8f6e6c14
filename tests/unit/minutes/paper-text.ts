import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Block } from '../../../server/minutes/blocks.ts';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';

/** Blocks as plain lines; no-break spaces as ordinary ones, table cells separated by " | ". */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(blockLines).map((line) => line.replaceAll('\u00a0', ' '));
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs.map((run) => run.text).join('')];
    case 'ragged':
      return [block.text];
    case 'centred':
      return block.lines.map((line) => line.text);
    case 'table':
      return [block.columns.map((column) => column.heading), ...block.rows].map((row) => row.join(' | '));
  }
}

/** The body of the minutes as lines. */
export function bodyOf({
  state,
  log,
}: {
  state: SessionState;
  log: readonly LoggedEvent[];
}): readonly string[] {
  return linesOf(minutesPaper(state, log).body);
}
