import { mayKnow, type Viewer } from '#shared/access/viewer.ts';
import { unitOf } from '#shared/protocol/audience-order.ts';
import type { PublishedDocument, SessionState } from '#shared/session/state.ts';

/**
 * The session as a member of units, and of groups in debates, knows it; `told`: as their circle does, `whole`: all of it. What only a
 * unit is told changes nothing but its documents, on paper too, and its agenda items, each of which says for whom it is, and stays so;
 * what only a group is told changes nothing but what is known of its meeting.
 */
export function withUnitsPart(told: SessionState, viewer: Viewer, whole: SessionState): SessionState {
  return withOwnUnits(withOwnGroups(told, viewer, whole), viewer, whole);
}

/** In the order of the whole, which is that in which the viewer was told of each. */
function withOwnGroups(told: SessionState, { groups }: Viewer, whole: SessionState): SessionState {
  if (groups.length === 0 || told === whole || whole.groupFloors.length === 0) return told;
  const groupFloors = whole.groupFloors.filter((floor) =>
    groups.some(({ groupId }) => groupId === floor.groupId),
  );
  return groupFloors.length === 0 ? told : { ...told, groupFloors };
}

function withOwnUnits(told: SessionState, viewer: Viewer, whole: SessionState): SessionState {
  const { units } = viewer;
  if (units.length === 0 || told === whole) return told;
  const own = ({ audience }: { readonly audience: Parameters<typeof unitOf>[0] }) => {
    const unit = unitOf(audience);
    return unit !== null && units.includes(unit);
  };
  const items = whole.agenda.some(own) || whole.formerItems.some(({ item }) => own(item));
  const documents = whole.documents.some(({ editions }) => editions.some(own));
  const hardCopies = whole.hardCopies.some(own);
  if (!items && !documents && !hardCopies) return told;
  return {
    ...told,
    ...(items && {
      agenda: whole.agenda.filter(({ audience }) => mayKnow(viewer, audience)),
      formerItems: whole.formerItems.filter(({ item }) => mayKnow(viewer, item.audience)),
    }),
    ...(hardCopies && {
      hardCopies: whole.hardCopies.filter(({ audience }) => mayKnow(viewer, audience)),
    }),
    ...(documents && { documents: documentsFor(viewer, whole.documents) }),
  };
}

/** In the order in which the viewer was first told of each. */
function documentsFor(viewer: Viewer, documents: SessionState['documents']): SessionState['documents'] {
  return documents
    .flatMap((document): PublishedDocument[] => {
      const [first, ...later] = document.editions.filter(({ audience }) => mayKnow(viewer, audience));
      return first ? [{ ...document, editions: [first, ...later] }] : [];
    })
    .sort((a, b) => a.editions[0].publishedAt.localeCompare(b.editions[0].publishedAt));
}
