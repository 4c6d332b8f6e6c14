import type { ManualEntry, Paper, PollQuestion, Tally } from '#shared/protocol/polls.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { type Phrase, phrase } from '../../../i18n/texts.ts';
import { nomineesOf } from '../../../polls/names.ts';
import { texts } from './texts.ts';

/** What has been typed into a count, by the name of the field; see `fieldOf`. */
export type Typed = Readonly<Record<string, string>>;

/** The table that a count is entered in: a line for each clause or name, a column for each way of marking it. */
export interface CountTable {
  readonly lines: readonly { readonly name: string; readonly note: string }[];
  readonly columns: readonly CountColumn[];
  /** Whether papers were given out, and so are counted themselves. */
  readonly papers: boolean;
  /** Whether blank and invalid ballots are counted for the paper as a whole. */
  readonly spoiled: boolean;
  /** How the sum of a line relates to the ballots: nobody votes twice; on a confidence paper nobody is left out. */
  readonly sums: 'at-most' | 'exactly' | 'none';
}

/** `key` names the field, `label` stands over the column. */
export interface CountColumn {
  readonly key: string;
  readonly label: Phrase;
}

const COLUMNS: Readonly<Record<Paper['type'], readonly CountColumn[]>> = {
  motion: [
    { key: 'for', label: phrase(commonTexts, 'choice.for') },
    { key: 'against', label: phrase(commonTexts, 'choice.against') },
    { key: 'abstain', label: phrase(commonTexts, 'choice.abstain') },
  ],
  election: [{ key: 'votes', label: phrase(texts, 'votes') }],
  'confidence-rating': [
    { key: 'high', label: phrase(commonTexts, 'confidence.high') },
    { key: 'medium', label: phrase(commonTexts, 'confidence.medium') },
    { key: 'low', label: phrase(commonTexts, 'confidence.low') },
    { key: 'invalid', label: phrase(commonTexts, 'invalid') },
  ],
  'confidence-vote': [
    { key: 'confidence', label: phrase(commonTexts, 'answer.confidence') },
    { key: 'noConfidence', label: phrase(commonTexts, 'answer.no-confidence') },
    { key: 'invalid', label: phrase(commonTexts, 'invalid') },
  ],
};

const SUMS = {
  motion: 'at-most',
  election: 'none',
  'confidence-rating': 'exactly',
  'confidence-vote': 'exactly',
} as const;

export function countTable(question: Pick<PollQuestion, 'title' | 'paper' | 'procedure'>): CountTable {
  const { paper, procedure } = question;
  const { type } = paper;
  return {
    lines:
      type === 'motion'
        ? clausesOf(question).map((name) => ({ name, note: '' }))
        : nomineesOf(paper).map(({ name, note }) => ({ name, note })),
    columns: COLUMNS[type],
    papers: procedure.type === 'manual' && procedure.means === 'paper',
    spoiled: type === 'election',
    sums: SUMS[type],
  };
}

/** The field of a line, counted from 0, and a column. */
export function fieldOf(line: number, column: string): string {
  return `${line}.${column}`;
}

/** A whole number as typed; what was left empty is 0, anything else is null. */
export function numberIn(typed: Typed, field: string): number | null {
  const digits = (typed[field] ?? '').trim();
  if (digits === '') return 0;
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}

export function sumOf({ columns }: CountTable, typed: Typed, line: number): number {
  return columns.reduce((sum, { key }) => sum + (numberIn(typed, fieldOf(line, key)) ?? 0), 0);
}

/** The count as it was typed; null while a field is no number, the papers are not counted, or nothing is written. */
export function countedEntry(
  question: Pick<PollQuestion, 'title' | 'paper' | 'procedure'>,
  typed: Typed,
): ManualEntry | null {
  const table = countTable(question);
  if (Object.values(typed).every((digits) => digits.trim() === '')) return null;
  const values = new Map(fieldsOf(table).map((field) => [field, numberIn(typed, field)] as const));
  if ([...values.values()].includes(null)) return null;
  const papersCounted = ['issued', 'returned'].every((field) => (typed[field] ?? '').trim() !== '');
  if (table.papers && !papersCounted) return null;
  const value = (field: string) => values.get(field) ?? 0;
  return {
    type: 'counted',
    papers: table.papers ? { issued: value('issued'), returned: value('returned') } : null,
    tally: tallyOf(question.paper, table, value),
  };
}

function fieldsOf({ lines, columns, papers, spoiled }: CountTable): readonly string[] {
  return [
    ...(papers ? ['issued', 'returned'] : []),
    ...lines.flatMap((_, line) => columns.map(({ key }) => fieldOf(line, key))),
    ...(spoiled ? ['blank', 'invalid'] : []),
  ];
}

function tallyOf(paper: Paper, { lines }: CountTable, value: (field: string) => number): Tally {
  const at = (line: number) => (column: string) => value(fieldOf(line, column));
  const each = <T>(read: (column: (name: string) => number) => T): T[] =>
    lines.map((_, line) => read(at(line)));
  switch (paper.type) {
    case 'motion':
      return {
        type: 'motion',
        clauses: each((count) => ({
          for: count('for'),
          against: count('against'),
          abstain: count('abstain'),
        })),
      };
    case 'election':
      return {
        type: 'election',
        votes: each((count) => count('votes')),
        blank: value('blank'),
        invalid: value('invalid'),
      };
    case 'confidence-rating':
      return {
        type: 'confidence-rating',
        officials: each((count) => ({
          high: count('high'),
          medium: count('medium'),
          low: count('low'),
          invalid: count('invalid'),
        })),
      };
    case 'confidence-vote':
      return {
        type: 'confidence-vote',
        officials: each((count) => ({
          confidence: count('confidence'),
          noConfidence: count('noConfidence'),
          invalid: count('invalid'),
        })),
      };
  }
}
