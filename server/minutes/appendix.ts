import type { SessionState } from '#shared/session/state.ts';
import { type Block, run } from './blocks.ts';
import type { CorrectionMarks } from './correction-marks.ts';
import { namedRecord } from './polls/named-record.ts';
import { rollCallBlocks } from './polls/roll-call-blocks.ts';

/** The roll call of every poll that was counted by name; nothing where there is none. */
export function appendixBlocks(
  state: SessionState,
  subject: readonly string[],
  marks: CorrectionMarks,
): readonly Block[] {
  const rollCalls = state.polls.flatMap((poll): readonly Block[] => {
    const record = namedRecord(poll);
    return record === null ? [] : rollCallBlocks(state, record, marks);
  });
  if (rollCalls.length === 0) return [];
  const note = `(Kèm theo Biên bản ${subject.join('\n')})`;
  const title: Block = {
    type: 'centred',
    lines: [
      run('PHỤ LỤC', 'bold'),
      run('Ý kiến biểu quyết của từng đại biểu', 'bold'),
      ...note.split('\n').map((line) => run(line, 'italic')),
    ],
  };
  return [title, ...rollCalls];
}
