import { refusal } from '../../protocol/refusals.ts';
import { fold } from '../../text/fold.ts';
import type { Rule } from '../area.ts';
import { findBody, valid } from '../find.ts';

/** A template is of a body, and no two of a body are called the same: whoever chooses one knows it by its name. */
const templatesAreTold: Rule = (state) => {
  const known = new Set<string>();
  for (const { bodyId, title, struck } of state.agendaTemplates) {
    if (struck) continue;
    if (!valid(findBody(state, bodyId))) return refusal('unknown-body');
    const key = `${bodyId} ${fold(title)}`;
    if (known.has(key)) return refusal('agenda-template-called-so', { title });
    known.add(key);
  }
  return null;
};

export const rules: readonly Rule[] = [templatesAreTold];
