import type { BodyId } from '#shared/protocol/register/ids.ts';
import { findBody, valid } from '#shared/register/find.ts';
import { bodyAndAbove } from '#shared/register/lasting.ts';
import type { Body, RegisterState, Term } from '#shared/register/state.ts';
import { compareText } from '#shared/text/names.ts';

/** Kinds that are a part of another body. */
const PARTS: ReadonlySet<Body['kind']> = new Set<Body['kind']>(['standing-body', 'committee', 'group']);

export function isPart(kind: Body['kind']): boolean {
  return PARTS.has(kind);
}

/** As one looks for them: a council before its standing body, that before committees, groups last. */
const ORDER: Readonly<Record<Body['kind'], number>> = {
  council: 0,
  'party-committee': 1,
  other: 2,
  'standing-body': 3,
  committee: 4,
  group: 5,
};

/** A body with how far it stands below the topmost. */
export interface Branch {
  readonly body: Body;
  readonly depth: number;
}

/** Everything that was not struck, each below what it is a part of. */
export function treeOf(bodies: readonly Body[]): readonly Branch[] {
  const there = bodies.filter(({ struck }) => struck === null);
  const below = (parent: BodyId | null, depth: number): readonly Branch[] =>
    there
      .filter((body) => body.parent === parent)
      .sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || compareNumbered(a.name, b.name))
      .flatMap((body) => [{ body, depth }, ...below(body.id, depth + 1)]);
  return below(null, 0);
}

const numbered = new Intl.Collator('vi', { numeric: true });

/** "Tổ số 2" before "Tổ số 10". */
function compareNumbered(a: string, b: string): number {
  return numbered.compare(a, b) || compareText(a, b);
}

/** The body that an address names, unless it names none that counts. */
export function bodyNamed({ bodies }: RegisterState, id: string | null): Body | undefined {
  return bodies.find((body) => body.id === id && body.struck === null);
}

/** The body's own terms and those of what it is a part of, the latest first. */
export function termsFor(state: RegisterState, bodyId: BodyId): readonly Term[] {
  const body = valid(findBody(state, bodyId));
  const ids = new Set(body ? bodyAndAbove(state, body).map(({ id }) => id) : []);
  return state.terms
    .filter((term) => term.struck === null && ids.has(term.bodyId))
    .sort((a, b) => b.from.localeCompare(a.from));
}

/** The term that a form begins with: the one that goes on at `day`, else the latest. */
export function usualTerm(terms: readonly Term[], day: string): Term | undefined {
  return terms.find(({ from }) => from <= day) ?? terms[0];
}
