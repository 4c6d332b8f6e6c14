import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import { opinionWords, pollLabel, standingMark } from '#shared/session/polls/poll-words.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { type RollCall, rollCallOf } from '#shared/voting/named-votes.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { type Block, heading, paragraph, run, type TableColumn } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { delegateLabel, delegatesInOrder, nameList } from '../delegate-names.ts';
import { joinSentences, sentence, upperFirst } from '../wording.ts';
import { type NamedRecord, namedRows } from './named-record.ts';

/** More clauses than this do not fit side by side on A4. */
const MOST_COLUMNS = 4;

/** The roll call of one poll: a table of all delegates, or for many clauses the exceptions of each; then the reasons. */
export function rollCallBlocks(
  now: SessionState,
  record: NamedRecord,
  marks: CorrectionMarks,
): readonly Block[] {
  const { poll, manual } = record;
  const state = asAtVote(now, poll);
  const mark = `${manual ? ' (biểu quyết thủ công)' : ''}${marks.ofCount(poll)}`;
  const clauses = clausesOf(poll.question);
  return [
    heading(3, sentence(`${pollLabel(state, poll)}${standingMark(poll)}${mark}: ${poll.question.title}`)),
    ...(clauses.length > MOST_COLUMNS
      ? exceptions(state, record, clauses)
      : [...clauseList(clauses), rollCallTable(state, record, clauses.length)]),
    ...reasonBlocks(state, record),
  ];
}

function clauseList(clauses: readonly string[]): readonly Block[] {
  if (clauses.length < 2) return [];
  return clauses.map((clause, place) => paragraph(sentence(`- Nội dung ${place + 1}: ${clause}`), true));
}

function rollCallTable(state: SessionState, record: NamedRecord, clauses: number): Block {
  return {
    type: 'table',
    columns: columnsFor(record, clauses),
    rows: namedRows(state, record).map(({ delegate, opinions }, index) => [
      String(index + 1),
      nameInRow(state, delegate),
      delegate.group,
      ...opinions,
    ]),
    keepTogether: false,
  };
}

function columnsFor({ poll }: NamedRecord, clauses: number): readonly TableColumn[] {
  const number: TableColumn = { heading: 'TT', weight: 7, align: 'center' };
  const [name, group] = ['Họ và tên', 'Tổ đại biểu'];
  if (clauses < 2) {
    const opinion = poll.question.paper.type === 'election' ? 'Bầu cho' : 'Ý kiến';
    return [
      number,
      { heading: name, weight: 36, align: 'left' },
      { heading: group, weight: 24, align: 'left' },
      { heading: opinion, weight: 33, align: 'left' },
    ];
  }
  const opinions = Array.from(
    { length: clauses },
    (_, place): TableColumn => ({
      heading: `Nội dung ${place + 1}`,
      weight: 60 / clauses,
      align: 'left',
    }),
  );
  return [
    number,
    { heading: name, weight: 28, align: 'left' },
    { heading: group, weight: 16, align: 'left' },
    ...opinions,
  ];
}

/** The group stands in the next column, so a namesake needs a further particular only within one group. */
function nameInRow(state: SessionState, delegate: Delegate): string {
  const namesake = state.delegates.some(
    ({ id, name, group }) => id !== delegate.id && name === delegate.name && group === delegate.group,
  );
  return namesake ? delegateLabel(state, delegate) : delegate.name;
}

/** Who voted is named once; then each clause names those who did not do as most of them did. */
function exceptions(
  state: SessionState,
  { poll, named, recused }: NamedRecord,
  clauses: readonly string[],
): readonly Block[] {
  const voted = named.votes.flatMap(({ delegates }) => delegates);
  const groups: readonly (readonly [string, readonly DelegateId[]])[] = [
    ['Đại biểu đã biểu quyết', voted],
    [opinionWords(poll, 'silent'), named.silent],
    [opinionWords(poll, 'absent'), named.absent],
    [opinionWords(poll, 'recused'), recused],
  ];
  return [
    ...groups
      .filter(([, ids]) => ids.length > 0)
      .map(([label, ids]) => paragraph(`- ${label} (${ids.length} đại biểu): ${nameList(state, ids)}.`)),
    ...clauses.map((clause, place) =>
      paragraph([
        run(`Nội dung ${place + 1}. `, 'bold'),
        run(
          joinSentences(
            sentence(clause),
            exceptionSentence(state, poll, rollCallOf({ ...named, silent: [] }, place)),
          ),
        ),
      ]),
    ),
  ];
}

/** "Tán thành 75 đại biểu, gồm những người đã biểu quyết trừ: không tán thành (2): …" */
function exceptionSentence(state: SessionState, poll: Poll, rollCall: RollCall): string {
  const choices = ['for', 'against', 'abstain', 'silent'] as const;
  const most = choices.reduce((a, b) => (rollCall[b].length > rollCall[a].length ? b : a));
  const others = choices
    .filter((choice) => choice !== most && rollCall[choice].length > 0)
    .map(
      (choice) =>
        `${lowerFirst(onClause(poll, choice))} (${rollCall[choice].length}): ${nameList(state, rollCall[choice])}`,
    );
  const count = rollCall[most].length;
  return others.length === 0
    ? `${onClause(poll, most)}: tất cả ${count} đại biểu đã biểu quyết.`
    : `${onClause(poll, most)}: ${count} đại biểu đã biểu quyết, trừ những đại biểu ${others.join('; ')}.`;
}

/** The words for a choice on one clause. Nobody says of those who voted on other clauses that they were there. */
function onClause(poll: Poll, choice: keyof RollCall): string {
  return upperFirst(opinionWords(poll, choice).replace(/^Có mặt, /, ''));
}

function reasonBlocks(state: SessionState, { reasons }: NamedRecord): readonly Block[] {
  if (reasons.size === 0) return [];
  return [
    paragraph('Ý kiến bằng văn bản của đại biểu:', true),
    ...delegatesInOrder(state, [...reasons.keys()]).map((delegate) =>
      paragraph([
        run(`- ${delegateLabel(state, delegate)}: `, 'bold'),
        run(sentence(reasons.get(delegate.id) ?? '')),
      ]),
    ),
  ];
}
