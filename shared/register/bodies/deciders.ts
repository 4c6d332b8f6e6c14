import { refuse } from '../../protocol/refusals.ts';
import type { RegisterCommand } from '../../protocol/register/commands.ts';
import type { BodyId } from '../../protocol/register/ids.ts';
import type { Deciders } from '../area.ts';
import { goesBeyond } from '../days.ts';
import { endingOf } from '../ending.ts';
import { findBody, valid } from '../find.ts';
import { groundsOf } from '../grounds.ts';
import { countOf, endingsOf, inBodyAfter } from '../in-force-after.ts';
import { onlyNew, saysTheSame } from '../repeated.ts';
import type { RegisterState } from '../state.ts';
import { decided, type RegisterDecision } from '../verdict.ts';

type BodyCommand<T extends RegisterCommand['type']> = Extract<RegisterCommand, { type: T }>;

export const deciders = {
  AddBody: (state, { body }) => {
    const { fresh, taken } = onlyNew((id) => findBody(state, id), [body]);
    if (taken) return refuse('id-taken', { id: taken });
    return decided(...fresh.map((one) => ({ type: 'BodyAdded', v: 1, body: one }) as const));
  },
  CorrectBody: correctBody,
  EndBody: endBody,
  StrikeBody: (state, command) => {
    const known = findBody(state, command.bodyId);
    if (!known) return refuse('unknown-body');
    if (known.struck) return decided();
    if (isUsed(state, known.id)) return refuse('still-used', { name: known.name });
    return decided({ type: 'BodyStruck', v: 1, bodyId: known.id, ...groundsOf(command) });
  },
  SetBodyFloorRules: (state, command) => {
    const { bodyId, rules } = command;
    const known = valid(findBody(state, bodyId));
    if (!known) return refuse('unknown-body');
    if (saysTheSame({ rules: known.floorRules?.rules ?? null }, { rules })) return decided();
    return decided({ type: 'BodyFloorRulesSet', v: 1, bodyId, rules, ...groundsOf(command) });
  },
} satisfies Deciders<'AddBody' | 'CorrectBody' | 'EndBody' | 'StrikeBody' | 'SetBodyFloorRules'>;

function correctBody(state: RegisterState, command: BodyCommand<'CorrectBody'>): RegisterDecision {
  const { body } = command;
  const known = valid(findBody(state, body.id));
  if (!known) return refuse('unknown-body');
  if (saysTheSame(known, body)) return decided();
  // Nobody is put out by a correction of days.
  if (body.until !== null && goesBeyond(known, body.until)) {
    const count = countOf(inBodyAfter(state, known, body.until));
    if (count > 0) return refuse('members-in-force', { name: known.name, count });
  }
  return decided({ type: 'BodyCorrected', v: 1, body, ...groundsOf(command) });
}

/** Whatever is in force in the body ends with it, parts of it too, if whoever ends it says so. */
function endBody(state: RegisterState, command: BodyCommand<'EndBody'>): RegisterDecision {
  const known = valid(findBody(state, command.bodyId));
  if (!known) return refuse('unknown-body');
  const ending = endingOf(known, command, known.name);
  if (ending === 'ended-so') return decided();
  if (ending !== 'ends') return { ok: false, refusal: ending };
  const inForce = inBodyAfter(state, known, command.until);
  const count = countOf(inForce);
  if (count > 0 && !command.withMembers) return refuse('members-in-force', { name: known.name, count });
  return decided(...endingsOf({ ...inForce, bodies: [...inForce.bodies, known] }, command));
}

function isUsed({ bodies, terms, memberships, staff, sessions }: RegisterState, id: BodyId): boolean {
  return (
    bodies.some(({ parent, struck }) => parent === id && !struck) ||
    [...terms, ...memberships, ...sessions].some(({ bodyId, struck }) => bodyId === id && !struck) ||
    staff.some(({ within, struck }) => within === id && !struck)
  );
}
