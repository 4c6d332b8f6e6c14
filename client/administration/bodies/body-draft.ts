import type { BodyParticulars } from '#shared/protocol/register/bodies.ts';
import type { BodyId } from '#shared/protocol/register/ids.ts';
import type { Body } from '#shared/register/state.ts';
import type { Missing } from '../deeds/DeedDialog.tsx';
import { missingOfRange, rangeOf } from '../deeds/RangeFields.tsx';
import { isPart } from '../register/bodies.ts';

/** A body as it is being written. */
export interface BodyDraft {
  readonly kind: Body['kind'];
  readonly parent: BodyId | null;
  readonly name: string;
  readonly superior: string;
  readonly symbol: string;
  readonly ruleSetId: string;
  /** As the register says; undefined: it has not been set. */
  readonly membersReadPast: boolean | undefined;
  readonly from: string;
  readonly until: string;
}

/** Councils decide by their law; smaller bodies by those who are there. Each can be given other rules. */
export function usualRuleSet(kind: Body['kind']): string {
  return kind === 'council' ? 'vn-hdnd' : 'present-majority';
}

/** A new one is proposed as a committee of `parent`, which it begins with; without one as something of its own. */
export function newBody(parent: Body | undefined, today: string): BodyDraft {
  const kind = parent ? 'committee' : 'other';
  return {
    kind,
    parent: parent?.id ?? null,
    name: '',
    superior: parent?.name ?? '',
    symbol: '',
    ruleSetId: usualRuleSet(kind),
    membersReadPast: undefined,
    from: parent?.from ?? today,
    until: '',
  };
}

export function draftOf(body: Body): BodyDraft {
  const { kind, parent, name, superior, symbol, ruleSetId, membersReadPast, from, until } = body;
  return { kind, parent, name, superior, symbol, ruleSetId, membersReadPast, from, until: until ?? '' };
}

export function particularsOf(id: BodyId, draft: BodyDraft): BodyParticulars {
  return {
    id,
    kind: draft.kind,
    parent: isPart(draft.kind) ? draft.parent : null,
    name: draft.name.trim(),
    superior: draft.superior.trim(),
    symbol: draft.symbol.trim(),
    ruleSetId: draft.ruleSetId,
    ...(draft.membersReadPast === undefined ? {} : { membersReadPast: draft.membersReadPast }),
    ...rangeOf(draft),
  };
}

export function missingInBody(draft: BodyDraft): Missing {
  if (draft.name.trim() === '') return 'name';
  if (isPart(draft.kind) && draft.parent === null) return 'body';
  return missingOfRange(draft);
}
