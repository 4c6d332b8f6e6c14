import type { Reducers } from '../area.ts';
import { withWritten } from './with-written.ts';

export const reducers = {
  ScriptWritten: (state, written) => ({ ...state, script: withWritten(state.script, written) }),
} satisfies Reducers<'ScriptWritten'>;
