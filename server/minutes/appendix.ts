import type { Delegate } from '#shared/protocol/records.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type Block, heading, run, type TableColumn } from './blocks.ts';
import { delegateLabel } from './delegate-names.ts';
import { countedOutcome, pollNumber, rollCallRows } from './roll-call.ts';
import { sentence } from './wording.ts';

const COLUMNS: readonly TableColumn[] = [
  { heading: 'TT', weight: 7, align: 'center' },
  { heading: 'Họ và tên', weight: 36, align: 'left' },
  { heading: 'Tổ đại biểu', weight: 24, align: 'left' },
  { heading: 'Ý kiến', weight: 33, align: 'left' },
];

/** The roll call of every counted poll as a table; nothing where there is none. */
export function appendixBlocks(state: SessionState, subject: readonly string[]): readonly Block[] {
  const tables = state.polls.flatMap((poll): readonly Block[] => {
    const outcome = countedOutcome(poll);
    if (!outcome) return [];
    const annulled = poll.status === 'annulled' ? ' (đã hủy)' : '';
    return [
      heading(3, sentence(`Biểu quyết số ${pollNumber(state, poll.id)}${annulled}: ${poll.question.title}`)),
      {
        type: 'table',
        columns: COLUMNS,
        rows: rollCallRows(state, outcome.rollCall).map(({ delegate, opinion }, index) => [
          String(index + 1),
          nameInRow(state, delegate),
          delegate.group,
          opinion,
        ]),
        keepTogether: false,
      },
    ];
  });
  if (tables.length === 0) return [];
  const note = `(Kèm theo Biên bản ${subject.join('\n')})`;
  const title: Block = {
    type: 'centred',
    lines: [
      run('PHỤ LỤC', 'bold'),
      run('Ý kiến biểu quyết của từng đại biểu', 'bold'),
      ...note.split('\n').map((line) => run(line, 'italic')),
    ],
  };
  return [title, ...tables];
}

/** The group stands in the next column, so a namesake needs a further particular only within one group. */
function nameInRow(state: SessionState, delegate: Delegate): string {
  const namesake = state.delegates.some(
    ({ id, name, group }) => id !== delegate.id && name === delegate.name && group === delegate.group,
  );
  return namesake ? delegateLabel(state, delegate) : delegate.name;
}
