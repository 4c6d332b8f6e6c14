import type { SessionState } from '#shared/session/state.ts';
import { type Block, heading, type Table } from '../blocks.ts';
import { compareDelegates, delegateLabel } from '../delegate-names.ts';
import { spokenDuration } from '../wording.ts';
import { type Speech, speechesOf } from './speeches.ts';

const byNumber = new Intl.Collator('vi', { numeric: true });

/** How often and for how long each group and each delegate spoke in the whole session; nothing where nobody has. */
export function speechSums(state: SessionState): readonly Block[] {
  const speeches = speechesOf(state).flatMap(({ delegate, seconds }) =>
    delegate && seconds !== null ? [{ delegate, seconds }] : [],
  );
  if (speeches.length === 0) return [];
  const groups = [...Map.groupBy(speeches, ({ delegate }) => delegate.group)].sort(([a], [b]) =>
    byNumber.compare(a, b),
  );
  const people = [...Map.groupBy(speeches, ({ delegate }) => delegate)].sort(([a], [b]) =>
    compareDelegates(a, b),
  );
  return [
    heading(3, 'Tổng hợp phát biểu'),
    summed(
      ['Tổ đại biểu', 'Số đại biểu phát biểu'],
      groups.map(([group, own]) => [
        group === '' ? 'Không thuộc tổ nào' : group,
        String(new Set(own.map(({ delegate }) => delegate)).size),
        ...sums(own),
      ]),
    ),
    summed(
      ['Đại biểu', 'Tổ đại biểu'],
      people.map(([delegate, own]) => [delegateLabel(state, delegate), delegate.group, ...sums(own)]),
    ),
  ];
}

function summed([first, second]: readonly [string, string], rows: Table['rows']): Table {
  return {
    type: 'table',
    columns: [
      { heading: first, weight: 34, align: 'left' },
      { heading: second, weight: 22, align: 'center' },
      { heading: 'Số lượt', weight: 14, align: 'center' },
      { heading: 'Tổng thời gian', weight: 30, align: 'center' },
    ],
    rows,
    keepTogether: false,
  };
}

function sums(own: readonly Pick<Speech & { readonly seconds: number }, 'seconds'>[]): readonly string[] {
  return [String(own.length), spokenDuration(own.reduce((sum, { seconds }) => sum + seconds, 0))];
}
