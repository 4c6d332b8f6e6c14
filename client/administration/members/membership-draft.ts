import type { BodyId, MembershipId, PersonId, TermId } from '#shared/protocol/register/ids.ts';
import type { MembershipParticulars, PostKind } from '#shared/protocol/register/people.ts';
import type { Membership } from '#shared/register/state.ts';
import { type Range, rangeOf } from '../deeds/RangeFields.tsx';

/** What is being written of a membership. */
export interface MembershipDraft extends Range {
  readonly termId: TermId | null;
  readonly post: PostKind;
  readonly postText: string;
  readonly constituency: string;
  readonly seat: string;
}

export function draftOf({ termId, post, constituency, seat, from, until }: Membership): MembershipDraft {
  return { termId, post: post.kind, postText: post.text, constituency, seat, from, until: until ?? '' };
}

export function particularsOf(
  { id, personId, bodyId }: { id: MembershipId; personId: PersonId; bodyId: BodyId },
  draft: MembershipDraft,
): MembershipParticulars {
  return {
    id,
    personId,
    bodyId,
    termId: draft.termId,
    post: { kind: draft.post, text: draft.postText.trim() },
    constituency: draft.constituency.trim(),
    seat: draft.seat.trim(),
    ...rangeOf(draft),
  };
}
