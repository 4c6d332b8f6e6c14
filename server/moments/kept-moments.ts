import { z } from 'zod';
import { SessionId } from '#shared/protocol/ids.ts';
import { type KeptMoment, MOMENTS } from './moments.ts';

const Row = z.object({
  sessionId: SessionId,
  name: z.enum(MOMENTS),
  value: z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  }),
});

/**
 * The moments in `rows`, each with its value as JSON. A later release may keep more, and may have been here; and no server fails to start
 * for what a screen showed.
 */
export function keptMoments(rows: readonly unknown[]): readonly KeptMoment[] {
  return rows.flatMap((found) => {
    const row = Row.safeParse(found);
    return row.success ? [row.data] : [];
  });
}
