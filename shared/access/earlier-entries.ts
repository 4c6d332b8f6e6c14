import type { Audience } from '../protocol/audience.ts';
import type { EventOf, SessionEvent } from '../protocol/events.ts';
import { findQuestion } from '../session/floor/questions.ts';
import { endedOf } from '../session/polls/closing.ts';
import { findPoll } from '../session/polls/find-poll.ts';
import { endingToTell, pollEnding } from '../session/polls/poll-ending.ts';
import type { SessionState } from '../session/state.ts';
import { type AudienceAt, audienceOf, ofQuestion } from './audience-of.ts';
import type { QuestionReleased } from './viewed-entry.ts';

/** Who may know an entry, and what everybody else is told in its place; null: that there is one. */
export interface Ruled {
  readonly audience: Audience;
  readonly instead: SessionEvent | QuestionReleased | null;
}

/**
 * Who may know an entry that does not record it, since a version up to 0.3.0 made it. Such an entry may hold at once what one
 * circle and what another may know: those outside of the first are told an event of today in its place.
 */
export function ruleEarlier(event: SessionEvent, before: SessionState, audienceAt: AudienceAt): Ruled {
  switch (event.type) {
    case 'PollClosed':
      return { audience: 'conduct', instead: endedOf(event) };
    case 'PollResultAnnounced':
      return { audience: 'conduct', instead: announcedOf(event, before) };
    case 'PollOpened':
      return { audience: 'conduct', instead: withoutReasons(event) };
    case 'ManualCountEntered':
      return { audience: 'conduct', instead: moved(event, 'to-confirm') };
    case 'ManualCountRejected':
      return { audience: 'conduct', instead: moved(event, 'recounting') };
    case 'ConflictDeclared': {
      const { delegateId, agendaItemId } = event;
      const instead = { type: 'ConflictNoted', v: 1, delegateId, agendaItemId } as const;
      return { audience: audienceOf(event, before, audienceAt), instead };
    }
    case 'QuestionAnswered': {
      const question = findQuestion(before, event.questionId);
      const released = question && question.takenUpAt === null;
      return {
        audience: ofQuestion(event.questionId, before),
        instead: released ? { type: 'QuestionReleased', v: 1, question } : null,
      };
    }
    default:
      return { audience: audienceOf(event, before, audienceAt), instead: null };
  }
}

function announcedOf(event: EventOf<'PollResultAnnounced'>, before: SessionState): SessionEvent {
  const poll = findPoll(before, event.pollId);
  const ending = poll && pollEnding(poll);
  return ending ? { ...event, ending: endingToTell(ending) } : event;
}

function withoutReasons(event: EventOf<'PollOpened'>): SessionEvent {
  return { ...event, recused: event.recused.map(({ delegateId }) => ({ delegateId, reason: null })) };
}

function moved(
  { pollId }: EventOf<'ManualCountEntered' | 'ManualCountRejected'>,
  stage: EventOf<'ManualCountMoved'>['stage'],
): SessionEvent {
  return { type: 'ManualCountMoved', v: 1, pollId, stage };
}
