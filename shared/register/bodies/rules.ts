import { type Refusal, refusal } from '../../protocol/refusals.ts';
import type { BodyKind } from '../../protocol/register/bodies.ts';
import type { Rule } from '../area.ts';
import { liesWithin } from '../days.ts';
import { findBody, valid } from '../find.ts';
import { bodyAndAbove, daysOfBody } from '../lasting.ts';
import type { Body, RegisterState } from '../state.ts';

/** Parts of another body by their nature. */
const PARTS: readonly BodyKind[] = ['standing-body', 'committee', 'group'];

const UNITS: readonly BodyKind[] = ['committee', 'group'];
const LONGEST_UNIT = 120;

/** A body begins before it ends; what it is a part of exists, leads in no circle, and is there as long as the part is. */
const bodiesAreParts: Rule = (state) => {
  for (const body of state.bodies) {
    const why = body.struck ? null : whyNotPart(state, body);
    if (why) return why;
  }
  return null;
};

/** The list of a session names groups and committees in one cell, several with ";" between them. */
const unitsCanBeListed: Rule = ({ bodies }) => {
  const unfit = bodies.find(
    ({ kind, name, struck }) =>
      !struck && UNITS.includes(kind) && (name.length > LONGEST_UNIT || name.includes(';')),
  );
  return unfit ? refusal('unit-name-unfit', { name: unfit.name }) : null;
};

export const rules: readonly Rule[] = [bodiesAreParts, unitsCanBeListed];

function whyNotPart(state: RegisterState, body: Body): Refusal | null {
  const { name, parent: parentId, kind, from, until } = body;
  if (until !== null && until < from) return refusal('days-reversed', { name });
  if (parentId === null) return PARTS.includes(kind) ? refusal('body-needs-parent', { name }) : null;
  const parent = valid(findBody(state, parentId));
  if (!parent) return refusal('unknown-body');
  if (bodyAndAbove(state, parent).includes(body)) return refusal('body-circle', { name });
  return liesWithin(body, daysOfBody(state, parent))
    ? null
    : refusal('body-outside-parent', { name, parent: parent.name });
}
