import type { DelegateId } from '../../protocol/ids.ts';
import type { DebateGroup, SessionState, SpeechRequest } from '../state.ts';

type Groups = Pick<SessionState, 'groupDebates' | 'groupFloors'>;

/**
 * Groups after `id` has left the list of delegates; `into`: who goes on for them. What is merged stays as it was; of a list of speakers
 * what waits passes on, or is withdrawn by `withdrawn`.
 */
export function groupsAfter(
  { groupDebates, groupFloors }: Groups,
  id: DelegateId,
  into: DelegateId | null,
  withdrawn: (request: SpeechRequest) => SpeechRequest,
): Groups {
  const debates = groupDebates.map((debate) => {
    if (debate.progress.status === 'merged') return debate;
    const groups = debate.groups.map((group) => {
      const elsewhere = debate.groups.some(
        (other) => other !== group && other.members.some((one) => one === into),
      );
      return groupAfter(group, id, elsewhere ? null : into);
    });
    return groups.every((group, place) => group === debate.groups[place]) ? debate : { ...debate, groups };
  });
  const passed = (request: SpeechRequest): SpeechRequest => {
    if (request.delegateId !== id || request.progress.status !== 'waiting') return request;
    return into === null ? withdrawn(request) : { ...request, delegateId: into };
  };
  return {
    groupDebates: debates,
    groupFloors: groupFloors.map((floor) =>
      floor.speeches.some(({ delegateId }) => delegateId === id)
        ? { ...floor, speeches: floor.speeches.map(passed) }
        : floor,
    ),
  };
}

function groupAfter(group: DebateGroup, id: DelegateId, into: DelegateId | null): DebateGroup {
  if (!group.members.includes(id)) return group;
  const others = group.members.filter((one) => one !== id && one !== into);
  const { chair, secretary } = group;
  const keeps = secretary?.by === 'delegate' && secretary.delegateId === id;
  return {
    ...group,
    members: into === null ? others : [...others, into],
    chair: chair === id ? into : chair,
    secretary: keeps ? (into === null ? null : { by: 'delegate', delegateId: into }) : secretary,
    late: group.late.flatMap((one) =>
      one.delegateId !== id ? [one] : into === null ? [] : [{ ...one, delegateId: into }],
    ),
  };
}
