import type { PollOutcome, PollQuestion, PollResult } from '#shared/protocol/polls.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { type Phrase, phrase } from '../i18n/texts.ts';
import { nomineesOf, silentText } from './names.ts';
import { texts } from './texts.ts';

type Standing = keyof (typeof commonTexts.vi)['standing'];
type Outcome<T extends PollOutcome['type']> = Extract<PollOutcome, { type: T }>;

/** A poll's result as a table, before it is drawn: on console, tablet and hall screen alike. */
export interface ResultTable {
  /** Heading of the first column, which names what a row is about. */
  readonly rowHead: Phrase;
  /** Headings of the cells. */
  readonly columns: readonly Phrase[];
  /** Heading of the last column, where rows have a standing. */
  readonly standingHead: Phrase | null;
  readonly rows: readonly ResultRow[];
  /** What the shares in the cells are measured against, where no heading says it. */
  readonly note: Phrase | null;
}

export interface ResultRow {
  /** A choice in words; or a line of the paper, with the office of who stands there. */
  readonly label:
    | { readonly type: 'text'; readonly text: Phrase }
    | { readonly type: 'line'; readonly line: string; readonly note: string };
  /** One for each column. */
  readonly cells: readonly ResultCell[];
  readonly standing: Standing | null;
}

export interface ResultCell {
  /** null in a column of shares. */
  readonly count: number | null;
  /** With two decimals: "48,19 %". */
  readonly shares: readonly string[];
}

/**
 * The table of `result`: one clause by its choices, several clauses a row each, elections and confidence papers a row for
 * each name. Shares of a motion stand on both bases, all delegates and those present; of confidence papers on the total
 * number of ballots (tổng số phiếu), with which Resolution 96/2023/QH15 measures.
 */
export function resultTable(
  question: Pick<PollQuestion, 'title' | 'paper' | 'procedure'>,
  result: PollResult,
): ResultTable {
  const { outcome } = result;
  switch (outcome.type) {
    case 'motion':
      return outcome.clauses.length === 1
        ? choicesTable(question, result, outcome)
        : clausesTable(question, result, outcome);
    case 'election':
      return electionTable(question, outcome);
    case 'confidence-rating':
      return ratingTable(question, result, outcome);
    case 'confidence-vote':
      return confidenceVoteTable(question, result, outcome);
  }
}

const CHOICES = ['for', 'against', 'abstain', 'silent'] as const;

function choiceText(
  choice: (typeof CHOICES)[number],
  { procedure }: Pick<PollQuestion, 'procedure'>,
): Phrase {
  return choice === 'silent' ? silentText(procedure) : phrase(commonTexts, `choice.${choice}`);
}

function choicesTable(
  question: Pick<PollQuestion, 'procedure'>,
  { total, present }: PollResult,
  { clauses }: Outcome<'motion'>,
): ResultTable {
  const opinion = question.procedure.type === 'opinion';
  return {
    rowHead: phrase(texts, 'choice'),
    columns: [
      phrase(texts, 'count'),
      phrase(texts, 'shareOfAll', { base: total }),
      phrase(texts, opinion ? 'shareOfAsked' : 'shareOfPresent', { base: present }),
    ],
    standingHead: null,
    rows: clauses.flatMap(({ counts }) =>
      CHOICES.map((choice) => ({
        label: { type: 'text' as const, text: choiceText(choice, question) },
        cells: [
          counted(counts[choice]),
          shareOnly(counts[choice], total),
          shareOnly(counts[choice], present),
        ],
        standing: null,
      })),
    ),
    note: null,
  };
}

function clausesTable(
  question: Pick<PollQuestion, 'title' | 'paper' | 'procedure'>,
  { total, present }: PollResult,
  { clauses }: Outcome<'motion'>,
): ResultTable {
  const lines = clausesOf(question);
  const opinion = question.procedure.type === 'opinion';
  return {
    rowHead: phrase(texts, 'clause'),
    columns: CHOICES.map((choice) => choiceText(choice, question)),
    standingHead: phrase(texts, 'standing'),
    rows: clauses.map(({ counts, passed }, place) => ({
      label: { type: 'line', line: lines[place] ?? '', note: '' },
      cells: CHOICES.map((choice) => counted(counts[choice], total, present)),
      standing: passed ? 'passed' : 'failed',
    })),
    note: phrase(texts, opinion ? 'bothSharesAsked' : 'bothShares', { total, present }),
  };
}

const SHARE_OF = {
  'all-delegates': 'shareOfAll',
  present: 'shareOfPresent',
  ballots: 'shareOfBallots',
} as const;

function electionTable(
  { paper }: Pick<PollQuestion, 'paper'>,
  { candidates, measure }: Outcome<'election'>,
): ResultTable {
  return {
    rowHead: phrase(texts, 'candidate'),
    columns: [phrase(texts, 'count'), phrase(texts, SHARE_OF[measure.base], { base: measure.baseCount })],
    standingHead: phrase(texts, 'standing'),
    rows: candidates.map(({ votes, standing }, place) => ({
      label: nomineeLabel(paper, place),
      cells: [counted(votes), shareOnly(votes, measure.baseCount)],
      standing,
    })),
    note: null,
  };
}

function ratingTable(
  { paper }: Pick<PollQuestion, 'paper'>,
  { returned }: PollResult,
  { officials }: Outcome<'confidence-rating'>,
): ResultTable {
  return {
    rowHead: phrase(texts, 'official'),
    columns: [
      phrase(commonTexts, 'confidence.high'),
      phrase(commonTexts, 'confidence.medium'),
      phrase(commonTexts, 'confidence.low'),
      phrase(commonTexts, 'invalid'),
    ],
    standingHead: phrase(texts, 'consequence'),
    rows: officials.map(({ high, medium, low, invalid, consequence }, place) => ({
      label: nomineeLabel(paper, place),
      cells: [high, medium, low, invalid].map((count) => counted(count, returned)),
      standing: consequence,
    })),
    note: phrase(texts, 'ballotShare', { ballots: returned }),
  };
}

function confidenceVoteTable(
  { paper }: Pick<PollQuestion, 'paper'>,
  { returned }: PollResult,
  { officials }: Outcome<'confidence-vote'>,
): ResultTable {
  return {
    rowHead: phrase(texts, 'official'),
    columns: [
      phrase(commonTexts, 'answer.confidence'),
      phrase(commonTexts, 'answer.no-confidence'),
      phrase(commonTexts, 'invalid'),
    ],
    standingHead: phrase(texts, 'consequence'),
    rows: officials.map(({ confidence, noConfidence, invalid, consequence }, place) => ({
      label: nomineeLabel(paper, place),
      cells: [confidence, noConfidence, invalid].map((count) => counted(count, returned)),
      standing: consequence,
    })),
    note: phrase(texts, 'ballotShare', { ballots: returned }),
  };
}

function nomineeLabel(paper: PollQuestion['paper'], place: number): ResultRow['label'] {
  const { name = '', note = '' } = nomineesOf(paper)[place] ?? {};
  return { type: 'line', line: name, note };
}

function counted(count: number, ...bases: readonly number[]): ResultCell {
  return { count, shares: bases.map((base) => formatPercent(count, base)) };
}

function shareOnly(count: number, base: number): ResultCell {
  return { count: null, shares: [formatPercent(count, base)] };
}
