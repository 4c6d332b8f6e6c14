import { z } from 'zod';
import { PollId, SessionId } from '#shared/protocol/ids.ts';
import { NOTICE_FORMATS, NoticeParticulars } from '#shared/protocol/notices.ts';
import { OwnAnnotation } from '../annotations/export/export-job.ts';
import { NoticeContents } from '../notices/contents.ts';

export const PaperFormat = z.enum(['docx', 'pdf']);
export type PaperFormat = z.infer<typeof PaperFormat>;

/** A paper or table of a session. */
export const PaperRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('minutes'), format: PaperFormat }),
  /** The chair's; `now`: when it is made, ISO 8601. */
  z.object({ type: z.literal('script'), format: PaperFormat, now: z.string() }),
  z.object({ type: z.literal('count-minutes'), format: PaperFormat, pollId: PollId }),
  z.object({ type: z.literal('roll-calls') }),
  z.object({ type: z.literal('speeches') }),
  z.object({ type: z.literal('attendance') }),
  z.object({ type: z.literal('roll-call'), pollId: PollId }),
  z.object({ type: z.literal('result'), pollId: PollId }),
  z.object({
    type: z.literal('notes'),
    /** Whose notes they are. */
    author: z.string(),
    annotations: z.array(OwnAnnotation),
    /** The date that the paper bears, ISO 8601. */
    now: z.string(),
  }),
  z.object({
    type: z.literal('notice'),
    format: z.enum(NOTICE_FORMATS),
    /** What those know of the session to whom the notice goes: the log has more. */
    contents: NoticeContents,
    particulars: NoticeParticulars,
    now: z.string(),
  }),
]);
export type PaperRequest = z.infer<typeof PaperRequest>;

/** What the exporting worker is asked: to take in entries of a log, and then to make something of them. */
const MakingJob = z.object({
  type: z.literal('make'),
  sessionId: SessionId,
  request: PaperRequest,
  /** The number of the entry up to which the log is wanted. */
  upTo: z.int().min(0),
  /** Entries as they lie in the log, the first of them with the number `after` + 1. */
  entries: z.object({ after: z.int().min(0), bodies: z.array(z.string()) }),
});

/** Or for more of what it has just made: the bytes from `from` on. */
const MoreJob = z.object({ type: z.literal('more'), from: z.int().min(0) });

export const PaperJob = z.discriminatedUnion('type', [MakingJob, MoreJob]);
export type PaperJob = z.infer<typeof PaperJob>;

export const PaperAnswer = z.discriminatedUnion('status', [
  /** The worker has the log up to the entry `after`, and needs what follows. */
  z.object({ status: z.literal('lacks'), after: z.int().min(0) }),
  /** The next bytes of it, as many as are handed over at a time; `bytes`: how many it has in all. */
  z.object({ status: z.literal('made'), part: z.instanceof(Uint8Array), bytes: z.int().min(0) }),
  z.object({ status: z.literal('not-closed') }),
  /** The session has no such poll, the poll no such paper, or the delegate is not of the session. */
  z.object({ status: z.literal('none') }),
  /** A fault of the product, with its stack. */
  z.object({ status: z.literal('failed'), stack: z.string() }),
]);
export type PaperAnswer = z.infer<typeof PaperAnswer>;
