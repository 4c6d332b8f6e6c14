import type { SessionState } from '#shared/session/state.ts';
import { type Block, heading, type Table } from '../blocks.ts';
import { compareDelegates, delegateLabel } from '../delegate-names.ts';
import { spokenDuration } from '../wording.ts';
import { type Answer, answersOf, overtime } from './answers.ts';
import { speechesOf } from './speeches.ts';

const byNumber = new Intl.Collator('vi', { numeric: true });

/**
 * How often and for how long each group and each delegate spoke in the whole session, and each official answered; nothing where nobody
 * has.
 */
export function speechSums(state: SessionState): readonly Block[] {
  const speeches = speechesOf(state).flatMap(({ delegate, seconds }) =>
    delegate && seconds !== null ? [{ delegate, seconds }] : [],
  );
  const answers = answersOf(state).flatMap((answer) =>
    answer.seconds === null ? [] : [{ ...answer, seconds: answer.seconds }],
  );
  if (speeches.length === 0 && answers.length === 0) return [];
  const groups = [...Map.groupBy(speeches, ({ delegate }) => delegate.group)].sort(([a], [b]) =>
    byNumber.compare(a, b),
  );
  const people = [...Map.groupBy(speeches, ({ delegate }) => delegate)].sort(([a], [b]) =>
    compareDelegates(a, b),
  );
  const title = answers.length === 0 ? 'Tổng hợp phát biểu' : 'Tổng hợp phát biểu, trả lời chất vấn';
  const ofDelegates = [
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
  return [
    heading(3, title),
    ...(speeches.length === 0 ? [] : ofDelegates),
    ...(answers.length === 0 ? [] : [ofOfficials(answers)]),
  ];
}

/** Whoever is on the list of guests is one person, however the name was written; the others by their names, in the order of the first answer. */
function ofOfficials(answers: readonly (Answer & Timed)[]): Table {
  const people = Map.groupBy(answers, ({ turn: { answerer } }) => answerer.guestId ?? answerer.name);
  const rows = [...people.values()].map((own) => {
    const over = own.reduce((sum, answer) => sum + (overtime(answer) ?? 0), 0);
    const name = own.at(-1)?.turn.answerer.name ?? '';
    return [name, over === 0 ? 'Không' : spokenDuration(over), ...sums(own)];
  });
  return summed(['Người trả lời chất vấn', 'Quá thời gian'], rows);
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

interface Timed {
  readonly seconds: number;
}

function sums(own: readonly Timed[]): readonly string[] {
  return [String(own.length), spokenDuration(own.reduce((sum, { seconds }) => sum + seconds, 0))];
}
