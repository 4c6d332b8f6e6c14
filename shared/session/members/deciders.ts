import type { AsCommands, Deciders } from '../area.ts';
import { confirmTotal } from './confirm-total.ts';
import { correctDelegate } from './correct.ts';
import { nameCounters } from './counters.ts';
import { mergeDelegates, strikeDelegate } from './leave.ts';
import { linkDelegates } from './link.ts';
import { renameUnit } from './rename-unit.ts';
import { nameStandingBody } from './standing-body.ts';
import { restoreDelegate, suspendDelegate } from './suspend.ts';
import { nameUnitSecretary } from './unit-secretaries.ts';

type MemberCommand =
  | 'ConfirmTotal'
  | 'NameStandingBody'
  | 'NameCounters'
  | 'NameUnitSecretary'
  | 'RenameUnit'
  | 'CorrectDelegate'
  | 'StrikeDelegate'
  | 'SuspendDelegate'
  | 'RestoreDelegate'
  | 'JoinDelegates'
  | 'LinkDelegates';

export const deciders = {
  ConfirmTotal: (state, command) => confirmTotal(state, command),
  NameStandingBody: (state, command) => nameStandingBody(state, command),
  NameCounters: (state, { delegateIds }) => nameCounters(state, delegateIds),
  NameUnitSecretary: (state, { unitId, delegateId }) => nameUnitSecretary(state, unitId, delegateId),
  RenameUnit: (state, { unitId, name }) => renameUnit(state, { unitId, name }),
  CorrectDelegate: (state, { delegate, reason }) => correctDelegate(state, delegate, reason),
  StrikeDelegate: (state, command) => strikeDelegate(state, command),
  SuspendDelegate: (state, command) => suspendDelegate(state, command),
  RestoreDelegate: (state, command) => restoreDelegate(state, command),
  JoinDelegates: (state, command) => mergeDelegates(state, command, command.dropVoted),
  LinkDelegates: (state, { links }) => linkDelegates(state, links),
} satisfies Deciders<MemberCommand>;

export const asCommands = {
  TotalConfirmed: ({ total, suspended, reason }) => ({ type: 'ConfirmTotal', total, suspended, reason }),
  StandingBodyNamed: ({ chair, members }) => ({ type: 'NameStandingBody', chair, members }),
  CountersNamed: ({ delegateIds }) => ({ type: 'NameCounters', delegateIds }),
  UnitSecretaryNamed: ({ unitId, delegateId }) => ({ type: 'NameUnitSecretary', unitId, delegateId }),
  UnitRenamed: ({ unitId, name }) => ({ type: 'RenameUnit', unitId, name }),
  DelegateCorrected: ({ delegate, reason }) => ({ type: 'CorrectDelegate', delegate, reason }),
  DelegateStruck: ({ delegateId, kind, on, source, reason }) => ({
    type: 'StrikeDelegate',
    delegateId,
    kind,
    on,
    source,
    reason,
  }),
  DelegateSuspended: ({ delegateId, on, source, reason }) => ({
    type: 'SuspendDelegate',
    delegateId,
    on,
    source,
    reason,
  }),
  DelegateRestored: ({ delegateId, on, source, reason }) => ({
    type: 'RestoreDelegate',
    delegateId,
    on,
    source,
    reason,
  }),
  DelegatesLinked: ({ links }) => ({ type: 'LinkDelegates', links }),
  // Whether a ballot lay in the box is not in the log.
  DelegatesMerged: ({ keep, drop, reason }) => ({
    type: 'JoinDelegates',
    keep,
    drop,
    reason,
    dropVoted: false,
  }),
} satisfies AsCommands<
  | 'TotalConfirmed'
  | 'StandingBodyNamed'
  | 'CountersNamed'
  | 'UnitSecretaryNamed'
  | 'UnitRenamed'
  | 'DelegateCorrected'
  | 'DelegateStruck'
  | 'DelegateSuspended'
  | 'DelegateRestored'
  | 'DelegatesMerged'
  | 'DelegatesLinked'
>;
