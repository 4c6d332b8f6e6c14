import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/protocol/ids.ts';
import { evolveSpeechRequests, type SpeechEvent } from '#shared/session/floor/evolve-speeches.ts';
import { clockFace, msToNextFace, speechClock } from '#shared/session/floor/speech-clock.ts';
import type { SpeechRequest } from '#shared/session/state.ts';
import { a, d, r } from '../samples.ts';

const START = Date.parse('2026-12-08T02:00:00.000Z');
const at = (ms: number): Instant => new Date(START + ms).toISOString();
const requestId = r(1);

type Step = readonly [event: 'pause' | 'resume' | 'add' | 'end' | 'end-undone' | 'call', ms: number];
const EVENTS: Record<Step[0], SpeechEvent> = {
  call: { type: 'SpeakerCalled', v: 1, requestId, seconds: 60 },
  pause: { type: 'SpeechPaused', v: 1, requestId },
  resume: { type: 'SpeechResumed', v: 1, requestId },
  add: { type: 'SpeechTimeAdded', v: 1, requestId, seconds: 30 },
  end: { type: 'SpeechEnded', v: 1, requestId },
  'end-undone': { type: 'SpeechEndUndone', v: 1, requestId },
};

/** A speech of a minute that was called at 0, after the steps. */
function spoken(...steps: readonly Step[]): SpeechRequest {
  const waiting: SpeechRequest = {
    ...{ requestId, delegateId: d(1), agendaItemId: a(1), topic: '', kind: 'main', place: null },
    requestedAt: at(-1),
    progress: { status: 'waiting' },
  };
  const all: readonly Step[] = [['call', 0], ...steps];
  const [request] = all.reduce<readonly SpeechRequest[]>(
    (requests, [event, ms]) => evolveSpeechRequests(requests, EVENTS[event], at(ms)),
    [waiting],
  );
  return request ?? waiting;
}

function clockAt({ progress }: SpeechRequest, ms: number) {
  if (progress.status !== 'called' && progress.status !== 'done') throw new Error(progress.status);
  return speechClock(progress, START + ms);
}

describe('the clock of a speech', () => {
  it.each<readonly [string, readonly Step[], now: number, spokenMs: number, allowedMs: number, boolean]>([
    ['runs from the call', [], 1234, 1234, 60_000, true],
    ['stands still while it is paused', [['pause', 5000]], 9000, 5000, 60_000, false],
    [
      'goes on where it stood',
      [
        ['pause', 5000],
        ['resume', 9000],
      ],
      10_000,
      6000,
      60_000,
      true,
    ],
    ['has more time once some is added', [['add', 10_000]], 20_000, 20_000, 90_000, true],
    ['stands still for good at the end', [['end', 7000]], 99_000, 7000, 60_000, false],
    [
      'goes on as if it had not ended',
      [
        ['end', 7000],
        ['end-undone', 9000],
      ],
      10_000,
      10_000,
      60_000,
      true,
    ],
    [
      'stays paused through an end that was undone',
      [
        ['pause', 5000],
        ['end', 7000],
        ['end-undone', 9000],
      ],
      10_000,
      5000,
      60_000,
      false,
    ],
    ['is not taken back by a server whose clock was', [], -60_000, 0, 60_000, true],
  ])('%s', (_, steps, now, spokenMs, allowedMs, running) => {
    expect(clockAt(spoken(...steps), now)).toEqual({ spokenMs, allowedMs, running, over: false });
  });

  it('is the sum of the times in which it ran, however pauses and minutes come', () => {
    const step = fc.tuple(
      fc.constantFrom('pause' as const, 'resume' as const, 'add' as const),
      fc.integer({ min: 0, max: 20_000 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.nat(20_000), (steps, last) => {
        let [now, sum, running, allowed] = [0, 0, true, 60_000];
        const timed: Step[] = [];
        for (const [event, ms] of steps) {
          now += ms;
          if (running) sum += ms;
          if (event === 'add') allowed += 30_000;
          else running = event === 'resume';
          timed.push([event, now]);
        }
        if (running) sum += last;
        const clock = clockAt(spoken(...timed), now + last);
        expect(clock).toEqual({ spokenMs: sum, allowedMs: allowed, running, over: sum >= allowed });
      }),
    );
  });
});

describe('the face of the clock', () => {
  const face = (ms: number, ...steps: readonly Step[]) => clockFace(clockAt(spoken(...steps), ms));

  it.each([
    [0, 'left', 60],
    [1, 'left', 60],
    [1000, 'left', 59],
    [44_999, 'left', 16],
    [45_000, 'warning', 15],
    [59_001, 'warning', 1],
    [60_000, 'over', 0],
    [60_999, 'over', 0],
    [72_000, 'over', 12],
  ] as const)('after %i ms shows %s %i', (ms, phase, seconds) => {
    expect(face(ms)).toEqual({ phase, seconds, running: true });
  });

  it('counts up where no time was set, as up to 0.3.0', () => {
    const progress = {
      status: 'called',
      calledAt: at(0),
      time: { allowedSeconds: null, spokenMs: 0, runningSince: at(0) },
    } as const;
    expect(clockFace(speechClock(progress, START + 61_500))).toEqual({
      ...{ phase: 'spoken', seconds: 61, running: true },
    });
  });

  it('changes when it says that it will, and not before', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.integer({ min: 0, max: 5000 }), (ms, paused) => {
        const request = spoken(['pause', 777], ['resume', 777 + paused]);
        const from = 777 + paused + ms;
        const next = msToNextFace(clockAt(request, from));
        if (next === null) throw new Error('it runs');
        expect(next).toBeGreaterThan(0);
        expect(next).toBeLessThanOrEqual(1000);
        const faceAt = (when: number) => clockFace(clockAt(request, when));
        expect(faceAt(from + next - 1)).toEqual(faceAt(from));
        expect(faceAt(from + next)).not.toEqual(faceAt(from));
      }),
    );
    expect(msToNextFace(clockAt(spoken(['pause', 10]), 20))).toBeNull();
  });
});
