import { describe, expect, it } from 'vitest';
import { Instant } from '#shared/protocol/ids.ts';
import type { Question, SpeechRequest } from '#shared/session/state.ts';
import { beyondFloorLimit, FLOOR_LIMITS } from '../../../server/limits/floor-limits.ts';
import { asking, d, g, speech } from '../session/samples.ts';

const AT = Instant.parse('2026-12-08T02:00:00.000Z');
/** As each of them was withdrawn again. */
const progress = { status: 'withdrawn', at: AT } as const;
const submitted = { delegateId: d(1), submittedAt: AT, submittedSeq: 1, takenUpAt: null, progress };
const requested = { delegateId: d(1), requestedAt: AT, progress, kind: 'main', place: null } as const;

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A session in which d1 has asked so often. */
function asked(times: { readonly questions?: number; readonly speeches?: number }) {
  const questions: Question[] = upTo(times.questions ?? 0).map((n) => ({ ...asking(n), ...submitted }));
  const speechRequests: SpeechRequest[] = upTo(times.speeches ?? 0).map((n) => ({
    ...speech(n),
    ...requested,
  }));
  const groupFloors = [{ groupId: g(1), speeches: speechRequests, gists: [], summary: null }];
  return { questions, speechRequests, groupFloors };
}

const question = (n: number) => ({ type: 'SubmitQuestion', ...asking(n) }) as const;
const inGroup = (n: number) => ({ type: 'AskInGroup', groupId: g(1), ask: request(n) }) as const;
const request = (n: number) => ({ type: 'RequestToSpeak', ...speech(n) }) as const;

describe('what one delegate asks of the floor in a session', () => {
  const { questions: Q, speechRequests: S } = FLOOR_LIMITS;
  it.each([
    ['one more question', asked({ questions: Q - 1 }), question(Q), null],
    ['a question too many', asked({ questions: Q }), question(Q + 1), 'questions-full'],
    ['one that is sent again', asked({ questions: Q }), question(Q), null],
    ['one more request', asked({ speeches: S - 1 }), request(S), null],
    ['a request too many', asked({ speeches: S }), request(S + 1), 'speech-requests-full'],
    ['one that is sent again', asked({ speeches: S }), request(S), null],
    ['one more request in a group', asked({ speeches: S - 1 }), inGroup(S), null],
    ['a request too many in a group', asked({ speeches: S }), inGroup(S + 1), 'speech-requests-full'],
    ['a question after many requests', asked({ speeches: S }), question(1), null],
  ] as const)('%s: %#', (_what, session, command, code) => {
    expect(beyondFloorLimit(session, d(1), command)?.refusal.code ?? null).toBe(code);
    expect(beyondFloorLimit(session, d(2), command)).toBeNull();
  });

  it('says how many there may be', () => {
    const refused = beyondFloorLimit(asked({ questions: Q }), d(1), question(Q + 1));
    expect(refused?.refusal.vi).toContain('đủ 100 câu chất vấn');
  });

  it('can always be withdrawn', () => {
    const withdrawal = { type: 'WithdrawQuestion', questionId: asking(1).questionId } as const;
    expect(beyondFloorLimit(asked({ questions: Q }), d(1), withdrawal)).toBeNull();
  });
});
