import { BY_SECRETARY, type May } from '../area.ts';

/** Whoever conducts: the secretary, and the chair from their own tablet. */
const BY_CONDUCT = { capacities: ['secretary', 'chair'] } as const;

export const may = {
  SetIssueGroup: BY_SECRETARY,
  MoveIssueQuestion: BY_CONDUCT,
  DropIssueGroup: BY_SECRETARY,
  OpenIssueGroup: BY_CONDUCT,
  CloseIssueGroup: BY_CONDUCT,
  CallAnswerer: BY_CONDUCT,
  ChangeAnswer: BY_CONDUCT,
  AddAnswerTime: BY_CONDUCT,
} satisfies May<
  | 'SetIssueGroup'
  | 'MoveIssueQuestion'
  | 'DropIssueGroup'
  | 'OpenIssueGroup'
  | 'CloseIssueGroup'
  | 'CallAnswerer'
  | 'ChangeAnswer'
  | 'AddAnswerTime'
>;
