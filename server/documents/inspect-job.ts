import { z } from 'zod';
import type { UnseenContent } from '#shared/protocol/http.ts';

const Unseen = z.enum(['dynamic-form', 'portfolio', 'attachments']) satisfies z.ZodType<UnseenContent>;

/** What the inspecting worker is asked. */
export const InspectJob = z.object({ path: z.string() });
export type InspectJob = z.infer<typeof InspectJob>;

/** What it answers. */
export const InspectAnswer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('read'),
    pages: z.int().min(1),
    hasText: z.boolean(),
    /** As the metadata states it, unjudged. */
    title: z.string().nullable(),
    unseen: Unseen.nullable(),
    firstPage: z.object({
      /** A mark of secrecy that stands there. */
      stamp: z.object({ words: z.string(), certain: z.boolean() }).nullable(),
      hasWords: z.boolean(),
    }),
  }),
  z.object({ status: z.literal('corrupt') }),
  z.object({ status: z.literal('password') }),
]);
export type InspectAnswer = z.infer<typeof InspectAnswer>;
