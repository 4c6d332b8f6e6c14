import type { DelegateId } from '#shared/protocol/ids.ts';
import type { StandingBody } from '#shared/session/state.ts';

export function withMember({ chair, members }: StandingBody, id: DelegateId): StandingBody {
  return members.includes(id) ? { chair, members } : { chair, members: [...members, id] };
}

/** Whoever leaves the standing body does not chair the sitting any more. */
export function withoutMember({ chair, members }: StandingBody, id: DelegateId): StandingBody {
  return { chair: chair === id ? null : chair, members: members.filter((member) => member !== id) };
}

/** Who can chair: the members, and whoever does already. */
export function chairCandidates({ chair, members }: StandingBody): readonly DelegateId[] {
  return chair === null || members.includes(chair) ? members : [chair, ...members];
}
