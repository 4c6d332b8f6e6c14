import type { DocumentAudience, ItemAudience } from '#shared/protocol/audience.ts';
import { covers, isSameAudience } from '#shared/protocol/audience-order.ts';
import type { Unit } from '#shared/protocol/records.ts';
import { isNarrower } from '#shared/session/documents/editions.ts';
import { byKindAndName } from '../members/units.ts';

const CIRCLES = ['public', 'guests', 'members'] as const satisfies readonly DocumentAudience[];

/**
 * Who a document can be for: whoever could read the version `before` goes on reading (null: a new document), and nobody who may not
 * know of its item.
 */
export function audiencesAfter(
  before: DocumentAudience | null,
  units: readonly Unit[],
  item: ItemAudience,
): readonly DocumentAudience[] {
  return [...CIRCLES, ...unitAudiences(units)].filter(
    (audience) => covers(item, audience) && (before === null || !isNarrower(audience, before)),
  );
}

/** Whom a document that is for `before` can be opened to, the fewest people first. */
export function audiencesWiderThan(
  before: DocumentAudience,
  units: readonly Unit[],
  item: ItemAudience,
): readonly DocumentAudience[] {
  return audiencesAfter(before, units, item)
    .filter((audience) => !isSameAudience(audience, before))
    .toReversed();
}

/** Who an agenda item can be for. */
export function itemAudiences(units: readonly Unit[]): readonly ItemAudience[] {
  return ['public', 'members', ...unitAudiences(units)];
}

function unitAudiences(units: readonly Unit[]): readonly { readonly unit: Unit['id'] }[] {
  return byKindAndName(units).map(({ id }) => ({ unit: id }));
}
