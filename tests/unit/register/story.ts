import type { LoggedRegisterEvent, RegisterActor } from '#shared/protocol/register/events.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { decideRegister } from '#shared/register/decide.ts';
import { evolveRegister } from '#shared/register/evolve.ts';
import { EMPTY_REGISTER, type RegisterState } from '#shared/register/state.ts';
import type { RegisterDecision } from '#shared/register/verdict.ts';
import {
  administrator,
  b,
  body,
  EVERY_COMMAND,
  membership,
  p,
  person,
  s,
  secretary,
  session,
  template,
  term,
  WHY,
} from './samples.ts';

export const BY: RegisterActor = { capacity: 'administrator', personId: p(1) };
const SETUP: RegisterActor = { capacity: 'system', id: 'setup' };

/** A register as commands made it, one a minute on 4 May 2026. */
export class RegisterStory {
  readonly state: RegisterState;
  readonly log: readonly LoggedRegisterEvent[];

  constructor(state: RegisterState = EMPTY_REGISTER, log: readonly LoggedRegisterEvent[] = []) {
    this.state = state;
    this.log = log;
  }

  get now(): string {
    return new Date(Date.parse('2026-05-04T01:00:00.000Z') + this.state.seq * 60_000).toISOString();
  }

  ask(command: RegisterCoreCommand): RegisterDecision {
    return decideRegister(this.state, command, this.now, command.type === 'FoundOffice' ? SETUP : BY);
  }

  /** @throws Error when it is refused. */
  give(...commands: readonly RegisterCoreCommand[]): RegisterStory {
    return commands.reduce<RegisterStory>((story, command) => story.#give(command), this);
  }

  #give(command: RegisterCoreCommand): RegisterStory {
    const decision = this.ask(command);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
    const { now: at } = this;
    const actor = command.type === 'FoundOffice' ? SETUP : BY;
    return decision.events.reduce<RegisterStory>((story, event) => {
      const seq = story.state.seq + 1;
      const entry: LoggedRegisterEvent = { seq, at, actor, audience: 'administrators', event };
      return new RegisterStory(evolveRegister(story.state, entry), [...story.log, entry]);
    }, this);
  }
}

/** Just set up: the council, and person 1 as its administrator. */
export function founded(): RegisterStory {
  return new RegisterStory().give({
    type: 'FoundOffice',
    name: 'Văn phòng Đoàn ĐBQH và HĐND tỉnh',
    body: body(1, 'council', { name: 'Hội đồng nhân dân tỉnh' }),
    administrator: person(1),
    appointmentId: s(1),
  });
}

/**
 * The council (body 1) with its standing body (2), two committees (3, 4), two groups (5, 6) and a Party committee beside it (7); terms 1
 * (until 31 May 2026) and 2; people 2 to 4 as members in term 2, person 3 suspended from July on; person 5 in no body; person 2 the
 * secretary of the council; session 1 convened, session 2 in preparation; template 1 of the council.
 */
export function anOffice(): RegisterStory {
  const part = { parent: b(1) };
  return founded().give(
    { type: 'AddBody', body: body(2, 'standing-body', { name: 'Thường trực', ...part }) },
    { type: 'AddBody', body: body(3, 'committee', { name: 'Ban Pháp chế', ...part }) },
    { type: 'AddBody', body: body(4, 'committee', { name: 'Ban Kinh tế - Ngân sách', ...part }) },
    { type: 'AddBody', body: body(5, 'group', { name: 'Tổ số 1', ...part }) },
    { type: 'AddBody', body: body(6, 'group', { name: 'Tổ số 2', ...part }) },
    { type: 'AddBody', body: body(7, 'party-committee', { name: 'Đảng ủy' }) },
    { type: 'AddTerm', term: term(1, { until: '2026-05-31' }) },
    { type: 'AddTerm', term: term(2, { from: '2026-06-01' }) },
    {
      type: 'EnrolMembers',
      people: [person(2), person(3), person(4)],
      memberships: [membership(2), membership(3), membership(4)],
      ...WHY,
    },
    { type: 'AddPeople', people: [person(5)] },
    { type: 'SuspendMember', membershipId: membership(3).id, from: '2026-07-01', ...WHY },
    { type: 'AppointStaff', appointment: secretary(2, 2, b(1)), ...WHY },
    {
      type: 'EnterSession',
      session: session(1, { startsOn: '2026-06-15', days: 1 }),
      stage: 'convened',
    },
    { type: 'PrepareSession', session: session(2) },
    { type: 'SaveAgendaTemplate', template: template(1) },
  );
}

/** A list of members, compared with the register as it stands. */
export function importing({ state }: RegisterStory) {
  return { ...EVERY_COMMAND.ImportMembers, basedOn: state.seq };
}

/** Administers from a day on, so that person 1 need not. */
export function alsoAdministered(from: string): RegisterStory {
  return anOffice().give({
    type: 'AppointStaff',
    appointment: administrator(8, 5, { from }),
    ...WHY,
  });
}
