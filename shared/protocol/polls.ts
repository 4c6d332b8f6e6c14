import { z } from 'zod';
import { AgendaItemId, CalendarDay, DelegateId, DocumentId, Instant, PollId, Sha256, UnitId } from './ids.ts';
import { line, Reason, requiredLine } from './text.ts';

/** Most officials on one confidence paper, and most seats in one election. */
export const MOST_OFFICIALS = 40;
export const MOST_CLAUSES = 60;
export const MOST_CANDIDATES = 100;

const Count = z.int().min(0).max(1_000_000);

/** tán thành, không tán thành, không biểu quyết */
export const Choice = z.enum(['for', 'against', 'abstain']);
export type Choice = z.infer<typeof Choice>;

/** tín nhiệm cao, tín nhiệm, tín nhiệm thấp */
export const ConfidenceLevel = z.enum(['high', 'medium', 'low']);
export type ConfidenceLevel = z.infer<typeof ConfidenceLevel>;

/** tín nhiệm, không tín nhiệm */
export const ConfidenceAnswer = z.enum(['confidence', 'no-confidence']);
export type ConfidenceAnswer = z.infer<typeof ConfidenceAnswer>;

/** An article of law or of the working rules, as it is printed beside what rests on it. */
export const LegalSource = z.object({
  vi: line(400),
  en: line(400),
  /** The day from which it holds; null where that is not stated. */
  since: CalendarDay.nullable(),
});
export type LegalSource = z.infer<typeof LegalSource>;

const Threshold = z.object({
  /** All members of the body that votes, those who can vote in the hall, or the total number of ballots (tổng số phiếu). */
  base: z.enum(['all-delegates', 'present', 'ballots']),
  numerator: z.int().min(0).max(1000),
  denominator: z.int().min(1).max(1000),
  /** "more than" excludes the exact fraction, "at least" includes it. */
  comparison: z.enum(['more-than', 'at-least']),
  source: LegalSource,
});

const isFraction = ({ numerator, denominator }: z.infer<typeof Threshold>) => numerator <= denominator;

/**
 * A threshold as a fraction of a base, with its source. Compared on integers only, so nothing turns on rounding. Earlier
 * versions saved a nought above the line for every rule: which rules may have it is asked when rules are saved and used.
 */
export const Rule = Threshold.refine(isFraction, { path: ['numerator'] });
export type Rule = z.infer<typeof Rule>;

/**
 * How many have to be there, and what a shortage does: nothing is asked; it is shown and recorded, and the vote can be taken
 * all the same; or no vote is opened, and one that lacks it at its end is void.
 */
export const QuorumRule = Threshold.extend({ mode: z.enum(['none', 'warn', 'refuse']) })
  .refine(isFraction, { path: ['numerator'] })
  // Asked before any ballot is cast, so it can only be measured against all members.
  .refine(({ base }) => base === 'all-delegates', { path: ['base'] });
export type QuorumRule = z.infer<typeof QuorumRule>;

/**
 * Who is told why a delegate is kept out of a vote, and what was written beside an answer in an opinion poll: whoever leads the
 * sitting and counts (and its writer), or all members.
 */
const ReasonsRule = z.object({
  conflicts: z.enum(['conduct', 'members']),
  opinions: z.enum(['conduct', 'members']),
});

/** How a body votes. The law is data: each council may keep an edited copy. */
export const RuleSet = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.object({ vi: requiredLine(200), en: requiredLine(200) }),
  quorum: QuorumRule,
  /** Resolutions and everything else that is put to the vote. */
  passing: Rule,
  /** Removal (bãi nhiệm) of a delegate. */
  removal: Rule,
  /** Resolutions of a council with many seats empty; null where no such rule is known. Chosen by people, never by itself. */
  depleted: Rule.nullable(),
  /** Votes that a candidate needs to be elected. */
  election: Rule,
  /** Confidence rating: share of "low" from which the official may tender resignation. */
  mayResign: Rule,
  /** Confidence rating: share of "low" from which removal has to be proposed. */
  proposeRemoval: Rule,
  /** Confidence vote: share of "no confidence" from which removal has to be proposed. */
  noConfidence: Rule,
  reasons: ReasonsRule,
});
export type RuleSet = z.infer<typeof RuleSet>;

/** A candidate or an official on a paper. */
export const Nominee = z.object({ name: requiredLine(120), note: line(300) });
export type Nominee = z.infer<typeof Nominee>;

/** What stands on the ballot paper. Positions in its lists are what ballots and results refer to. */
export const Paper = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('motion'),
    /** Each has a result of its own; empty: the question itself is the one clause. */
    clauses: z.array(requiredLine(600)).max(MOST_CLAUSES),
    /** Which rule of the set decides. */
    decision: z.enum(['ordinary', 'removal', 'depleted']),
  }),
  z.object({
    type: z.literal('election'),
    seats: z.int().min(1).max(MOST_OFFICIALS),
    candidates: z.array(Nominee).min(1).max(MOST_CANDIDATES),
    /** See shared/voting/election-methods.ts. */
    method: z.enum(['absolute-majority']),
  }),
  /** lấy phiếu tín nhiệm: three levels for each official */
  z.object({
    type: z.literal('confidence-rating'),
    officials: z.array(Nominee).min(1).max(MOST_OFFICIALS),
  }),
  /** bỏ phiếu tín nhiệm: confidence or no confidence in each official */
  z.object({ type: z.literal('confidence-vote'), officials: z.array(Nominee).min(1).max(MOST_OFFICIALS) }),
]);
export type Paper = z.infer<typeof Paper>;
export type PaperType = Paper['type'];

