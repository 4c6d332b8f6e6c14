import type { BodyParticulars } from '#shared/protocol/register/bodies.ts';
import type { BodyId, TermId } from '#shared/protocol/register/ids.ts';
import type { ListIds } from './new-ids.ts';
import type { PartKind } from './parts.ts';
import type { Compared } from './who.ts';

/** What a whole list of members is entered with. */
export interface Listing extends Compared {
  readonly termId: TermId | null;
  readonly ids: ListIds;
  readonly source: string;
  readonly reason: string;
}

/** Which body a name of a group or committee is; null while nobody has said so. */
export type PartOf = (kind: PartKind, name: string) => BodyId | null;

/** Groups and committees that are made, and those that bear another name from now on. */
export interface PartChanges {
  readonly made: readonly BodyParticulars[];
  readonly renamed: readonly BodyParticulars[];
}
