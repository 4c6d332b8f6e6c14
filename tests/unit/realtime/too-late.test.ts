import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/protocol/commands.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { decide } from '#shared/session/decide.ts';
import { withWhoWasFirst } from '../../../server/realtime/too-late.ts';
import { aSitting, FIRST_SECRETARY, SECOND_SECRETARY, type SessionStory } from '../session/builder.ts';
import { a, p, r } from '../session/samples.ts';

/** What is said to the core as it is given at a console. */
type Conducting = Extract<Command, CoreCommand>;

/** What the second secretary is told whose console had not heard yet of what the first did. */
function told(story: SessionStory, command: Conducting): string {
  const at = story.log.at(-1)?.at ?? '';
  const decision = decide(story.state, command, at, SECOND_SECRETARY);
  if (decision.ok) throw new Error(`not too late: ${command.type}`);
  return withWhoWasFirst(decision.refusal, command, story.state, story.log).vi;
}

const talk = () => aSitting().askingToSpeak(1, 1).askingToSpeak(2, 2).starting(a(1));

describe('who comes too late is told what is now the case, who did it, and when', () => {
  it.each<[string, SessionStory, Conducting, string]>([
    [
      'starting what is under way',
      talk(),
      { type: 'StartAgendaItem', itemId: a(1) },
      'bắt đầu nội dung số 1',
    ],
    ['starting another item', talk(), { type: 'StartAgendaItem', itemId: a(2) }, 'bắt đầu nội dung số 1'],
    [
      'starting what is over',
      talk().finishing(a(1)),
      { type: 'StartAgendaItem', itemId: a(1) },
      'kết thúc nội dung số 1',
    ],
    [
      'closing what is closed',
      talk().finishing(a(1)),
      { type: 'CloseAgendaItem', itemId: a(1) },
      'kết thúc nội dung số 1',
    ],
    [
      'closing what did not begin after all',
      talk()
        .atOnce()
        .give({ type: 'UndoAgendaItemStart', itemId: a(1) }),
      { type: 'CloseAgendaItem', itemId: a(1) },
      'hoàn tác việc bắt đầu nội dung số 1',
    ],
    [
      'moving on from a step that is over',
      talk().stepping(a(1), 'debate'),
      { type: 'BeginStep', itemId: a(1), step: 'presentation', from: null },
      'chuyển bước',
    ],
    [
      'calling whom another has heard',
      talk()
        .calling(1)
        .give({ type: 'EndSpeech', requestId: r(1) }),
      { type: 'CallSpeaker', requestId: r(1) },
      'kết thúc lượt phát biểu',
    ],
    [
      'pausing a speech that is over',
      talk().calling(1).calling(2),
      { type: 'PauseSpeech', requestId: r(1) },
      'kết thúc lượt phát biểu',
    ],
    [
      'ending a speech whose call was undone',
      talk()
        .calling(1)
        .atOnce()
        .give({ type: 'TakeBackSpeaker', requestId: r(1) }),
      { type: 'EndSpeech', requestId: r(1) },
      'hoàn tác việc mời phát biểu',
    ],
    [
      'closing an item in which the hall votes',
      talk().voting(),
      { type: 'CloseAgendaItem', itemId: a(1) },
      'mở biểu quyết',
    ],
    [
      'holding a vote that is closed',
      talk().voting().counted(),
      { type: 'HoldPoll', pollId: p(1) },
      'kết thúc biểu quyết',
    ],
    [
      'announcing what is announced',
      talk().voting().counted().announcing(),
      { type: 'AnnouncePollResult', pollId: p(1) },
      'công bố kết quả',
    ],
    [
      'announcing what was annulled',
      talk().voting().annulling(),
      { type: 'AnnouncePollResult', pollId: p(1) },
      'hủy biểu quyết',
    ],
    ['opening the session', talk(), { type: 'OpenSession' }, 'khai mạc kỳ họp'],
    ['closing the session', aSitting().ended(), { type: 'CloseSession' }, 'bế mạc kỳ họp'],
  ])('%s', (_, story, command, what) => {
    expect(told(story, command)).toMatch(new RegExp(`\\. \\(.+ đã ${what} lúc \\d\\d:\\d\\d\\.\\)$`));
  });

  it('a refusal that has nothing to do with others stays as it is', () => {
    const story = aSitting();
    const decision = decide(
      story.state,
      { type: 'StartAgendaItem', itemId: a(9) },
      story.log.at(-1)?.at ?? '',
      FIRST_SECRETARY,
    );
    if (decision.ok) throw new Error('not refused');
    const command: Command = { type: 'StartAgendaItem', itemId: a(9) };
    expect(withWhoWasFirst(decision.refusal, command, story.state, story.log)).toEqual(decision.refusal);
  });
});