/** How the ballots are taken. */
export const Procedure = z.discriminatedUnion('type', [
  /** On the tablets, by name. `showNames`: the hall, too, sees who has voted while the poll is open, never how. */
  z.object({ type: z.literal('open'), showNames: z.boolean() }),
  /** On the tablets, with blind-signed tokens: nobody can tell whose ballot is whose. */
  z.object({ type: z.literal('secret') }),
  /** phiếu lấy ý kiến: by name, over days, with reasons in writing, whoever is in the hall. */
  z.object({ type: z.literal('opinion') }),
  /** Without tablets: entered by one secretary, confirmed by another. */
  z.object({ type: z.literal('manual'), means: z.enum(['hands-counted', 'hands-by-name', 'paper']) }),
]);
export type Procedure = z.infer<typeof Procedure>;

/** Its members vote, and no others. null in what versions up to 0.3.0 recorded: whoever the list had under that very name. */
const VotingUnit = UnitId.nullable();

/** Whose vote it is: the whole council, a delegate group (tổ) or a committee (ban). The name is that of the opening. */
export const Electorate = z.discriminatedUnion('type', [
  z.object({ type: z.literal('all') }),
  z.object({ type: z.literal('group'), unit: VotingUnit, name: requiredLine(120) }),
  z.object({ type: z.literal('committee'), unit: VotingUnit, name: requiredLine(120) }),
]);
export type Electorate = z.infer<typeof Electorate>;

/** When the server stops taking ballots. */
export const PollTiming = z.discriminatedUnion('type', [
  z.object({ type: z.literal('by-hand') }),
  z.object({ type: z.literal('countdown'), seconds: z.int().min(5).max(3600) }),
  z.object({ type: z.literal('until'), at: Instant }),
]);
export type PollTiming = z.infer<typeof PollTiming>;

export const PollQuestion = z.object({
  agendaItemId: AgendaItemId.nullable(),
  /** The draft that is put to the vote, where there is one. */
  documentId: DocumentId.nullable(),
  title: requiredLine(600),
  ruleSetId: RuleSet.shape.id,
  paper: Paper,
  procedure: Procedure,
  electorate: Electorate,
  /** Delegates kept out by the secretariat; those who declared a conflict of interest are added at opening. */
  recused: z.array(DelegateId).max(1000),
  timing: PollTiming,
  /** Whether closing the poll publishes its result, or the secretariat announces it. */
  reveal: z.enum(['at-once', 'on-announcement']),
  /** The earlier poll that this one takes the place of. */
  repeats: z.object({ pollId: PollId, reason: Reason }).nullable(),
});
export type PollQuestion = z.infer<typeof PollQuestion>;

/** A question that is written before its time; what it would repeat is not known yet. */
export const PreparedQuestion = PollQuestion.extend({ repeats: z.null() });
export type PreparedQuestion = z.infer<typeof PreparedQuestion>;

/** A filled-in paper. Lists are in the paper's order; null is what was left blank. */
export const Selection = z.discriminatedUnion('type', [
  z.object({ type: z.literal('motion'), choices: z.array(Choice.nullable()).min(1).max(MOST_CLAUSES) }),
  z.object({
    type: z.literal('election'),
    /** Positions of the chosen candidates, ascending; empty is a blank ballot. */
    chosen: z
      .array(
        z
          .int()
          .min(0)
          .max(MOST_CANDIDATES - 1),
      )
      .max(MOST_CANDIDATES),
  }),
  z.object({
    type: z.literal('confidence-rating'),
    levels: z.array(ConfidenceLevel.nullable()).min(1).max(MOST_OFFICIALS),
  }),
  z.object({
    type: z.literal('confidence-vote'),
    answers: z.array(ConfidenceAnswer.nullable()).min(1).max(MOST_OFFICIALS),
  }),
]);
export type Selection = z.infer<typeof Selection>;

export const Quorum = z.object({ present: Count, total: Count, needed: Count, reached: z.boolean() });
export type Quorum = z.infer<typeof Quorum>;

/** Ballots added up, before any rule is applied. In the paper's order. */
export const Tally = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('motion'),
    clauses: z.array(z.object({ for: Count, against: Count, abstain: Count })).min(1),
  }),
  z.object({ type: z.literal('election'), votes: z.array(Count), blank: Count, invalid: Count }),
  z.object({
    type: z.literal('confidence-rating'),
    /** `invalid`: with no level, or several, for this official; the ballot still counts in the base. */
    officials: z.array(z.object({ high: Count, medium: Count, low: Count, invalid: Count })),
  }),
  z.object({
    type: z.literal('confidence-vote'),
    officials: z.array(z.object({ confidence: Count, noConfidence: Count, invalid: Count })),
  }),
]);
export type Tally = z.infer<typeof Tally>;

