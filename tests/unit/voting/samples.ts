import type {
  Choice,
  ConfidenceAnswer,
  ConfidenceLevel,
  Nominee,
  Paper,
  Procedure,
  Selection,
} from '#shared/protocol/polls.ts';

type PaperOf<T extends Paper['type']> = Extract<Paper, { type: T }>;
type SelectionOf<T extends Selection['type']> = Extract<Selection, { type: T }>;

/** Put to the vote in so many clauses; none: the question itself. */
export function motion(clauses = 0, decision: PaperOf<'motion'>['decision'] = 'ordinary'): PaperOf<'motion'> {
  return {
    type: 'motion',
    clauses: Array.from({ length: clauses }, (_, place) => `Điều ${place + 1}`),
    decision,
  };
}

export const nominees = (count: number): Nominee[] =>
  Array.from({ length: count }, (_, place) => ({ name: `Lê Thị Ứng ${place + 1}`, note: 'Giám đốc Sở' }));

export const election = (seats: number, candidates: number): PaperOf<'election'> => ({
  type: 'election',
  seats,
  candidates: nominees(candidates),
  method: 'absolute-majority',
});
export const rating = (officials: number): PaperOf<'confidence-rating'> => ({
  type: 'confidence-rating',
  officials: nominees(officials),
});
export const confidenceVote = (officials: number): PaperOf<'confidence-vote'> => ({
  type: 'confidence-vote',
  officials: nominees(officials),
});

/** A filled-in paper of each kind: one mark for each clause or official, or the places of those chosen. */
export const votes = (...choices: (Choice | null)[]): SelectionOf<'motion'> => ({ type: 'motion', choices });
export const names = (...chosen: number[]): SelectionOf<'election'> => ({ type: 'election', chosen });
export const levels = (...marks: (ConfidenceLevel | null)[]): SelectionOf<'confidence-rating'> => ({
  type: 'confidence-rating',
  levels: marks,
});
export const answers = (...marks: (ConfidenceAnswer | null)[]): SelectionOf<'confidence-vote'> => ({
  type: 'confidence-vote',
  answers: marks,
});

export const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** Every way in which a vote can be taken. */
export const PROCEDURES = {
  open: { type: 'open', showNames: false },
  'open, showing who has voted': { type: 'open', showNames: true },
  secret: { type: 'secret' },
  opinion: { type: 'opinion' },
  'hands, counted': { type: 'manual', means: 'hands-counted' },
  'hands, by name': { type: 'manual', means: 'hands-by-name' },
  'on paper': { type: 'manual', means: 'paper' },
} as const satisfies Record<string, Procedure>;
