import { z } from 'zod';
import { line, requiredLine } from '../text.ts';
import { DayRange } from './days.ts';
import { AppointmentId, BodyId, MembershipId, PersonId, TermId } from './ids.ts';

/**
 * What the register says of a person, over all bodies and years. Nothing by which somebody is reached (telephone, e-mail): the log of
 * the register never forgets, and whoever asks for that to be erased has a right to it.
 */
export const PersonParticulars = z.object({
  id: PersonId,
  name: requiredLine(120),
  /** What tells two people of one name apart: "Chi cục Thuế", "sinh năm 1970". '' where nothing has to. */
  distinction: line(200),
  title: line(200),
});
export type PersonParticulars = z.infer<typeof PersonParticulars>;

export const PostKind = z.enum(['member', 'chair', 'vice-chair', 'head', 'deputy-head', 'secretary']);
export type PostKind = z.infer<typeof PostKind>;

/** Chức vụ in a body; `text`: as papers print it, '' for the usual word. */
export const Post = z.object({ kind: PostKind, text: line(200) });
export type Post = z.infer<typeof Post>;

/** Somebody's being in a body. Whoever gets another post, or comes back, has another one. */
export const MembershipParticulars = z.object({
  id: MembershipId,
  personId: PersonId,
  bodyId: BodyId,
  /** A term of that body, or of one that it is a part of; null where the body has none. */
  termId: TermId.nullable(),
  post: Post,
  constituency: line(120),
  seat: line(20),
  ...DayRange,
});
export type MembershipParticulars = z.infer<typeof MembershipParticulars>;

const Appointed = { id: AppointmentId, personId: PersonId, ...DayRange };

/** Whom the office has appointed to run it. `within`: the whole server, or one body with its committees and groups. */
export const AppointmentParticulars = z.discriminatedUnion('capacity', [
  z.object({ capacity: z.literal('administrator'), within: z.literal('server'), ...Appointed }),
  z.object({
    capacity: z.literal('secretary'),
    within: z.union([z.literal('server'), BodyId]),
    ...Appointed,
  }),
]);
export type AppointmentParticulars = z.infer<typeof AppointmentParticulars>;
