import { randomUUID } from 'node:crypto';
import type { Delegate } from '#shared/protocol/records.ts';
import type { BodyParticulars } from '#shared/protocol/register/bodies.ts';
import { newIds } from '#shared/protocol/register/ids.ts';
import type { MembershipParticulars, PersonParticulars } from '#shared/protocol/register/people.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import type { App } from '../app.ts';

const SETUP = { capacity: 'system', id: 'setup' } as const;

const OFFICE = 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Thanh Lâm';
/** As the demo session names it, by which that session is found to be the council's. */
const COUNCIL = 'Hội đồng nhân dân tỉnh Thanh Lâm';
/** With the merged province. */
const COUNCIL_SINCE = '2025-07-01';
const TERM = { title: 'Nhiệm kỳ 2026 - 2031', from: '2026-04-01', until: null };

const ids = newIds(randomUUID);

/**
 * The office of the demo session: its council with groups, committees and members as that session lists them, and somebody who
 * administers it. @throws Error when the register refuses it.
 */
export async function foundDemoOffice(app: App): Promise<void> {
  const [first] = app.sessions.list();
  const entered = first ? await app.sessions.enter(first.id) : null;
  if (!entered?.ok) return;
  try {
    const { delegates, details } = entered.host.state;
    if (app.register.state.office) return;
    for (const command of demoOffice(delegates, details.ruleSetId)) {
      const outcome = await app.register.execute(command, SETUP);
      if (!outcome.ok) throw new Error(outcome.refusal.en);
    }
  } finally {
    entered.leave();
  }
}

function demoOffice(delegates: readonly Delegate[], ruleSetId: string): readonly RegisterCoreCommand[] {
  const council = body('council', COUNCIL, ruleSetId, null);
  const term = { id: ids.term(), bodyId: council.id, ...TERM };
  const founding: RegisterCoreCommand = {
    type: 'FoundOffice',
    name: OFFICE,
    body: council,
    administrator: person('Người quản trị mẫu', '', ''),
    appointmentId: ids.appointment(),
  };
  const units = [
    ...unitsOf(delegates, 'group', ({ group }) => [group]),
    ...unitsOf(delegates, 'committee', ({ committee }) => committee.split(';')),
  ].map(({ kind, name, members }) => ({ unit: body(kind, name, ruleSetId, council.id), members }));
  const namesakes = Map.groupBy(delegates, ({ name }) => name);
  const people = new Map(
    delegates.map((delegate) => {
      const { name, title, constituency } = delegate;
      const isAlone = namesakes.get(name)?.length === 1;
      return [delegate, person(name, title, isAlone ? '' : constituency)];
    }),
  );
  const memberships = [...people].flatMap(([delegate, { id }]) => [
    membership(id, council, term.id, delegate),
    ...units
      .filter(({ members }) => members.includes(delegate))
      .map(({ unit }) => membership(id, unit, term.id, null)),
  ]);
  return [
    founding,
    { type: 'AddTerm', term },
    ...units.map(({ unit }): RegisterCoreCommand => ({ type: 'AddBody', body: unit })),
    { type: 'EnrolMembers', people: [...people.values()], memberships, source: '', reason: '' },
  ];
}

interface NamedUnit {
  readonly kind: 'group' | 'committee';
  readonly name: string;
  readonly members: readonly Delegate[];
}

function unitsOf(
  delegates: readonly Delegate[],
  kind: NamedUnit['kind'],
  namesOf: (delegate: Delegate) => readonly string[],
): readonly NamedUnit[] {
  const byName = new Map<string, Delegate[]>();
  for (const delegate of delegates) {
    for (const name of namesOf(delegate).map((text) => text.trim())) {
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), delegate]);
    }
  }
  return [...byName].map(([name, members]) => ({ kind, name, members }));
}

function body(
  kind: BodyParticulars['kind'],
  name: string,
  ruleSetId: string,
  parent: BodyParticulars['parent'],
): BodyParticulars {
  const symbol = kind === 'council' ? 'HĐND' : '';
  return {
    id: ids.body(),
    kind,
    name,
    superior: '',
    parent,
    symbol,
    ruleSetId,
    from: COUNCIL_SINCE,
    until: null,
  };
}

function person(name: string, title: string, distinction: string): PersonParticulars {
  return { id: ids.person(), name, distinction, title };
}

function membership(
  personId: PersonParticulars['id'],
  { id: bodyId }: BodyParticulars,
  termId: MembershipParticulars['termId'],
  of: Delegate | null,
): MembershipParticulars {
  const { constituency = '', seat = '' } = of ?? {};
  const post = { kind: 'member', text: '' } as const;
  return {
    id: ids.membership(),
    personId,
    bodyId,
    termId,
    post,
    constituency,
    seat,
    from: TERM.from,
    until: null,
  };
}
