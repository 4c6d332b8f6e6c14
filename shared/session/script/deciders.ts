import type { AsCommands, Deciders } from '../area.ts';
import { writeScript } from './writing.ts';

export const deciders = {
  WriteScript: (state, { agendaItemId, step, text }) => writeScript(state, { agendaItemId, step, text }),
} satisfies Deciders<'WriteScript'>;

export const asCommands = {
  ScriptWritten: ({ agendaItemId, step, text }) => ({ type: 'WriteScript', agendaItemId, step, text }),
} satisfies AsCommands<'ScriptWritten'>;
