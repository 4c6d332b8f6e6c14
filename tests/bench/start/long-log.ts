import type { LoggedEvent } from '#shared/protocol/events.ts';
import {
  aSession,
  asDelegate,
  type Ballots,
  castInTurn,
  type SessionStory,
} from '../../unit/session/builder.ts';
import { a, d, delegate, r } from '../../unit/session/samples.ts';
import { votes } from '../../unit/voting/samples.ts';

const DELEGATES = 100;
const ITEMS = 40;

/**
 * The log of a session of so many events, decided by the core, one command after another: of 21 each, 3 are of a vote by name, 10 of
 * requests to speak, 2 of a question to an official, and 6 are people who leave and come back.
 */
export function longLog(events: number): readonly LoggedEvent[] {
  return longStory(events).log.slice(0, events);
}

/** The same of a session that was closed then, of so many events or a few more. */
export function pastLog(events: number): readonly LoggedEvent[] {
  return longStory(events - 2)
    .give({ type: 'CloseAgendaItem', itemId: a(1) })
    .ended().log;
}

function longStory(events: number): SessionStory {
  const story = aSession()
    .registering(...Array.from({ length: DELEGATES }, (_, n) => delegate(n + 1)))
    .withAgenda(ITEMS)
    .publishing()
    .opened()
    .present(DELEGATES)
    .starting(a(1));
  const ballots = everyBallot();
  for (let round = 0; story.log.length < events; round += 1) {
    story
      .voting({ agendaItemId: a(1) })
      .counted(ballots)
      .announcing();
    requests(story, round);
    story.questioning(round + 1, (round % DELEGATES) + 1).answering(round + 1);
    const away = [
      d((round % DELEGATES) + 1),
      d(((round + 37) % DELEGATES) + 1),
      d(((round + 71) % DELEGATES) + 1),
    ];
    for (const id of away) story.leaving(id);
    for (const id of away) story.marked('present', id);
  }
  return story;
}

/** Four ask for the floor; two speak, one thinks better of it, one is declined. */
function requests(story: SessionStory, round: number): void {
  const [first, speaker] = [round * 4 + 1, (n: number) => ((round * 4 + n) % DELEGATES) + 1];
  for (const n of [0, 1, 2, 3]) story.askingToSpeak(first + n, speaker(n));
  story.give({ type: 'DeclineSpeechRequest', requestId: r(first + 3), reason: 'Hết thời gian' });
  story.give({ type: 'WithdrawSpeechRequest', requestId: r(first + 2) }, asDelegate(speaker(2)));
  for (const n of [0, 1]) {
    story.calling(first + n).give({ type: 'EndSpeech', requestId: r(first + n) });
  }
}

/** Eight in ten in favour, one in ten against, the others abstaining. */
function everyBallot(): Ballots {
  const selections = Array.from({ length: DELEGATES }, (_, n) =>
    votes(n % 10 < 8 ? 'for' : n % 10 === 8 ? 'against' : 'abstain'),
  );
  return castInTurn(selections);
}
