import { isAheadOfClock } from '#shared/annotations/clock.ts';
import { ancestorsOf, deviceIn } from '#shared/annotations/merge.ts';
import {
  Annotation,
  type AnnotationId,
  type AnnotationSyncResponse,
  type Hlc,
} from '#shared/protocol/annotations.ts';
import type { Outgoing } from './replica.ts';
import { Shelf } from './shelf.ts';
import type { Stamps } from './stamps.ts';

/** Merges the server's answer into the annotations on the shelf, on which all those of `sent` and `answer` lie. */
export function takeInAnswer(
  shelf: Shelf,
  stamps: Stamps,
  sent: Pick<Outgoing, 'changes'>,
  answer: AnnotationSyncResponse,
): void {
  const refused = new Set(answer.refused.map(nameOf));
  const ahead = new Set(answer.refused.filter(({ reason }) => reason === 'clock-ahead').map(nameOf));
  for (const change of sent.changes) {
    if (!refused.has(nameOf(change))) shelf.confirm(change.id, change.hlc);
  }
  stampAnew(shelf, stamps, ahead, answer.serverTime);

  const incoming = new Map<AnnotationId, Annotation[]>();
  for (const change of answer.changes) {
    incoming.set(change.id, [...(incoming.get(change.id) ?? []), change]);
    // From a time when the server's own clock was wrong; following it, all stamps of this device would be refused.
    if (!isAheadOfClock(change.hlc, answer.serverTime)) stamps.saw(change.hlc);
    // Made under this device's name, and not by this device: it was cloned. Two must not stamp by one name.
    const ownName = deviceIn(change.hlc) === stamps.deviceId;
    if (ownName && !change.carried && !shelf.knows(change)) stamps.takeNewName();
  }
  for (const [id, changes] of incoming) shelf.take(id, changes, false);
}

/**
 * The refused versions get stamps by the server's clock. They name their old stamps, and so come after all that the
 * device made before, whatever the server took of it. By a new name, since the old one's later stamps lie ahead.
 */
function stampAnew(shelf: Shelf, stamps: Stamps, refused: ReadonlySet<string>, serverTime: number): void {
  const ahead = [...shelf.ids]
    .flatMap((id) => shelf.held(id))
    .filter(({ version, waits }) => waits && refused.has(nameOf(version)))
    .map(({ version }) => version)
    .sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
  if (Shelf.madeBy(stamps.deviceId, ahead)) stamps.startAnew(serverTime);
  for (const old of ahead) {
    const beside = shelf.versions(old.id).filter(({ hlc }) => hlc !== old.hlc);
    if (Shelf.madeBy(stamps.deviceId, beside)) stamps.takeNewName();
    const hlc = stamps.next(serverTime);
    const version = Annotation.parse({ ...old, hlc, after: ancestorsOf([old], stamps.deviceId) });
    shelf.take(old.id, [version], true);
  }
}

function nameOf({ id, hlc }: { readonly id: AnnotationId; readonly hlc: Hlc }): string {
  return id + hlc;
}
