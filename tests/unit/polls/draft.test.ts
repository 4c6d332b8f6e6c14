import { describe, expect, it } from 'vitest';
import { PollQuestion } from '#shared/protocol/polls.ts';
import {
  FORMS,
  type Form,
  formOf,
  newDraft,
  newOpinionDraft,
  type PollDraft,
  questionOf,
  repeatDraft,
  secondsOf,
} from '../../../client/secretariat/open-poll/draft.ts';
import { newLine } from '../../../client/secretariat/open-poll/lines.ts';
import { missingIn } from '../../../client/secretariat/open-poll/missing.ts';
import { aSitting, puttingToVote } from '../session/builder.ts';
import { a, d, p, question, t, u } from '../session/samples.ts';
import { confidenceVote, election, motion, PROCEDURES, rating } from '../voting/samples.ts';

const START = { agendaItemId: a(1), documentId: t(1), ruleSetId: 'vn-hdnd' };
const NOON = Date.parse('2026-12-08T05:00:00.000Z');
const titled = (changes: Partial<PollDraft> = {}): PollDraft => ({
  ...newDraft(START),
  title: 'Thông qua Nghị quyết',
  ...changes,
});
const named = (...names: string[]) => names.map((name) => newLine(name, 'Giám đốc Sở'));

describe('a new draft', () => {
  it('is an open vote of the whole council for a minute by an ordinary majority, once it has a title', () => {
    expect(missingIn(newDraft(START))).toEqual(['title']);
    expect(questionOf(titled())).toEqual({
      agendaItemId: 'a1',
      documentId: 't1',
      title: 'Thông qua Nghị quyết',
      ruleSetId: 'vn-hdnd',
      paper: { type: 'motion', clauses: [], decision: 'ordinary' },
      procedure: { type: 'open', showNames: false },
      electorate: { type: 'all' },
      recused: [],
      timing: { type: 'countdown', seconds: 60 },
      reveal: 'on-announcement',
      repeats: null,
    });
  });

  it('of an opinion poll asks for a week, until the end of a working day in Viet Nam', () => {
    const draft = { ...newOpinionDraft(START, NOON), title: 'Lấy ý kiến' };
    expect(questionOf(draft)).toMatchObject({
      procedure: { type: 'opinion' },
      timing: { type: 'until', at: '2026-12-15T10:00:00.000Z' },
    });
  });
});

describe('another kind of paper', () => {
  it('takes its usual way of voting, and gives the first one back', () => {
    const secret = titled({ paperType: 'confidence-rating' });
    expect(formOf(secret)).toBe('secret');
    expect(formOf({ ...secret, paperType: 'motion' })).toBe('open');
  });

  it('keeps a chosen way of voting where that goes with it', () => {
    expect(formOf(titled({ form: 'paper', paperType: 'election' }))).toBe('paper');
    expect(formOf(titled({ form: 'hands-by-name', paperType: 'election' }))).toBe('secret');
  });

  it('has no time limit unless one is chosen: a long paper is not filled in within a minute', () => {
    expect(secondsOf(titled({ paperType: 'election' }))).toBe(0);
    expect(secondsOf(titled({ paperType: 'election', seconds: 300 }))).toBe(300);
  });

  it('loses no line that was written', () => {
    const draft = titled({ nominees: named('Lê Thị Ứng'), clauses: [newLine('Điều 1')] });
    expect(questionOf({ ...draft, paperType: 'election' }).paper).toMatchObject({
      candidates: [{ name: 'Lê Thị Ứng', note: 'Giám đốc Sở' }],
    });
    expect(questionOf(draft).paper).toMatchObject({ clauses: ['Điều 1'] });
  });
});

describe('a manual vote', () => {
  it.each(['hands-counted', 'hands-by-name', 'paper'] as const)(
    'by %s has no time limit, whatever was chosen',
    (form) => {
      expect(questionOf(titled({ form, seconds: 60 }))).toMatchObject({
        procedure: { type: 'manual', means: form },
        timing: { type: 'by-hand' },
      });
    },
  );
});

