import { BY_SECRETARY, type May } from '../area.ts';

/** An administrator takes over what has changed in the register. */
const BY_REGISTER = { capacities: ['secretary', 'administrator'] } as const;
/** The server makes a session as it was convened. */
const BY_CONVENING = { capacities: ['secretary', 'system'] } as const;

export const may = {
  ConfirmTotal: BY_CONVENING,
  NameStandingBody: BY_SECRETARY,
  NameCounters: BY_SECRETARY,
  NameUnitSecretary: BY_SECRETARY,
  RenameUnit: BY_REGISTER,
  CorrectDelegate: BY_REGISTER,
  StrikeDelegate: BY_REGISTER,
  SuspendDelegate: { capacities: ['secretary', 'administrator', 'system'] },
  RestoreDelegate: BY_REGISTER,
  MergeDelegates: BY_SECRETARY,
  JoinDelegates: BY_SECRETARY,
  LinkDelegates: { capacities: ['administrator'] },
} satisfies May<
  | 'ConfirmTotal'
  | 'NameStandingBody'
  | 'NameCounters'
  | 'NameUnitSecretary'
  | 'RenameUnit'
  | 'CorrectDelegate'
  | 'StrikeDelegate'
  | 'SuspendDelegate'
  | 'RestoreDelegate'
  | 'MergeDelegates'
  | 'JoinDelegates'
  | 'LinkDelegates'
>;