/** Who voted how: delegates grouped by what they voted. */
export const NamedVotes = z.object({
  votes: z.array(z.object({ selection: Selection, delegates: z.array(DelegateId).min(1) })),
  /** Could vote, and cast no ballot: "không tham gia biểu quyết". */
  silent: z.array(DelegateId),
  absent: z.array(DelegateId),
});
export type NamedVotes = z.infer<typeof NamedVotes>;

/** What a secretary counted by hand. */
export const ManualEntry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('counted'),
    /** Papers given out and returned; null for a show of hands. */
    papers: z.object({ issued: Count, returned: Count }).nullable(),
    tally: Tally,
  }),
  z.object({ type: z.literal('by-name'), votes: NamedVotes.shape.votes }),
]);
export type ManualEntry = z.infer<typeof ManualEntry>;

/** What a delegate wrote beside their answer in an opinion poll. */
export const WrittenReason = z.object({ delegateId: DelegateId, text: Reason });

/** Where the result comes from. `recused` were kept out and are counted in none of the other lists. */
export const PollRecord = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    named: NamedVotes,
    recused: z.array(DelegateId),
    /** Written with the ballot; in an opinion poll. */
    reasons: z.array(WrittenReason),
  }),
  z.object({
    type: z.literal('secret'),
    /** Tokens signed, and ballots in the box: never more than those. */
    issued: Count,
    returned: Count,
    /** Who could vote at closing: those present, and those who got a token and then left. */
    present: Count,
    tally: Tally,
    /** Merkle tree hash of the box (shared/voting/box.ts). */
    boxRoot: Sha256,
    recused: z.array(DelegateId),
  }),
  z.object({
    type: z.literal('manual'),
    /** Names of the two secretaries, as the register had them; of the two sign-ins that belong to a session, their ids. */
    enteredBy: z.string().max(120),
    confirmedBy: z.string().max(120),
    /** Where a counter (ban kiểm phiếu) confirmed it, and not a secretary. */
    confirmedAs: z.literal('counter').optional(),
    entry: ManualEntry,
    /** For a show of hands by name; null where only numbers are known. */
    named: NamedVotes.nullable(),
    recused: z.array(DelegateId),
  }),
]);
export type PollRecord = z.infer<typeof PollRecord>;

/** A rule as it was applied: the base counted, and the least count that meets it. */
const Measure = z.object({
  base: Rule.shape.base,
  baseCount: Count,
  needed: Count,
  source: LegalSource,
});
export type Measure = z.infer<typeof Measure>;

export const ClauseResult = z.object({
  counts: z.object({ for: Count, against: Count, abstain: Count, silent: Count }),
  measure: Measure,
  passed: z.boolean(),
});
export type ClauseResult = z.infer<typeof ClauseResult>;

export const PollOutcome = z.discriminatedUnion('type', [
  z.object({ type: z.literal('motion'), clauses: z.array(ClauseResult).min(1) }),
  z.object({
    type: z.literal('election'),
    blank: Count,
    invalid: Count,
    measure: Measure,
    candidates: z.array(
      z.object({
        votes: Count,
        /** `tied`: has enough votes, but shares the last seat with others; another round decides. */
        standing: z.enum(['elected', 'tied', 'not-elected']),
      }),
    ),
    /** Seats that this round leaves empty. */
    seatsLeft: Count,
  }),
  z.object({
    type: z.literal('confidence-rating'),
    mayResign: Measure,
    proposeRemoval: Measure,
    officials: z.array(
      z.object({
        high: Count,
        medium: Count,
        low: Count,
        invalid: Count,
        consequence: z.enum(['none', 'may-resign', 'propose-removal']),
      }),
    ),
  }),
  z.object({
    type: z.literal('confidence-vote'),
    measure: Measure,
    officials: z.array(
      z.object({
        confidence: Count,
        noConfidence: Count,
        invalid: Count,
        consequence: z.enum(['none', 'propose-removal']),
      }),
    ),
  }),
]);
export type PollOutcome = z.infer<typeof PollOutcome>;

export const PollResult = z.object({
  /** Members of the body that votes, with those recused. */
  total: Count,
  /** Those who could vote when the poll closed, and those who voted and then left; without those recused. */
  present: Count,
  /** Ballots: given out (in a secret poll, tokens signed), and returned. */
  issued: Count,
  returned: Count,
  /** Delegates who were there and recused, beside those present; none in an opinion poll. */
  recused: Count,
  /** At closing. `missing`: the rules only warn of it; `void`: nothing passes and nobody is elected. */
  quorum: z.enum(['reached', 'missing', 'void']),
  outcome: PollOutcome,
});
export type PollResult = z.infer<typeof PollResult>;
