import { z } from 'zod';
import { AgendaItemId, DebateGroupId, DelegateId, GroupDebateId, SpeechRequestId, UnitId } from './ids.ts';
import { ASKING_COMMANDS, CONDUCTING_COMMANDS, SPEECH_EVENTS } from './speeches.ts';
import { line, requiredLine } from './text.ts';

/*
 * The debate of an item in groups that meet at the same time (thảo luận tổ).
 */

/** Most groups of one debate. */
export const MAX_DEBATE_GROUPS = 60;
/** Longest name of a group or of its room, and of somebody of the staff, in characters. */
export const MAX_GROUP_LINE = 120;
/** Longest note of what a speaker said. */
export const MAX_SPEECH_GIST = 500;
/** Longest summary of what was said in a group. */
export const MAX_GROUP_SUMMARY = 20_000;

/** Who keeps the list and writes the summary: a member of the group, or somebody of the staff, for whom a console does it. */
export const GroupSecretary = z.discriminatedUnion('by', [
  z.object({ by: z.literal('delegate'), delegateId: DelegateId }),
  z.object({ by: z.literal('staff'), name: requiredLine(MAX_GROUP_LINE) }),
]);
export type GroupSecretary = z.infer<typeof GroupSecretary>;

const Led = {
  /** Where it meets; may be empty. */
  room: line(MAX_GROUP_LINE),
  /** null: not named yet. */
  chair: DelegateId.nullable(),
  secretary: GroupSecretary.nullable(),
};

/** A group as it is planned. */
export const DebateGroupPlan = z.object({
  groupId: DebateGroupId,
  name: requiredLine(MAX_GROUP_LINE),
  /** The unit (tổ) that it was made from; null: it was put together for this debate. */
  unitId: UnitId.nullable(),
  members: z.array(DelegateId).min(1).max(2000),
  ...Led,
});
export type DebateGroupPlan = z.infer<typeof DebateGroupPlan>;

const Planned = {
  debateId: GroupDebateId,
  agendaItemId: AgendaItemId,
  /** None: the item is not debated in groups. */
  groups: z.array(DebateGroupPlan).max(MAX_DEBATE_GROUPS),
};
/** `joined`: members who come to the group, out of others of the debate or out of none. */
const Changed = { groupId: DebateGroupId, ...Led, joined: z.array(DelegateId).max(2000) };
const Noted = { groupId: DebateGroupId, requestId: SpeechRequestId, gist: line(MAX_SPEECH_GIST) };
/** `handedIn`: it is the group's summary; else a draft, which only the group and the secretariat see. */
const Summarised = { groupId: DebateGroupId, text: line(MAX_GROUP_SUMMARY), handedIn: z.boolean() };

/** What a group hands over to the record of the hall (báo cáo tổng hợp ý kiến thảo luận tổ). */
export const GroupReport = z.object({
  groupId: DebateGroupId,
  /** Whoever had the floor, in that order. */
  speakers: z.array(
    z.object({ delegateId: DelegateId, topic: z.string().max(500), gist: z.string().max(MAX_SPEECH_GIST) }),
  ),
  /** null: merged without one. */
  summary: z.string().max(MAX_GROUP_SUMMARY).nullable(),
});
export type GroupReport = z.infer<typeof GroupReport>;

export const GROUP_COMMANDS = [
  /** Every later plan of the same debate takes the place of the one before, until it begins. */
  z.object({ type: z.literal('SetGroupDebate'), ...Planned }),
  z.object({ type: z.literal('BeginGroupDebate'), debateId: GroupDebateId }),
  z.object({ type: z.literal('ChangeDebateGroup'), ...Changed }),
  z.object({
    type: z.literal('AskInGroup'),
    groupId: DebateGroupId,
    ask: z.discriminatedUnion('type', ASKING_COMMANDS),
  }),
  z.object({
    type: z.literal('ConductGroup'),
    groupId: DebateGroupId,
    deed: z.discriminatedUnion('type', CONDUCTING_COMMANDS),
  }),
  z.object({ type: z.literal('NoteGroupSpeech'), ...Noted }),
  z.object({ type: z.literal('EndGroupMeeting'), groupId: DebateGroupId }),
  z.object({ type: z.literal('ResumeGroupMeeting'), groupId: DebateGroupId }),
  z.object({ type: z.literal('WriteGroupSummary'), ...Summarised }),
  z.object({
    type: z.literal('MergeGroupDebate'),
    debateId: GroupDebateId,
    /** Groups without whose summary it goes on: all that have handed in none. */
    without: z.array(DebateGroupId).max(MAX_DEBATE_GROUPS),
  }),
] as const;

export const GROUP_EVENTS = [
  z.object({ type: z.literal('GroupDebateSet'), v: z.literal(1), ...Planned }),
  /** All groups meet from here on. */
  z.object({ type: z.literal('GroupDebateBegan'), v: z.literal(1), debateId: GroupDebateId }),
  z.object({ type: z.literal('DebateGroupChanged'), v: z.literal(1), ...Changed }),
  /** Something happened on the group's own list of speakers. */
  z.object({
    type: z.literal('GroupFloorChanged'),
    v: z.literal(1),
    groupId: DebateGroupId,
    change: z.discriminatedUnion('type', SPEECH_EVENTS),
  }),
  z.object({ type: z.literal('GroupSpeechNoted'), v: z.literal(1), ...Noted }),
  z.object({ type: z.literal('GroupMeetingEnded'), v: z.literal(1), groupId: DebateGroupId }),
  z.object({ type: z.literal('GroupMeetingResumed'), v: z.literal(1), groupId: DebateGroupId }),
  z.object({ type: z.literal('GroupSummaryWritten'), v: z.literal(1), ...Summarised }),
  /** Carries what was known to each group and the secretariat alone. */
  z.object({
    type: z.literal('GroupDebateMerged'),
    v: z.literal(1),
    debateId: GroupDebateId,
    reports: z.array(GroupReport).max(MAX_DEBATE_GROUPS),
  }),
] as const;