describe('the ways of voting that can be chosen', () => {
  const papers = {
    motion: motion(),
    election: election(1, 2),
    'confidence-rating': rating(1),
    'confidence-vote': confidenceVote(1),
  };
  const forms: readonly Form[] = ['open', 'secret', 'opinion', 'hands-counted', 'hands-by-name', 'paper'];
  const cases = Object.values(papers).flatMap((paper) => forms.map((form) => ({ paper, form })));

  it.each(cases)('are those that the server takes: $paper.type by $form', ({ paper, form }) => {
    const { procedure } = questionOf(titled({ form, paperType: paper.type }));
    const chosen = FORMS[paper.type].includes(form);
    const asked = chosen
      ? procedure
      : Object.values(PROCEDURES).find((one) => (one.type === 'manual' ? one.means : one.type) === form);
    const decision = aSitting().ask(puttingToVote({ paper, procedure: asked ?? procedure }));
    expect(decision.ok).toBe(chosen);
  });
});

describe('a repeat', () => {
  const earlier = question({
    title: 'Bầu Phó Chủ tịch',
    paper: election(2, 3),
    procedure: PROCEDURES.secret,
    electorate: { type: 'committee', unit: u(2), name: 'Ban Pháp chế' },
    recused: [d(2)],
    timing: { type: 'countdown', seconds: 180 },
    reveal: 'at-once',
  });

  it('asks the earlier question once more', () => {
    const draft = repeatDraft(p(1), earlier, NOON);
    expect(missingIn(draft)).toEqual(['repeat-reason']);
    const repeats = { pollId: p(1), reason: 'Bấm nhầm' };
    expect(questionOf({ ...draft, repeats })).toEqual({ ...earlier, repeats });
  });

  it('of an opinion poll asks for a week from now on', () => {
    const asked = question({
      procedure: PROCEDURES.opinion,
      timing: { type: 'until', at: '2026-11-01T00:00:00.000Z' },
    });
    expect(questionOf(repeatDraft(p(1), asked, NOON)).timing).toEqual({
      type: 'until',
      at: '2026-12-15T10:00:00.000Z',
    });
  });
});

describe('a draft that lacks something', () => {
  it.each<[string, Partial<PollDraft>, readonly string[]]>([
    ['has no title', { title: '  ' }, ['title']],
    ['names nobody', { paperType: 'election' }, ['nominees']],
    [
      'has an office without a name',
      { paperType: 'election', nominees: [newLine('', 'Giám đốc')] },
      ['line-without-name'],
    ],
    [
      'has no number of seats',
      { paperType: 'election', nominees: named('An', 'Bình'), seats: '' },
      ['seats'],
    ],
    ['has too many seats', { paperType: 'election', nominees: named('An', 'Bình'), seats: '41' }, ['seats']],
    [
      'has too many clauses',
      { clauses: named(...Array.from({ length: 61 }, (_, n) => `Điều ${n}`)) },
      ['too-many-lines'],
    ],
    [
      'rates too many officials',
      {
        paperType: 'confidence-rating',
        nominees: named(...Array.from({ length: 41 }, (_, n) => `Ông ${n}`)),
      },
      ['too-many-lines'],
    ],
    ['has a line that is too long', { clauses: [newLine('x'.repeat(601))] }, ['line-too-long']],
    ['has no last day', { form: 'opinion', end: '' }, ['end']],
  ])('%s', (_name, changes, missing) => {
    expect(missingIn(titled(changes))).toEqual(missing);
  });

  it('is complete as soon as the server can read it', () => {
    const draft = titled({ paperType: 'election', nominees: [...named('An', 'Bình'), newLine()] });
    expect(missingIn(draft)).toEqual([]);
    expect(PollQuestion.safeParse(questionOf(draft)).success).toBe(true);
  });
});
