import { describe, expect, it } from 'vitest';
import { refusal } from '#shared/protocol/refusals.ts';
import { askedEntry, ownEntries } from '../../../client/delegate/floor/own-requests.ts';
import type { WaitingRequest } from '../../../client/offline/requests/request-outbox.ts';
import { aSitting, asDelegate, type SessionStory } from '../session/builder.ts';
import { a, asking, d, q, r, speech } from '../session/samples.ts';

const waiting = (n: number, changes: Partial<WaitingRequest> = {}): WaitingRequest => ({
  command: { type: 'RequestToSpeak', ...speech(n) },
  preparedAt: n,
  refusal: null,
  ...changes,
});
const progressOf = ({ state }: SessionStory, here: readonly WaitingRequest[] = []) =>
  ownEntries(state, d(1), here).map(({ progress }) => progress);

describe('a delegate’s own requests', () => {
  it('stand before what was sent while they wait on the device, and once only when both are known', () => {
    const story = aSitting().questioning(1, 1);
    const entries = ownEntries(story.state, d(1), [
      waiting(1),
      { command: { type: 'SubmitQuestion', ...asking(1) }, preparedAt: 2, refusal: null },
      waiting(2, { refusal: refusal('speech-item-done') }),
    ]);
    expect(entries.map(({ kind, progress }) => [kind, progress.type])).toEqual([
      ['speech', 'refused'],
      ['speech', 'unsent'],
      ['question', 'sent'],
    ]);
  });

  it('are nobody else’s, and say the place in the queue of their item', () => {
    const story = aSitting()
      .askingToSpeak(1, 2)
      .askingToSpeak(2, 3, { agendaItemId: a(2) })
      .askingToSpeak(3, 1);
    expect(progressOf(story)).toEqual([{ type: 'sent', at: story.log.at(-1)?.at, place: 2, missed: false }]);
    expect(progressOf(story.calling(1))).toMatchObject([{ place: 1 }]);
    expect(progressOf(story.calling(3))).toEqual([{ type: 'called' }]);
  });

  it('say that the item ended before the turn came', () => {
    const story = aSitting().starting(a(1)).askingToSpeak(1, 1).finishing(a(1));
    expect(progressOf(story)).toMatchObject([{ type: 'sent', place: null, missed: true }]);
  });

  it('say what became of them', () => {
    const story = aSitting().askingToSpeak(1, 1).questioning(1, 1);
    story.give({ type: 'DeclineSpeechRequest', requestId: r(1), reason: 'Hết giờ' }).answering(1);
    expect(progressOf(story)).toEqual([{ type: 'answered' }, { type: 'declined', reason: 'Hết giờ' }]);
  });

  it('say that a withdrawal is on its way, or was refused', () => {
    const story = aSitting().questioning(1, 1);
    const command = { type: 'WithdrawQuestion', questionId: q(1) } as const;
    const entry = (changes: Partial<WaitingRequest>) =>
      ownEntries(story.state, d(1), [waiting(1, { command, ...changes })])[0];
    expect(entry({})?.withdrawal?.refusal).toBeNull();
    expect(entry({ refusal: refusal('session-closed') })?.withdrawal?.refusal?.code).toBe('session-closed');
    story.give(command, asDelegate(1));
    expect(progressOf(story)).toMatchObject([{ type: 'withdrawn' }]);
  });

  it('keep an item from being asked for twice, until the first was heard', () => {
    const story = aSitting();
    expect(askedEntry(ownEntries(story.state, d(1), [waiting(1)]), a(1))).toBeDefined();
    expect(askedEntry(ownEntries(story.state, d(1), [waiting(1)]), a(2))).toBeUndefined();
    story.askingToSpeak(1, 1).calling(1);
    expect(askedEntry(ownEntries(story.state, d(1), []), a(1))).toBeUndefined();
  });
});
