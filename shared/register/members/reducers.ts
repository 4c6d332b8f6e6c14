import type { RegisterEventOf } from '../../protocol/register/events.ts';
import type { Moment, Reducers } from '../area.ts';
import { changed } from '../changed.ts';
import { grounded } from '../grounds.ts';
import type { Membership } from '../state.ts';

type MembershipEvent =
  | 'MembersJoined'
  | 'MembershipCorrected'
  | 'MembershipsEnded'
  | 'MembershipStruck'
  | 'MemberSuspended'
  | 'MemberRestored';

export const reducers = {
  MembersJoined: (state, event, { at }) => {
    const joined = grounded(event, at);
    const memberships = event.memberships.map((one) => ({
      ...one,
      joined,
      suspensions: [],
      ended: null,
      struck: null,
    }));
    return { ...state, memberships: [...state.memberships, ...memberships] };
  },
  MembershipCorrected: (state, { membership }) => ({
    ...state,
    memberships: changed(state.memberships, membership.id, (known) => ({
      ...known,
      ...membership,
      ended: membership.until === null ? null : known.ended,
    })),
  }),
  MembershipsEnded: (state, event, { at }) => {
    const ids = new Set(event.membershipIds);
    const ended = grounded(event, at);
    const memberships = state.memberships.map((known) =>
      ids.has(known.id) ? { ...known, until: event.until, ended } : known,
    );
    return { ...state, memberships };
  },
  MembershipStruck: (state, event, { at }) => ({
    ...state,
    memberships: changed(state.memberships, event.membershipId, (known) => ({
      ...known,
      struck: grounded(event, at),
    })),
  }),
  MemberSuspended: (state, event, { at }) => ({
    ...state,
    memberships: changed(state.memberships, event.membershipId, (known) => ({
      ...known,
      suspensions: [...known.suspensions, { ...grounded(event, at), from: event.from, restored: null }],
    })),
  }),
  MemberRestored: (state, event, moment) => ({
    ...state,
    memberships: changed(state.memberships, event.membershipId, (known) => restored(known, event, moment)),
  }),
} satisfies Reducers<MembershipEvent>;

/** The last suspension is over from that day on. */
function restored(known: Membership, event: RegisterEventOf<'MemberRestored'>, { at }: Moment): Membership {
  const last = known.suspensions.at(-1);
  if (!last) return known;
  const over = { ...last, restored: { ...grounded(event, at), from: event.from } };
  return { ...known, suspensions: [...known.suspensions.slice(0, -1), over] };
}
