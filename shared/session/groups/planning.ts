import { unitOf } from '../../protocol/audience-order.ts';
import type { EventOf } from '../../protocol/events.ts';
import type { DebateGroupPlan } from '../../protocol/groups.ts';
import type { DelegateId, GroupDebateId } from '../../protocol/ids.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { findItem } from '../agenda/programme.ts';
import { findDelegate } from '../members/delegates.ts';
import { findUnit } from '../members/units.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDebate, findDebateGroup, keepsGroup } from './find-group.ts';
import { isSamePlan } from './same-plan.ts';

type Planned = Omit<EventOf<'GroupDebateSet'>, 'type' | 'v'>;
type Changed = Omit<EventOf<'DebateGroupChanged'>, 'type' | 'v'>;

/** Says in which groups an item will be debated. */
export function setGroupDebate(state: SessionState, { debateId, agendaItemId, groups }: Planned): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const item = findItem(state, agendaItemId);
  if (!item) return refuse('unknown-agenda-item', { id: agendaItemId });
  if (unitOf(item.audience) !== null) return refuse('group-debate-in-closed-item');
  if (item.progress.status === 'done') return refuse('speech-item-done');
  const known = findDebate(state, debateId);
  if (known && known.progress.status !== 'planned') return refuse('group-debate-begun');
  const other = state.groupDebates.find(
    (debate) =>
      debate.agendaItemId === agendaItemId &&
      debate.debateId !== debateId &&
      debate.progress.status !== 'merged',
  );
  if (other) return refuse('group-debate-of-item');
  const why = whyNotThese(state, groups, debateId);
  if (why) return { ok: false, refusal: why };
  const same = known
    ? known.agendaItemId === agendaItemId && isSamePlan(known.groups, groups)
    : groups.length === 0;
  return same ? decided() : decided({ type: 'GroupDebateSet', v: 1, debateId, agendaItemId, groups });
}

function whyNotThese(
  state: SessionState,
  groups: readonly DebateGroupPlan[],
  debateId: GroupDebateId,
): Refusal | null {
  const seen = new Map<DelegateId, string>();
  const ids = new Set<string>();
  for (const { groupId, name, unitId, members, chair, secretary } of groups) {
    const elsewhere = findDebateGroup(state, groupId)?.debate.debateId;
    if (ids.has(groupId) || (elsewhere !== undefined && elsewhere !== debateId))
      return refusal('floor-id-reused');
    ids.add(groupId);
    if (unitId !== null && !findUnit(state, unitId)) return refusal('unknown-unit', { id: unitId });
    for (const id of members) {
      const delegate = findDelegate(state, id);
      if (!delegate) return refusal('unknown-delegate', { id });
      if (seen.has(id)) return refusal('in-two-debate-groups', { name: delegate.name });
      seen.set(id, name);
    }
    const why = whyNotLed({ members, name }, { chair, secretary });
    if (why) return why;
  }
  return null;
}

/** Whoever chairs a group or keeps its list is one of its members. */
function whyNotLed(
  { members, name }: Pick<DebateGroupPlan, 'members' | 'name'>,
  { chair, secretary }: Pick<DebateGroupPlan, 'chair' | 'secretary'>,
): Refusal | null {
  const leading = [chair, secretary?.by === 'delegate' ? secretary.delegateId : null];
  const outside = leading.some((id) => id !== null && !members.includes(id));
  return outside ? refusal('leads-another-group', { name }) : null;
}

/** All groups meet from here on. */
export function beginGroupDebate(state: SessionState, debateId: GroupDebateId): Decision {
  const debate = findDebate(state, debateId);
  if (!debate) return refuse('unknown-group-debate');
  if (debate.progress.status === 'begun') return decided();
  if (debate.progress.status === 'merged') return refuse('group-debate-merged');
  if (findItem(state, debate.agendaItemId)?.progress.status !== 'current') {
    return refuse('group-debate-item-not-current');
  }
  const lacking = debate.groups.filter(({ chair, secretary }) => chair === null || secretary === null);
  if (lacking.length > 0) {
    return refuse('groups-without-leader', { names: lacking.map(({ name }) => name).join(', ') });
  }
  return decided({ type: 'GroupDebateBegan', v: 1, debateId });
}

/** Another room, chair or secretary; people who come to it. Until it is merged. */
export function changeDebateGroup(state: SessionState, change: Changed): Decision {
  const { groupId, room, chair, secretary, joined } = change;
  const found = findDebateGroup(state, groupId);
  if (!found) return refuse('unknown-debate-group');
  if (state.status === 'closed') return refuse('session-closed');
  const { debate, group } = found;
  if (debate.progress.status === 'merged') return refuse('group-debate-merged');
  const stranger = joined.find((id) => !findDelegate(state, id));
  if (stranger) return refuse('unknown-delegate', { id: stranger });
  const left = debate.groups.find(
    (other) => other !== group && joined.some((id) => other.chair === id || keepsGroup(other, id)),
  );
  if (left) return refuse('leads-group-left', { name: left.name });
  const members = [...group.members, ...joined];
  const why = whyNotLed({ members, name: group.name }, { chair, secretary });
  if (why) return { ok: false, refusal: why };
  const comers = [...new Set(joined)].filter((id) => !group.members.includes(id));
  const same = comers.length === 0 && isSamePlan([group], [{ ...group, room, chair, secretary }]);
  return same
    ? decided()
    : decided({ type: 'DebateGroupChanged', v: 1, groupId, room, chair, secretary, joined: comers });
}
