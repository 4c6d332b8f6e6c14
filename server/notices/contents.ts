import { z } from 'zod';
import { AgendaEntry, Delegate, SessionDetails } from '#shared/protocol/records.ts';
import { printedNumber } from '#shared/session/agenda/printed-number.ts';
import { findDelegate } from '#shared/session/members/delegates.ts';
import type { SessionState } from '#shared/session/state.ts';

const ProgrammeEntry = AgendaEntry.pick({
  number: true,
  title: true,
  presenter: true,
  minutes: true,
  day: true,
});
export type ProgrammeEntry = z.infer<typeof ProgrammeEntry>;

/** What a notice says of the session, as those may know it who are given the notice. */
export const NoticeContents = z.object({
  details: SessionDetails,
  /** Who chairs, where that is stated. */
  chair: Delegate.pick({ name: true, title: true }).nullable(),
  /** In the order of the programme. */
  programme: z.array(ProgrammeEntry),
});
export type NoticeContents = z.infer<typeof NoticeContents>;

/** `state`: the session as those may know it who are given the notice. */
export function noticeContents(state: SessionState): NoticeContents {
  const { chair } = state.standingBody;
  return NoticeContents.parse({
    details: state.details,
    chair: (chair && findDelegate(state, chair)) ?? null,
    programme: state.agenda.map((item) => ({ ...item, number: printedNumber(item) })),
  });
}
