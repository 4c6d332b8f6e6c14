import { z } from 'zod';
import { AgendaItemId, CalendarDay, DelegateId, UnitId } from './ids.ts';
import { AgendaEntry, Delegate } from './records.ts';
import { PersonId } from './register/ids.ts';
import { line, Reason, requiredLine } from './text.ts';

/*
 * What a person changes in the list of delegates and in the programme, one by one and on record: an import only adds
 * and updates.
 */

/**
 * Why somebody is no longer on the list of delegates: Law on Organisation of Local Government 2025 (72/2025/QH15), art. 38, and
 * rows that never were a delegate.
 */
export const StrikeKind = z.enum(['mistake', 'resigned', 'removed', 'lost-mandate', 'died', 'other']);
export type StrikeKind = z.infer<typeof StrikeKind>;

/** Most members of a body. */
const MOST_MEMBERS = 2000;

/**
 * The number of all delegates that majorities are counted from, as a person confirmed it; `suspended`: whether delegates whose
 * rights are suspended are among them (in a group or committee too).
 */
export const ConfirmedNumber = {
  total: z.int().min(1).max(MOST_MEMBERS),
  suspended: z.enum(['counted', 'left-out']),
  reason: Reason,
};

/** Whom the council has elected to its standing body; whoever conducts the sitting is one of them. */
export const StandingBody = z.object({
  /** The chair of the sitting (chủ tọa): who is told what is counted before it is announced. null: nobody with a tablet. */
  chair: DelegateId.nullable(),
  members: z.array(DelegateId).max(100),
});

/** Ban kiểm phiếu: who counts the votes that are taken by hand or on paper. */
export const Counters = z.object({ delegateIds: z.array(DelegateId).max(100) });

/** Who keeps the list of a group or committee (thư ký tổ, thư ký ban); null: nobody. */
export const UnitSecretaryOf = z.object({ unitId: UnitId, delegateId: DelegateId.nullable() });

/** How a group or committee is called from now on: it stays the one that it is, with all that is for it. */
export const UnitName = z.object({ unitId: UnitId, name: requiredLine(120) });
export type UnitName = z.infer<typeof UnitName>;

/** Who delegates are in the register of the office, over bodies and years; the session's own list says the rest of them. */
export const DelegateLinks = z.object({
  links: z
    .array(z.object({ delegateId: DelegateId, personId: PersonId }))
    .min(1)
    .max(MOST_MEMBERS),
});

/** From when it holds, and the paper it follows from ("Nghị quyết số …"); '' where there is none. */
const Sourced = { on: CalendarDay, source: line(300), reason: Reason };
const Struck = { delegateId: DelegateId, kind: StrikeKind, ...Sourced };
const OfDelegate = { delegateId: DelegateId, ...Sourced };
const MergedDelegates = { keep: DelegateId, drop: DelegateId, reason: Reason };
const CorrectedItem = { item: AgendaEntry, reason: Reason };
const StruckItem = { itemId: AgendaItemId, reason: Reason };
const MergedItems = { keep: AgendaItemId, drop: AgendaItemId, reason: Reason };

export const MEMBER_COMMANDS = [
  z.object({ type: z.literal('ConfirmTotal'), ...ConfirmedNumber }),
  Counters.extend({ type: z.literal('NameCounters') }),
  UnitSecretaryOf.extend({ type: z.literal('NameUnitSecretary') }),
  z.object({ type: z.literal('RenameUnit'), unitId: UnitId, name: line(120) }),
  /** Particulars of a delegate put right, whole. */
  z.object({ type: z.literal('CorrectDelegate'), delegate: Delegate, reason: Reason }),
  z.object({ type: z.literal('StrikeDelegate'), ...Struck }),
  /** The standing committee may suspend a delegate's rights and duties: no vote until they are restored. */
  z.object({ type: z.literal('SuspendDelegate'), ...OfDelegate }),
  z.object({ type: z.literal('RestoreDelegate'), ...OfDelegate }),
  /** One person who stands on the list twice: `drop` leaves it, `keep` goes on. */
  z.object({ type: z.literal('MergeDelegates'), ...MergedDelegates }),
  /** Adds one to the programme, at its place where it names one; '' for a number that its place calls for. */
  z.object({
    type: z.literal('AddAgendaItem'),
    item: AgendaEntry.omit({ id: true, numbering: true }).extend({ number: line(12) }),
  }),
  z.object({ type: z.literal('CorrectAgendaItem'), ...CorrectedItem }),
  z.object({ type: z.literal('StrikeAgendaItem'), ...StruckItem }),
  z.object({ type: z.literal('MergeAgendaItems'), ...MergedItems }),
] as const;

export const MEMBER_EVENTS = [
  z.object({ type: z.literal('TotalConfirmed'), v: z.literal(1), ...ConfirmedNumber }),
  z.object({ type: z.literal('DelegateCorrected'), v: z.literal(1), delegate: Delegate, reason: Reason }),
  z.object({ type: z.literal('DelegateStruck'), v: z.literal(1), ...Struck }),
  z.object({ type: z.literal('DelegateSuspended'), v: z.literal(1), ...OfDelegate }),
  z.object({ type: z.literal('DelegateRestored'), v: z.literal(1), ...OfDelegate }),
  z.object({ type: z.literal('DelegatesMerged'), v: z.literal(1), ...MergedDelegates }),
  z.object({ type: z.literal('AgendaItemCorrected'), v: z.literal(2), ...CorrectedItem }),
  z.object({ type: z.literal('AgendaItemStruck'), v: z.literal(1), ...StruckItem }),
  z.object({ type: z.literal('AgendaItemsMerged'), v: z.literal(1), ...MergedItems }),
] as const;

/** A change that a person made in the list of delegates or in the programme, or the number of delegates that one confirmed. */
export type MemberEvent = z.infer<(typeof MEMBER_EVENTS)[number]>;
