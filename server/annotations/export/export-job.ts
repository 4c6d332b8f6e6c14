import { z } from 'zod';
import { AnnotationBody, AnnotationId, Audience } from '#shared/protocol/annotations.ts';
import { Sha256 } from '#shared/protocol/ids.ts';

/** An answer to an annotation, by whomever. */
export const ExportedReply = z.object({
  id: AnnotationId,
  /** As people read it. */
  author: z.string(),
  text: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
});
export type ExportedReply = z.infer<typeof ExportedReply>;

/** One annotation as it goes into the file. */
export const ExportedAnnotation = z.object({
  id: AnnotationId,
  /** From 1. */
  page: z.int().min(1),
  body: AnnotationBody,
  /** When it was last changed, in milliseconds since the epoch. */
  at: z.number(),
  replies: z.array(ExportedReply),
});
export type ExportedAnnotation = z.infer<typeof ExportedAnnotation>;

/** One of a delegate's own annotations as it stands, with what others have to do with it. */
export const OwnAnnotation = ExportedAnnotation.extend({
  documentSha256: Sha256,
  /** Carried over from an earlier version of the document, in which it had a place; here it has none. */
  lost: z.boolean(),
  sharedWith: z.array(Audience),
});
export type OwnAnnotation = z.infer<typeof OwnAnnotation>;

/** What the exporting worker is asked. */
export const ExportJob = z.object({
  /** Where the PDF lies on disk. */
  path: z.string(),
  author: z.string(),
  annotations: z.array(ExportedAnnotation),
});
export type ExportJob = z.infer<typeof ExportJob>;

const Bytes = z.instanceof(Uint8Array);

/** What it answers. */
export const ExportAnswer = z.discriminatedUnion('status', [
  /** To be sent behind the original's bytes, which stay as they are. */
  z.object({ status: z.literal('appended'), bytes: Bytes }),
  /** The whole file, written anew: the original was encrypted, or nothing can be appended to it that readers find. */
  z.object({ status: z.literal('rewritten'), bytes: Bytes }),
  /** It cannot be read, or not be written without losing something. */
  z.object({ status: z.literal('unreadable') }),
]);
export type ExportAnswer = z.infer<typeof ExportAnswer>;
