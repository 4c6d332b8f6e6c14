import type { Actor } from '#shared/protocol/events.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { statementsOf } from '#shared/session/imports/importing.ts';
import { election, PROCEDURES } from '../voting/samples.ts';
import { agreeing, aSitting, asCounter, asUnitSecretary, type SessionStory } from './builder.ts';
import { choices, papers } from './polls/hand-counts.ts';
import { a, d, delegate, p, u } from './samples.ts';

/** d2 and d3 count; d3 has declared a conflict in the first item, and d2 bears the name of a candidate. */
const counting = (story: SessionStory) =>
  story
    .give({ type: 'NameCounters', delegateIds: [d(2), d(3)] })
    .voting({ procedure: PROCEDURES['hands, counted'], agendaItemId: a(1) })
    .enteringCount({ type: 'counted', papers: null, tally: choices([2, 0, 0]) });

const recused = () => counting(aSitting().declaring(d(3), a(1)));

const onPaper = () => {
  const paper = election(1, 2);
  const [first] = paper.candidates;
  const named = aSitting().correctingDelegate(delegate(2, { name: first?.name ?? '' }));
  return named
    .give({ type: 'NameCounters', delegateIds: [d(2), d(3)] })
    .voting({ paper, procedure: PROCEDURES['on paper'] })
    .enteringCount(papers({ type: 'election', votes: [2, 1], blank: 0, invalid: 0 }, 3, 3));
};

/** d2 is a person of the register who entered the count at the console. */
const entered = () => {
  const personId = PersonId.parse('p-000000000002');
  return aSitting()
    .give({ type: 'LinkDelegates', links: [{ delegateId: d(2), personId }] })
    .give({ type: 'NameCounters', delegateIds: [d(2)] })
    .voting({ procedure: PROCEDURES['hands, counted'] })
    .enteringCount(
      { type: 'counted', papers: null, tally: choices([2, 0, 0]) },
      { capacity: 'secretary', id: personId, name: 'Lê Văn Hai' },
    );
};

type CounterRefusal = readonly [situation: string, SessionStory, CoreCommand, RefusalCode, by?: Actor];

const noted = () => aSitting().give({ type: 'NameUnitSecretary', unitId: u(1), delegateId: d(2) });
const strangers = () => noted().correctingDelegate(delegate(3, { group: 'Tổ 9' }));

const left = () => aSitting().registering(...[1, 2, 3].map((n) => delegate(n, { group: 'Tổ 9' })));
const inCommittees = () =>
  aSitting().correctingDelegate(
    delegate(1, { committee: `Ban Pháp chế; ${'Ban'.repeat(40)}; ${'Tổ'.repeat(60)}`.slice(0, 290) }),
  );
const renaming = (n: number, name: string): CoreCommand => ({ type: 'RenameUnit', unitId: u(n), name });

/** What is refused of counters and of secretaries of groups and committees. */
export const COUNTER_REFUSALS: readonly CounterRefusal[] = [
  ['somebody who does not count', recused(), agreeing(recused().state, p(1)), 'counters-only', asCounter(1)],
  [
    'a counter who takes no part in it',
    recused(),
    agreeing(recused().state, p(1)),
    'counter-recused',
    asCounter(3),
  ],
  [
    'a counter whom the paper names, who sends it back',
    onPaper(),
    { type: 'RejectManualCount', pollId: p(1), reason: 'Đếm lại' },
    'counter-on-paper',
    asCounter(2),
  ],
  [
    'a counter who entered it as a secretary',
    entered(),
    agreeing(entered().state, p(1)),
    'manual-count-same-person',
    asCounter(2),
  ],
  [
    'other counters once a count was entered',
    recused(),
    { type: 'NameCounters', delegateIds: [d(1)] },
    'counters-while-counting',
  ],
  ['a counter who is nobody', aSitting(), { type: 'NameCounters', delegateIds: [d(9)] }, 'unknown-delegate'],
  ['counters after the end', aSitting().ended(), { type: 'NameCounters', delegateIds: [] }, 'session-closed'],
  [
    'the secretary of a group that there is not',
    aSitting(),
    { type: 'NameUnitSecretary', unitId: u(9), delegateId: d(1) },
    'unknown-unit',
  ],
  [
    'the secretary of a group who is not in it',
    strangers(),
    { type: 'NameUnitSecretary', unitId: u(1), delegateId: d(3) },
    'secretary-of-another-unit',
  ],
  ['another name of a group that there is not', aSitting(), renaming(9, 'Tổ số 9'), 'unknown-unit'],
  ['no name at all', aSitting(), renaming(1, ''), 'unit-without-name'],
  ['the name that a group has', aSitting(), renaming(1, 'Tổ số 1'), 'unit-name-unchanged'],
  ['the name of another group', strangers(), renaming(2, 'Tổ số 1'), 'unit-name-taken'],
  ['such a name in capitals', strangers(), renaming(2, 'TỔ SỐ 1'), 'unit-name-taken'],
  ['the name of a group whose members have left it', left(), renaming(2, 'Tổ số 1'), 'unit-name-taken'],
  ['two committees in one name', inCommittees(), renaming(2, 'Ban A; Ban B'), 'committee-name-separates'],
  ['more than a row of the list holds', inCommittees(), renaming(2, 'B'.repeat(120)), 'unit-name-too-long'],
  ['another name after the end', aSitting().ended(), renaming(1, 'Tổ đại biểu số 1'), 'session-closed'],
  ['another name while the hall votes', aSitting().voting(), renaming(1, 'Tổ A'), 'members-while-voting'],
  [
    'another name of the group that is asked',
    aSitting().askingOpinions({ electorate: { type: 'group', unit: u(1), name: 'Tổ số 1' } }),
    renaming(1, 'Tổ A'),
    'members-while-voting',
  ],
  [
    'an import that names a group as another is called',
    strangers(),
    {
      type: 'ApplyImport',
      basedOnSeq: strangers().state.seq,
      statements: { ...statementsOf(), renamed: [{ unitId: u(2), name: 'Tổ số 1' }] },
    },
    'unit-name-taken',
  ],
  [
    'the secretary of a group who marks somebody else',
    strangers(),
    { type: 'MarkAttendance', marks: [{ delegateId: d(3), status: 'present' }], reason: null },
    'attendance-of-another-unit',
    asUnitSecretary(2),
  ],
  [
    'the secretary of a group who undoes somebody else’s mark',
    strangers(),
    { type: 'UndoAttendanceMark', delegateId: d(3) },
    'attendance-of-another-unit',
    asUnitSecretary(2),
  ],
];
