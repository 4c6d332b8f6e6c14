import { describe, expect, it } from 'vitest';
import type { Paper, PollQuestion } from '#shared/protocol/polls.ts';
import {
  countedEntry,
  countTable,
  fieldOf,
  sumOf,
  type Typed,
} from '../../../client/secretariat/live-poll/manual/count-table.ts';
import {
  entryByName,
  handsAt,
  type Marks,
  withMark,
} from '../../../client/secretariat/live-poll/manual/named-marks.ts';
import { aSitting } from '../session/builder.ts';
import { d, ds, p, question } from '../session/samples.ts';
import { confidenceVote, election, motion, PROCEDURES, rating } from '../voting/samples.ts';

const onPaper = (paper: Paper): PollQuestion => question({ paper, procedure: PROCEDURES['on paper'] });
const byHands = (paper: Paper): PollQuestion => question({ paper, procedure: PROCEDURES['hands, counted'] });
const papers = { issued: '3', returned: '3' };

describe('a count that was typed', () => {
  it.each<[string, PollQuestion, Typed, object | null]>([
    [
      'of hands, with nothing where nobody raised one',
      byHands(motion()),
      { '0.for': '2', '0.against': '1' },
      { papers: null, tally: { type: 'motion', clauses: [{ for: 2, against: 1, abstain: 0 }] } },
    ],
    [
      'of clauses',
      byHands(motion(2)),
      { '0.for': '3', '1.abstain': '2' },
      {
        papers: null,
        tally: {
          type: 'motion',
          clauses: [
            { for: 3, against: 0, abstain: 0 },
            { for: 0, against: 0, abstain: 2 },
          ],
        },
      },
    ],
    [
      'of an election on paper',
      onPaper(election(1, 2)),
      { ...papers, '0.votes': '2', blank: '1' },
      {
        papers: { issued: 3, returned: 3 },
        tally: { type: 'election', votes: [2, 0], blank: 1, invalid: 0 },
      },
    ],
    [
      'of ratings on paper',
      onPaper(rating(1)),
      { ...papers, '0.high': '1', '0.medium': '1', '0.invalid': '1' },
      {
        papers: { issued: 3, returned: 3 },
        tally: { type: 'confidence-rating', officials: [{ high: 1, medium: 1, low: 0, invalid: 1 }] },
      },
    ],
    [
      'of a confidence vote on paper',
      onPaper(confidenceVote(1)),
      { ...papers, '0.noConfidence': '3' },
      {
        papers: { issued: 3, returned: 3 },
        tally: { type: 'confidence-vote', officials: [{ confidence: 0, noConfidence: 3, invalid: 0 }] },
      },
    ],
    ['is none while nothing is written', byHands(motion()), { '0.for': ' ' }, null],
    [
      'is none while something in it is no number',
      byHands(motion()),
      { '0.for': '2', '0.against': 'x' },
      null,
    ],
    ['is none below zero', byHands(motion()), { '0.for': '-2' }, null],
    ['is none while the papers are not counted', onPaper(motion()), { '0.for': '2', issued: '3' }, null],
  ])('%s', (_name, asked, typed, entry) => {
    expect(countedEntry(asked, typed)).toEqual(entry && { type: 'counted', ...entry });
  });

  it.each([byHands(motion()), onPaper(motion(2)), onPaper(rating(2)), onPaper(confidenceVote(1))])(
    'is taken by the server when it adds up: %#',
    (asked) => {
      const { lines, columns } = countTable(asked);
      const first = columns[0]?.key ?? '';
      const typed: Typed = {
        ...(countTable(asked).papers ? papers : {}),
        ...Object.fromEntries(lines.map((_, line) => [fieldOf(line, first), '3'])),
      };
      const entry = countedEntry(asked, typed);
      if (!entry) throw new Error('no count');
      const { procedure, paper } = asked;
      const decision = aSitting()
        .voting({ procedure, paper })
        .ask({ type: 'EnterManualCount', pollId: p(1), entry });
      expect(decision.ok).toBe(true);
    },
  );

  it('shows what each line adds up to while it is typed', () => {
    const table = countTable(onPaper(rating(2)));
    expect(sumOf(table, { '1.high': '2', '1.low': '1', '0.high': '9' }, 1)).toBe(3);
    expect(sumOf(table, {}, 0)).toBe(0);
  });
});

describe('hands by name', () => {
  const voters = ds(1, 4);

  it('are all for it, except who is marked otherwise', () => {
    const all = withMark({}, voters, 0, 'for', 1);
    const marks = withMark(all, [d(3)], 0, 'against', 1);
    expect(handsAt(marks, voters, 0)).toEqual({ for: 3, against: 1, abstain: 0, silent: 0 });
    expect(entryByName(marks, voters, 1)).toEqual({
      type: 'by-name',
      votes: [
        { selection: { type: 'motion', choices: ['against'] }, delegates: ['d3'] },
        { selection: { type: 'motion', choices: ['for'] }, delegates: ['d1', 'd2', 'd4'] },
      ],
    });
  });

  it('are marked clause by clause', () => {
    const marks = withMark(withMark({}, [d(1)], 0, 'for', 2), [d(1)], 1, 'against', 2);
    expect(entryByName(marks, voters, 2)).toMatchObject({
      votes: [{ selection: { choices: ['for', 'against'] }, delegates: ['d1'] }],
    });
  });

  it('leave out who raised none, and who may not vote any more', () => {
    const marks: Marks = withMark(withMark({}, [d(1), d(9)], 0, 'for', 1), [d(1)], 0, null, 1);
    expect(entryByName(marks, voters, 1)).toBeNull();
  });
});
