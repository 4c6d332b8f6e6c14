import type { AsCommands, Deciders } from '../area.ts';
import { declareConflict, withdrawConflict } from './declaring.ts';

export const deciders = {
  DeclareConflict: (state, { delegateId, agendaItemId, reason }, { actor }) =>
    declareConflict(state, delegateId, agendaItemId, reason, actor),
  WithdrawConflict: (state, { delegateId, agendaItemId }, { actor }) =>
    withdrawConflict(state, delegateId, agendaItemId, actor),
} satisfies Deciders<'DeclareConflict' | 'WithdrawConflict'>;

export const asCommands = {
  ConflictDeclared: ({ delegateId, agendaItemId, reason }) => ({
    type: 'DeclareConflict',
    delegateId,
    agendaItemId,
    reason,
  }),
  ConflictWithdrawn: ({ delegateId, agendaItemId }) => ({
    type: 'WithdrawConflict',
    delegateId,
    agendaItemId,
  }),
} satisfies AsCommands<'ConflictDeclared' | 'ConflictWithdrawn'>;
