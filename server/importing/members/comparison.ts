import type { BodyParticulars } from '#shared/protocol/register/bodies.ts';
import type { BodyId, PersonId } from '#shared/protocol/register/ids.ts';
import { findBody } from '#shared/register/find.ts';
import type { Body } from '#shared/register/state.ts';
import type { Listing, PartChanges, PartOf } from './listing.ts';
import { type NamedPart, namedParts, type PartKind } from './parts.ts';
import type { MemberRow, StatedMember } from './read-members.ts';
import { toldApart } from './told-apart.ts';
import { type Who, whoIsWho } from './who.ts';

/** A list of members compared with the register as it stands. */
export interface Comparison {
  readonly rows: readonly MemberRow[];
  readonly who: ReadonlyMap<StatedMember, Who>;
  readonly parts: readonly NamedPart[];
}

/** Which group or committee a name was said to be; `renamed`: it bears the name of the list from now on. */
export interface SaidPart {
  readonly is: BodyId;
  readonly renamed: boolean;
}

export function partKey(kind: PartKind, name: string): string {
  return `${kind} ${name}`;
}

export function compare(listing: Listing, rows: readonly MemberRow[]): Comparison {
  const stated = rows.map((row) => row.stated);
  const who = whoIsWho(stated, listing);
  return { rows, who, parts: namedParts(stated, who, listing) };
}

/** What tells each row apart that would be a new person. `said`: whom rows were said to be, by their places. */
export function distinctions(
  { state }: Listing,
  { rows, who }: Comparison,
  said: ReadonlyMap<number, PersonId>,
): ReadonlyMap<StatedMember, string | null> {
  const fresh = rows.filter(({ stated }, row) => who.get(stated)?.type !== 'known' && !said.has(row));
  return toldApart(
    state,
    fresh.map(({ stated }) => stated),
  );
}

/** Which body each name is: the known one, the one that it was said to be, or one that is made. `said`: null before anybody was asked. */
export function partsBy(
  listing: Listing,
  parts: readonly NamedPart[],
  said: ReadonlyMap<string, SaidPart> | null,
): PartOf {
  const found = new Map(
    parts.map(({ kind, name, part }): [string, BodyId | null] => {
      const key = partKey(kind, name);
      if (part.type === 'known') return [key, part.body.id];
      if (part.type === 'asked' && said === null) return [key, null];
      return [key, said?.get(key)?.is ?? listing.ids.body(key)];
    }),
  );
  return (kind, name) => found.get(partKey(kind, name)) ?? null;
}

/** What the list changes of the groups and committees themselves. */
export function partChanges(
  listing: Listing,
  parts: readonly NamedPart[],
  said: ReadonlyMap<string, SaidPart> | null,
): PartChanges {
  const parent = bodyOf(listing);
  const made: BodyParticulars[] = [];
  const renamed: BodyParticulars[] = [];
  for (const { kind, name, part } of parts) {
    if (part.type === 'known' || (part.type === 'asked' && said === null)) continue;
    const key = partKey(kind, name);
    const answer = said?.get(key);
    const body = answer && findBody(listing.state, answer.is);
    if (!body) made.push(newPart(listing, parent, kind, name));
    else if (answer.renamed) renamed.push({ ...particularsOf(body), name });
  }
  return { made, renamed };
}

function newPart({ ids, from }: Listing, parent: Body, kind: PartKind, name: string): BodyParticulars {
  const { symbol, ruleSetId } = parent;
  const place = { superior: parent.name, parent: parent.id, symbol, ruleSetId };
  return { id: ids.body(partKey(kind, name)), kind, name, ...place, from, until: null };
}

function particularsOf(body: Body): BodyParticulars {
  const { id, kind, name, superior, parent, symbol, ruleSetId, from, until } = body;
  return { id, kind, name, superior, parent, symbol, ruleSetId, from, until };
}

function bodyOf({ state, bodyId }: Listing): Body {
  const body = findBody(state, bodyId);
  if (!body) throw new Error(`${bodyId} is not in the register`);
  return body;
}
