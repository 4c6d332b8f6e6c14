import { describe, expect, it } from 'vitest';
import { refusal } from '#shared/protocol/refusals.ts';
import { ownAsking } from '../../../client/delegate/groups/own-asking.ts';
import type { WaitingRequest } from '../../../client/offline/requests/request-outbox.ts';
import { asDelegate, type SessionStory } from '../session/builder.ts';
import { meeting } from '../session/groups/group-cases.ts';
import { a, d, g, r, speech } from '../session/samples.ts';

const asks = (n: number, group = 1, changes: Partial<WaitingRequest> = {}): WaitingRequest => ({
  command: { type: 'AskInGroup', groupId: g(group), ask: { type: 'RequestToSpeak', ...speech(n) } },
  preparedAt: n,
  refusal: null,
  ...changes,
});
const withdraws: WaitingRequest = {
  ...asks(1),
  command: { type: 'AskInGroup', groupId: g(1), ask: { type: 'WithdrawSpeechRequest', requestId: r(1) } },
};
const shown = ({ state }: SessionStory, waiting: readonly WaitingRequest[], me = 2) =>
  ownAsking(state, { agendaItemId: a(1) }, g(1), d(me), waiting);

describe('what a member asks for in their group', () => {
  it('waits on the device until the list of the group has it', () => {
    const story = meeting();
    const { topic } = speech(2);
    expect(shown(story, [])).toEqual({ type: 'none' });
    expect(shown(story, [asks(2)])).toMatchObject({ type: 'here', topic, refusal: null });
    const { command } = asks(2);
    story.give(command, asDelegate(2));
    expect(shown(story, [asks(2)])).toMatchObject({ type: 'in-list', place: 2, withdrawal: null });
  });

  it('is told with its refusal, and not where it is of another group', () => {
    const no = refusal('group-not-meeting', { name: 'Tổ 1' });
    expect(shown(meeting(), [asks(2, 1, { refusal: no })])).toMatchObject({ type: 'here', refusal: no });
    expect(shown(meeting(), [asks(2, 2)])).toEqual({ type: 'none' });
  });

  it('is in the list while its withdrawal waits to be sent, and nowhere once that is recorded', () => {
    const story = meeting();
    expect(shown(story, [withdraws], 1)).toMatchObject({
      type: 'in-list',
      place: 1,
      withdrawal: { refusal: null },
    });
    story.give(withdraws.command, asDelegate(1));
    expect(shown(story, [withdraws], 1)).toEqual({ type: 'none' });
  });
});
