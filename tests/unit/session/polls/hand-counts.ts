import type { ManualEntry, Paper, PollQuestion, Selection, Tally } from '#shared/protocol/polls.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { motion, PROCEDURES } from '../../voting/samples.ts';
import { aSession, FIRST_SECRETARY, type SessionStory } from '../builder.ts';
import { d, p } from '../samples.ts';

/** Numbers as a secretary reads them out: for, against and abstaining in each clause, and so on. */
export const choices = (...clauses: [ayes: number, against: number, abstain: number][]): Tally => ({
  type: 'motion',
  clauses: clauses.map(([ayes, against, abstain]) => ({ for: ayes, against, abstain })),
});
export const elected = (all: number[], blank = 0, invalid = 0): Tally => ({
  type: 'election',
  votes: all,
  blank,
  invalid,
});
export const rated = (
  ...officials: [high: number, medium: number, low: number, invalid: number][]
): Tally => ({
  type: 'confidence-rating',
  officials: officials.map(([high, medium, low, invalid]) => ({ high, medium, low, invalid })),
});
export const answered = (...officials: [confidence: number, none: number, invalid: number][]): Tally => ({
  type: 'confidence-vote',
  officials: officials.map(([confidence, noConfidence, invalid]) => ({ confidence, noConfidence, invalid })),
});

export const hands = (...clauses: Parameters<typeof choices>): ManualEntry => ({
  type: 'counted',
  papers: null,
  tally: choices(...clauses),
});
export const papers = (tally: Tally, issued: number, returned: number): ManualEntry => ({
  type: 'counted',
  papers: { issued, returned },
  tally,
});
export const byName = (...all: [Selection, number[]][]): ManualEntry => ({
  type: 'by-name',
  votes: all.map(([selection, delegates]) => ({ selection, delegates: delegates.map(d) })),
});

/** Five delegates, of whom four are there, and a vote that is taken without tablets. */
const before = () => aSession().withDelegates(5).withAgenda(1).opened().present(4);
export const onHands = (changes: Partial<PollQuestion> = {}) =>
  before().voting({ procedure: PROCEDURES['hands, counted'], ...changes });
export const onHandsByName = (changes: Partial<PollQuestion> = {}) =>
  before().voting({ procedure: PROCEDURES['hands, by name'], ...changes });
export const onPaper = (paper: Paper = motion(), changes: Partial<PollQuestion> = {}) =>
  before().voting({ procedure: PROCEDURES['on paper'], paper, ...changes });

export const entering = (entry: ManualEntry): CoreCommand => ({
  type: 'EnterManualCount',
  pollId: p(1),
  entry,
});
export const refusalOf = (story: SessionStory, command: CoreCommand, actor = FIRST_SECRETARY) => {
  const decision = story.ask(command, actor);
  return decision.ok ? null : decision.refusal;
};
