import { refuse } from '../../protocol/refusals.ts';
import type { Deciders } from '../area.ts';
import { findAgendaTemplate } from '../find.ts';
import { groundsOf } from '../grounds.ts';
import { onlyNew } from '../repeated.ts';
import { decided } from '../verdict.ts';

export const deciders = {
  SaveAgendaTemplate: (state, { template }) => {
    const { fresh, taken } = onlyNew((id) => findAgendaTemplate(state, id), [template]);
    if (taken) return refuse('id-taken', { id: taken });
    return decided(...fresh.map((one) => ({ type: 'AgendaTemplateSaved', v: 1, template: one }) as const));
  },
  StrikeAgendaTemplate: (state, command) => {
    const known = findAgendaTemplate(state, command.templateId);
    if (!known) return refuse('unknown-agenda-template');
    if (known.struck) return decided();
    return decided({
      type: 'AgendaTemplateStruck',
      v: 1,
      templateId: known.id,
      ...groundsOf(command),
    });
  },
} satisfies Deciders<'SaveAgendaTemplate' | 'StrikeAgendaTemplate'>;
