import type { Actor, EventOf } from '../../protocol/events.ts';
import type { AgendaItemId, DelegateId, Instant } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import { whyOnlyForUnit } from '../agenda/closed-items.ts';
import { findItem } from '../agenda/programme.ts';
import { isVotedOn } from '../between.ts';
import { findDelegate } from '../members/delegates.ts';
import type { Conflict, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

export function evolveConflicts(
  conflicts: readonly Conflict[],
  event: EventOf<'ConflictDeclared' | 'ConflictNoted' | 'ConflictWithdrawn'>,
  at: Instant,
): readonly Conflict[] {
  const { delegateId, agendaItemId } = event;
  const isMeant = (conflict: Conflict) =>
    conflict.delegateId === delegateId && conflict.agendaItemId === agendaItemId;
  const known = conflicts.find(isMeant);
  switch (event.type) {
    case 'ConflictWithdrawn':
      return conflicts.filter((conflict) => conflict !== known);
    case 'ConflictDeclared':
    case 'ConflictNoted': {
      const reason = event.type === 'ConflictDeclared' ? event.reason : (known?.reason ?? null);
      const conflict = { delegateId, agendaItemId, reason, declaredAt: at };
      return known ? conflicts.map((one) => (one === known ? conflict : one)) : [...conflicts, conflict];
    }
  }
}

/** Keeps a delegate out of every question of an agenda item. Not while one of them is being voted on. */
export function declareConflict(
  state: SessionState,
  delegateId: DelegateId,
  agendaItemId: AgendaItemId,
  reason: string,
  actor: Actor,
): Decision {
  const refused = refusedTo(state, delegateId, agendaItemId, actor);
  if (refused) return refused;
  const known = findConflict(state, delegateId, agendaItemId);
  if (known?.reason === reason) return decided();
  return decided(
    { type: 'ConflictDeclared', v: 1, delegateId, agendaItemId, reason },
    { type: 'ConflictNoted', v: 1, delegateId, agendaItemId },
  );
}

export function withdrawConflict(
  state: SessionState,
  delegateId: DelegateId,
  agendaItemId: AgendaItemId,
  actor: Actor,
): Decision {
  const refused = refusedTo(state, delegateId, agendaItemId, actor);
  if (refused) return refused;
  if (!findConflict(state, delegateId, agendaItemId)) return decided();
  return decided({ type: 'ConflictWithdrawn', v: 1, delegateId, agendaItemId });
}

export function findConflict(
  state: SessionState,
  delegateId: DelegateId,
  agendaItemId: AgendaItemId,
): Conflict | undefined {
  return state.conflicts.find(
    (conflict) => conflict.delegateId === delegateId && conflict.agendaItemId === agendaItemId,
  );
}

function refusedTo(
  state: SessionState,
  delegateId: DelegateId,
  agendaItemId: AgendaItemId,
  actor: Actor,
): Extract<Decision, { ok: false }> | null {
  if (!findDelegate(state, delegateId)) return refuse('unknown-delegate', { id: delegateId });
  const item = findItem(state, agendaItemId);
  if (!item) return refuse('unknown-agenda-item', { id: agendaItemId });
  const why = whyOnlyForUnit(state, item, actor);
  if (why) return { ok: false, refusal: why };
  if (state.status === 'closed') return refuse('session-closed');
  return isVotedOn(state, agendaItemId) ? refuse('conflict-while-voting') : null;
}
