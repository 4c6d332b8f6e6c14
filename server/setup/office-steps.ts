import { z } from 'zod';
import { Guest } from '#shared/protocol/guests.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import { OfficeFounding, RegisterCommand } from '#shared/protocol/register/commands.ts';

/** A folder's path, seen from the folder that names it. */
const Folder = z.string().min(1).max(200);

const Founding = OfficeFounding.extend({ type: z.literal('FoundOffice') });

/** One line of the file that tells how a whole office comes to be on an empty server. Done twice, a step is as if it was done once. */
const OfficeStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('command'), command: z.union([Founding, RegisterCommand]) }),
  /** A session of another server as far as it has come: its record, and its papers beside it. */
  z.object({ step: z.literal('session'), folder: Folder }),
  /** What a folder states goes into a session that was convened. */
  z.object({ step: z.literal('import'), sessionId: SessionId, folder: Folder }),
  /** Who is invited to it. */
  z.object({ step: z.literal('guests'), sessionId: SessionId, guests: z.array(Guest).min(1) }),
]);
export type OfficeStep = z.infer<typeof OfficeStep>;

/** @throws Error naming the line that is no step. */
export function readOfficeSteps(text: string): readonly OfficeStep[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, place) => {
      const step = OfficeStep.safeParse(JSON.parse(line));
      if (!step.success) throw new Error(`line ${place + 1}: ${z.prettifyError(step.error)}`);
      return step.data;
    });
}
