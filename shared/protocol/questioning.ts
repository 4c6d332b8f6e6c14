import { z } from 'zod';
import { AgendaItemId, AnswerId, GuestId, IssueGroupId, QuestionId } from './ids.ts';
import { requiredLine } from './text.ts';

/*
 * Questioning (chất vấn và trả lời chất vấn) by groups of issues, and officials who answer.
 */

/** Longest title of a group of issues, and longest name with office of whoever answers. */
export const MAX_ISSUE_LINE = 200;
/** Most who answer beside the main answerer. */
export const MAX_ALONGSIDE = 20;
const MAX_QUESTIONS_OF_GROUP = 500;

/** Who answers: name and office as they are said in the hall. */
export const Answerer = z.object({
  name: requiredLine(MAX_ISSUE_LINE),
  /** Who it is on the list of guests; absent: nobody on it. */
  guestId: GuestId.optional(),
});
export type Answerer = z.infer<typeof Answerer>;

/** A group of issues (nhóm vấn đề chất vấn). */
const Issues = {
  issueGroupId: IssueGroupId,
  title: requiredLine(MAX_ISSUE_LINE),
  /** Người trả lời chính. */
  mainAnswerer: Answerer,
  /** Who answers beside (người cùng tham gia trả lời). */
  alongside: z.array(Answerer).max(MAX_ALONGSIDE),
  /** In the order in which they are asked; all of them have been taken up. A question is in one group at most. */
  questions: z.array(QuestionId).max(MAX_QUESTIONS_OF_GROUP),
};

const Called = {
  answerId: AnswerId,
  answerer: Answerer,
  issueGroupId: IssueGroupId.nullable(),
  /** Which question is answered; null: none in particular. */
  questionId: QuestionId.nullable(),
};

export const QUESTIONING_COMMANDS = [
  z.object({ type: z.literal('SetIssueGroup'), ...Issues }),
  z.object({ type: z.literal('DropIssueGroup'), issueGroupId: IssueGroupId }),
  /** Puts the questions of a group in order by hand. `before`: which question it comes before; null: behind all. */
  z.object({
    type: z.literal('MoveIssueQuestion'),
    issueGroupId: IssueGroupId,
    questionId: QuestionId,
    before: QuestionId.nullable(),
  }),
  /** Another that is open is closed with it. */
  z.object({ type: z.literal('OpenIssueGroup'), issueGroupId: IssueGroupId }),
  z.object({ type: z.literal('CloseIssueGroup'), issueGroupId: IssueGroupId }),
  /** Who speaks at that moment has ended with it. */
  z.object({ type: z.literal('CallAnswerer'), ...Called }),
  z.object({
    type: z.literal('ChangeAnswer'),
    answerId: AnswerId,
    change: z.enum(['pause', 'resume', 'end']),
  }),
  /** `from`: the time allowed that was seen: given twice at once, it is added once. */
  z.object({
    type: z.literal('AddAnswerTime'),
    answerId: AnswerId,
    seconds: z.int().min(1).max(3600),
    from: z.int().min(1),
  }),
] as const;

export const QUESTIONING_EVENTS = [
  z.object({ type: z.literal('IssueGroupSet'), v: z.literal(1), ...Issues }),
  z.object({ type: z.literal('IssueGroupDropped'), v: z.literal(1), issueGroupId: IssueGroupId }),
  z.object({
    type: z.literal('IssueQuestionMoved'),
    v: z.literal(1),
    issueGroupId: IssueGroupId,
    questionId: QuestionId,
    /** All questions of the group, as they are asked from then on. */
    order: z.array(QuestionId).min(2).max(MAX_QUESTIONS_OF_GROUP),
  }),
  z.object({ type: z.literal('IssueGroupOpened'), v: z.literal(1), issueGroupId: IssueGroupId }),
  z.object({ type: z.literal('IssueGroupClosed'), v: z.literal(1), issueGroupId: IssueGroupId }),
  z.object({
    type: z.literal('AnswererCalled'),
    v: z.literal(1),
    ...Called,
    /** The item under way; null: none. */
    agendaItemId: AgendaItemId.nullable(),
    /** How long the answer may take. */
    seconds: z.int().min(1),
  }),
  z.object({
    type: z.literal('AnswerChanged'),
    v: z.literal(1),
    answerId: AnswerId,
    change: z.enum(['paused', 'resumed', 'ended']),
  }),
  z.object({
    type: z.literal('AnswerTimeAdded'),
    v: z.literal(1),
    answerId: AnswerId,
    seconds: z.int().min(1),
  }),
] as const;
