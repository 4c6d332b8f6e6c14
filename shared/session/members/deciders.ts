import type { Deciders } from '../area.ts';
import { correctDelegate } from './correct.ts';
import { mergeDelegates, strikeDelegate } from './leave.ts';
import { nameStandingBody } from './standing-body.ts';
import { restoreDelegate, suspendDelegate } from './suspend.ts';
import { confirmTotal } from './total.ts';

type MemberCommand =
  | 'ConfirmTotal'
  | 'NameStandingBody'
  | 'CorrectDelegate'
  | 'StrikeDelegate'
  | 'SuspendDelegate'
  | 'RestoreDelegate'
  | 'JoinDelegates';

export const deciders = {
  ConfirmTotal: (state, command) => confirmTotal(state, command),
  NameStandingBody: (state, command) => nameStandingBody(state, command),
  CorrectDelegate: (state, { delegate, reason }) => correctDelegate(state, delegate, reason),
  StrikeDelegate: (state, command) => strikeDelegate(state, command),
  SuspendDelegate: (state, command) => suspendDelegate(state, command),
  RestoreDelegate: (state, command) => restoreDelegate(state, command),
  JoinDelegates: (state, command) => mergeDelegates(state, command, command.dropVoted),
} satisfies Deciders<MemberCommand>;
