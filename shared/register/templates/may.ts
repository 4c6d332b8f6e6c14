import type { May } from '../area.ts';
import { findAgendaTemplate } from '../find.ts';

export const may = {
  SaveAgendaTemplate: (_state, { template }) => [template.bodyId],
  StrikeAgendaTemplate: (state, { templateId }) => {
    const known = findAgendaTemplate(state, templateId);
    return known ? [known.bodyId] : [];
  },
} satisfies May<'SaveAgendaTemplate' | 'StrikeAgendaTemplate'>;
