import { z } from 'zod';
import { AgendaItemId } from './ids.ts';

/**
 * How far the hall has come in an agenda item: trình bày, thẩm tra, thảo luận, trả lời (tiếp thu, giải trình), biểu quyết. Said by whoever
 * conducts, as it comes; none of them has to be, and each can come again.
 */
export const ITEM_STEPS = ['presentation', 'appraisal', 'debate', 'reply', 'vote'] as const;
export const ItemStep = z.enum(ITEM_STEPS);
export type ItemStep = z.infer<typeof ItemStep>;

export const STEP_EVENTS = [
  z.object({ type: z.literal('StepBegan'), v: z.literal(1), itemId: AgendaItemId, step: ItemStep }),
  /** The step was begun by mistake a moment ago: the one before it goes on. */
  z.object({ type: z.literal('StepUndone'), v: z.literal(1), itemId: AgendaItemId, step: ItemStep }),
  /** The item was closed by mistake a moment ago: it is under way as if nothing had been. */
  z.object({ type: z.literal('AgendaItemCloseUndone'), v: z.literal(1), itemId: AgendaItemId }),
] as const;

export const STEP_COMMANDS = [
  /** `from`: the step that was seen; null: none yet. Whoever comes too late does not take the hall back. */
  z.object({
    type: z.literal('BeginStep'),
    itemId: AgendaItemId,
    step: ItemStep,
    from: ItemStep.nullable(),
  }),
  z.object({ type: z.literal('UndoStep'), itemId: AgendaItemId, step: ItemStep }),
  z.object({ type: z.literal('UndoAgendaItemClose'), itemId: AgendaItemId }),
] as const;
