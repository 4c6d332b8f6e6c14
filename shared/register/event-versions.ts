import type { RegisterEvent } from '../protocol/register/events.ts';

/** Every event of the register that this core understands, with the version of its shape. */
const VERSIONS: { readonly [E in RegisterEvent as E['type']]: E['v'] } = {
  OfficeFounded: 1,
  OfficeRenamed: 1,
  PeopleAdded: 1,
  PersonCorrected: 1,
  PersonRenamed: 1,
  PersonStruck: 1,
  PeopleMerged: 1,
  BodyAdded: 1,
  BodyCorrected: 1,
  BodyEnded: 1,
  BodyStruck: 1,
  BodyFloorRulesSet: 1,
  TermAdded: 1,
  TermCorrected: 1,
  TermEnded: 1,
  TermStruck: 1,
  MembersJoined: 1,
  MembershipCorrected: 1,
  MembershipsEnded: 1,
  MembershipStruck: 1,
  MemberSuspended: 1,
  MemberRestored: 1,
  StaffAppointed: 1,
  AppointmentsEnded: 1,
  AppointmentStruck: 1,
  SessionPrepared: 1,
  SessionCorrected: 1,
  SessionStruck: 1,
  SessionConvened: 1,
  SessionArchived: 1,
  SessionUnarchived: 1,
  SessionEntered: 1,
  AgendaTemplateSaved: 1,
  AgendaTemplateStruck: 1,
  RecordVouchedFor: 1,
};

type Written = { readonly type: string; readonly v: number };

/** An event of a later version of this product: no state follows from what is not known here. */
export class UnknownRegisterEvent extends Error {
  override readonly name = 'UnknownRegisterEvent';

  constructor({ type, v }: Written) {
    super(`register event ${type} of version ${v} is not known here`);
  }
}

const VERSION_OF: ReadonlyMap<string, number> = new Map(Object.entries(VERSIONS));

/** @throws UnknownRegisterEvent when `event` is of another type or shape than those of this core. */
export function mustBeKnown({ type, v }: Written): void {
  if (VERSION_OF.get(type) !== v) throw new UnknownRegisterEvent({ type, v });
}
