import type { Reducers } from '../area.ts';
import { changed } from '../changed.ts';
import { grounded } from '../grounds.ts';

export const reducers = {
  AgendaTemplateSaved: (state, { template }) => ({
    ...state,
    agendaTemplates: [...state.agendaTemplates, { ...template, struck: null }],
  }),
  AgendaTemplateStruck: (state, event, { at }) => ({
    ...state,
    agendaTemplates: changed(state.agendaTemplates, event.templateId, (known) => ({
      ...known,
      struck: grounded(event, at),
    })),
  }),
} satisfies Reducers<'AgendaTemplateSaved' | 'AgendaTemplateStruck'>;
