import { z } from 'zod';
import type { ImportChange, ImportProblem } from '../http.ts';
import { CalendarDay } from '../ids.ts';
import { Grounds } from './days.ts';
import { BodyId, PersonId, TermId } from './ids.ts';
import type { Post } from './people.ts';

/*
 * Members of a body from a spreadsheet, in two steps: a preview that changes nothing, then the confirmation. For administrators.
 *
 * POST   /api/register/bodies/:bodyId/members/preview   multipart: one file, and the fields of MembersFileFields -> MembersPreview
 * POST   /api/register/members-previews/:previewId      MembersConfirmation -> {ok: true, seq}
 * DELETE /api/register/members-previews/:previewId                          -> {ok: true}
 */

/** Beside the file: from which day on what it says holds, and in which term. `termId`: '' for none. */
export const MembersFileFields = z.object({
  from: CalendarDay,
  termId: z.union([z.literal('').transform(() => null), TermId]),
});

/** A member as the list of the body shows them. Groups and committees: several in one cell, with ";" between them. */
export interface PreviewedMember {
  readonly name: string;
  readonly distinction: string;
  readonly title: string;
  readonly post: Post;
  readonly group: string;
  readonly committee: string;
  readonly constituency: string;
  readonly seat: string;
}

/** What only a person can say. */
export type MembersQuestion =
  /** Whether a row is about somebody of the register. */
  | {
      readonly type: 'person';
      /** Its place in `members` of the preview, from 0. */
      readonly row: number;
      readonly name: string;
      readonly candidates: readonly { readonly id: PersonId; readonly label: string }[];
      /** How they are told apart if they are somebody else; null: nothing in the list would, and so they cannot be. */
      readonly newAs: string | null;
    }
  /** Whether a name of the list is that of a group or committee under another name. */
  | {
      readonly type: 'group' | 'committee';
      readonly name: string;
      readonly candidates: readonly { readonly id: BodyId; readonly label: string }[];
    };

/** What a confirmed list would do; nothing has been done yet. */
export interface MembersPreview {
  readonly previewId: string;
  readonly members: readonly {
    readonly change: ImportChange;
    readonly member: PreviewedMember;
    /** As the register has them; null for who is no member yet. */
    readonly before: PreviewedMember | null;
  }[];
  /** Groups and committees that the register does not have, and that are made. */
  readonly newParts: readonly { readonly kind: 'group' | 'committee'; readonly name: string }[];
  readonly questions: readonly MembersQuestion[];
  readonly problems: readonly ImportProblem[];
}

/** An answer to each question. `is` null: somebody else, another group. `renamed`: it bears the name of the list from now on. */
const MembersAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('person'), row: z.int().min(0).max(100_000), is: PersonId.nullable() }),
  z.object({
    type: z.enum(['group', 'committee']),
    name: z.string().min(1).max(300),
    is: BodyId.nullable(),
    renamed: z.boolean(),
  }),
]);
export type MembersAnswer = z.infer<typeof MembersAnswer>;

/** What the list follows from, and the answers. */
export const MembersConfirmation = z.object({ answers: z.array(MembersAnswer).max(5000), ...Grounds });
export type MembersConfirmation = z.infer<typeof MembersConfirmation>;
