import { describe, expect, it } from 'vitest';
import type { Paper } from '#shared/protocol/polls.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { opinionOf } from '../../../client/delegate/opinions/opinion.ts';
import type { BallotDelivery } from '../../../client/offline/ballots/ballot-delivery.ts';
import { votes } from '../voting/samples.ts';

const PAPER: Paper = { type: 'motion', clauses: [], decision: 'ordinary' };
const SENT = { selection: votes('for'), reason: 'Đồng ý' };
const RECORDED: BallotDelivery = { type: 'recorded', ...SENT };

describe('an answer to an opinion poll', () => {
  it('starts as the blank paper, with nothing to send', () => {
    expect(opinionOf(PAPER, { type: 'none' }, undefined)).toEqual({
      selection: { type: 'motion', choices: [null] },
      reason: '',
      unsent: false,
    });
  });

  it('shows what was sent, wherever it is on its way', () => {
    expect(opinionOf(PAPER, RECORDED, undefined)).toEqual({ ...SENT, unsent: false });
    const waiting: BallotDelivery = { type: 'waiting-for-network', ...SENT, counted: null };
    expect(opinionOf(PAPER, waiting, undefined)).toEqual({ ...SENT, unsent: false });
  });

  it('shows what is being written instead, and says that it is not sent', () => {
    const draft = { selection: votes('for'), reason: 'Đồng ý, nhưng cần làm rõ kinh phí' };
    expect(opinionOf(PAPER, { type: 'none' }, draft)).toEqual({ ...draft, unsent: true });
    expect(opinionOf(PAPER, RECORDED, draft)).toEqual({ ...draft, unsent: true });
    expect(opinionOf(PAPER, RECORDED, { ...SENT, selection: votes('against') }).unsent).toBe(true);
  });

  it('has nothing unsent once the draft is what was sent, up to blanks and how letters are composed', () => {
    const draft = { selection: votes('for'), reason: ` ${'Đồng ý'.normalize('NFD')} ` };
    expect(opinionOf(PAPER, RECORDED, draft).unsent).toBe(false);
  });

  it('keeps a refused answer on the screen, so that it can be sent again', () => {
    const refused: BallotDelivery = {
      type: 'refused',
      ...SENT,
      refusal: refusal('server-error'),
      counted: null,
    };
    expect(opinionOf(PAPER, refused, undefined)).toEqual({ ...SENT, unsent: false });
  });
});
