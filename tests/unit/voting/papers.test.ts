import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paper, Selection } from '#shared/protocol/polls.ts';
import {
  blankSelection,
  clausesOf,
  fits,
  isBlank,
  paperFault,
  sameSelection,
  selectionText,
} from '#shared/voting/papers.ts';
import { anyPaper, anySelectionOf } from './generators.ts';
import {
  answers,
  confidenceVote,
  election,
  levels,
  motion,
  names,
  nominees,
  rating,
  times,
  votes,
} from './samples.ts';

describe('what is put to the vote', () => {
  it('is the question itself where it is not divided', () => {
    expect(clausesOf({ paper: motion(), title: 'Thông qua chương trình' })).toEqual([
      'Thông qua chương trình',
    ]);
  });

  it('is each clause where it is', () => {
    expect(clausesOf({ paper: motion(2), title: 'Thông qua nghị quyết' })).toEqual(['Điều 1', 'Điều 2']);
  });

  it.each([election(1, 2), rating(1), confidenceVote(1)])('is no clause in a $type', (paper) => {
    expect(clausesOf({ paper, title: 'Bầu Chủ tịch' })).toEqual([]);
  });
});

describe('a ballot', () => {
  const most = { motion: motion(60), election: election(40, 100), rating: rating(40) };

  it.each<readonly [string, Paper, Selection, boolean]>([
    ['for an undivided question fits', motion(), votes('for'), true],
    ['with two marks for one question does not fit', motion(), votes('for', 'against'), false],
    ['with a mark for each clause fits', motion(2), votes('for', 'abstain'), true],
    ['with a clause left blank fits', motion(2), votes(null, 'against'), true],
    ['with a clause missing does not fit', motion(2), votes('for'), false],
    ['for one clause that stands alone fits', motion(1), votes('for'), true],
    ['for sixty clauses fits', most.motion, votes(...times(60, 'for' as const)), true],
    ['for fifty-nine of sixty clauses does not fit', most.motion, votes(...times(59, 'for' as const)), false],

    ['naming as many as there are seats fits', election(2, 3), names(0, 2), true],
    ['naming fewer fits', election(2, 3), names(1), true],
    ['naming nobody fits', election(2, 3), names(), true],
    ['naming more than there are seats does not fit', election(2, 3), names(0, 1, 2), false],
    ['naming somebody twice does not fit', election(2, 3), names(1, 1), false],
    ['naming in another order does not fit', election(2, 3), names(2, 0), false],
    ['naming the last one fits', election(2, 3), names(2), true],
    ['naming one who does not stand does not fit', election(2, 3), names(3), false],
    ['naming forty of a hundred fits', most.election, names(...times(40, 0).map((_, n) => n + 60)), true],

    ['with a level for each official fits', rating(2), levels('high', 'low'), true],
    ['without a level for one of them fits', rating(2), levels('high', null), true],
    ['that leaves one official out does not fit', rating(2), levels('high'), false],
    ['rating one official too many does not fit', rating(2), levels('high', 'low', 'low'), false],
    ['rating forty officials fits', most.rating, levels(...times(40, 'medium' as const)), true],

    ['with an answer for each fits', confidenceVote(2), answers('confidence', 'no-confidence'), true],
    ['without any answer fits', confidenceVote(2), answers(null, null), true],
    ['that leaves one of them out does not fit', confidenceVote(2), answers('confidence'), false],
  ])('%s', (_, paper, selection, right) => {
    expect(fits(paper, selection)).toBe(right);
  });

  it('fits no paper of another kind', () => {
    const papers = [motion(1), election(1, 1), rating(1), confidenceVote(1)];
    const filled = [votes('for'), names(0), levels('low'), answers('confidence')];
    const table = papers.map((paper) => filled.map((selection) => fits(paper, selection)));
    expect(table).toEqual(papers.map(({ type }) => filled.map((selection) => selection.type === type)));
  });

  it.each<readonly [Selection, boolean]>([
    [votes(null, null), true],
    [votes(null, 'abstain'), false],
    [names(), true],
    [names(0), false],
    [levels(null), true],
    [levels(null, 'low'), false],
    [answers(null), true],
    [answers('no-confidence', null), false],
  ])('%o is blank: %s', (selection, blank) => {
    expect(isBlank(selection)).toBe(blank);
  });

  it('of any paper is blank before anything is marked, and fits', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        expect(isBlank(blankSelection(paper))).toBe(true);
        expect(fits(paper, blankSelection(paper))).toBe(true);
        expect(Selection.parse(blankSelection(paper))).toEqual(blankSelection(paper));
      }),
    );
  });
});

describe('the text of a ballot', () => {
  const anyPair = anyPaper.chain((paper) => fc.tuple(anySelectionOf(paper), anySelectionOf(paper)));

  it('is the same exactly for the same marks', () => {
    fc.assert(
      fc.property(anyPair, ([one, other]) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(selectionText(one) === selectionText(other)).toBe(same);
        expect(sameSelection(one, other)).toBe(same);
      }),
    );
  });

  it('does not depend on how the ballot was written, and reads as the ballot', () => {
    fc.assert(
      fc.property(anyPaper.chain(anySelectionOf), (selection) => {
        const jumbled = Object.fromEntries(Object.entries(selection).reverse());
        expect(selectionText(Selection.parse(jumbled))).toBe(selectionText(selection));
        expect(Selection.parse(JSON.parse(selectionText(selection)))).toEqual(selection);
      }),
    );
  });

  it('is what is signed, so it never changes', () => {
    expect(selectionText(votes('for', null))).toBe('{"type":"motion","choices":["for",null]}');
    expect(selectionText(names(0, 12))).toBe('{"type":"election","chosen":[0,12]}');
    expect(selectionText(levels('high', 'low'))).toBe('{"type":"confidence-rating","levels":["high","low"]}');
    expect(selectionText(answers('no-confidence'))).toBe(
      '{"type":"confidence-vote","answers":["no-confidence"]}',
    );
  });
});

describe('a paper', () => {
  const namesakes = [
    { name: 'Lê Văn An', note: 'Giám đốc Sở Y tế' },
    { name: 'Lê Văn An', note: 'Giám đốc Sở Tài chính' },
  ];

  it.each<readonly [string, Paper, ReturnType<typeof paperFault>]>([
    ['of one question is right', motion(), null],
    ['of sixty clauses is right', motion(60), null],
    [
      'with a clause that stands there twice is not',
      { ...motion(), clauses: ['Điều 1', 'Điều 1'] },
      'repeated-name',
    ],
    ['with as many candidates as seats is right', election(3, 3), null],
    ['with fewer candidates than seats is not', election(3, 2), 'too-few-candidates'],
    ['with namesakes of different office is right', { ...election(1, 2), candidates: namesakes }, null],
    [
      'with one candidate twice is not',
      { ...election(1, 2), candidates: [...nominees(1), ...nominees(1)] },
      'repeated-name',
    ],
    [
      'with one official twice is not',
      { ...rating(1), officials: [...nominees(1), ...nominees(1)] },
      'repeated-name',
    ],
    ['with forty officials is right', confidenceVote(40), null],
  ])('%s', (_, paper, fault) => {
    expect(paperFault(paper)).toBe(fault);
  });
});
