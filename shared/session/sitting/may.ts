import { BY_SECRETARY, BY_SERVER, type May } from '../area.ts';

export const may = {
  CreateSession: BY_SERVER,
  ChangeSessionDetails: BY_SECRETARY,
  OpenSession: BY_SECRETARY,
  CloseSession: BY_SECRETARY,
  BeginClosedSitting: BY_SECRETARY,
  EndClosedSitting: BY_SECRETARY,
} satisfies May<
  | 'CreateSession'
  | 'ChangeSessionDetails'
  | 'OpenSession'
  | 'CloseSession'
  | 'BeginClosedSitting'
  | 'EndClosedSitting'
>;
