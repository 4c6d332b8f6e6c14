import { isDeepStrictEqual } from 'node:util';
import { isPermittedAs } from '#shared/access/permitted.ts';
import type { EventOf, SessionEvent } from '#shared/protocol/events.ts';
import type { DecidedEvent } from '#shared/session/area.ts';
import { asCommand } from '#shared/session/as-command.ts';
import { decide, decideAsBefore } from '#shared/session/decide.ts';
import { currentEdition, findDocument } from '#shared/session/documents/editions.ts';
import { recusedFrom } from '#shared/session/polls/electorate.ts';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import { putToVote } from '#shared/session/polls/opening.ts';
import type { SessionState } from '#shared/session/state.ts';
import { stricterRefusal } from '#shared/session/stricter-rules.ts';
import type { Circumstances } from './circumstances.ts';
import { judgePollClosed } from './closing.ts';
import type { Judgement } from './judgement.ts';

const HOLDS: Judgement = { fault: null, follows: [] };

/**
 * Whether `event` could follow from the state before it, by the same rules by which the server decides: given the command
 * that leads to it, the core must come to this very event. Rules that were made stricter judge only what was written under them.
 */
export function judgeEvent(event: SessionEvent, circumstances: Circumstances): Judgement {
  const { state, written, strict } = circumstances;
  switch (event.type) {
    case 'PollOpened':
      if (strict && !isPermittedAs(circumstances.actor.capacity, 'PutToVote')) return { fault: 'unfounded' };
      // The first version does not say by which rules it was opened.
      return written > 1 && !isDeepStrictEqual(openedAgain(event, circumstances), event)
        ? { fault: 'opening' }
        : HOLDS;
    case 'PollClosed':
      return judgePollClosed(event, circumstances);
    // Told to other people beside another event: such an event follows on the other, and never stands alone.
    case 'PollEnded':
    case 'ManualCountMoved':
    case 'ConflictNoted':
    case 'OpinionReasonsTold':
    case 'ClosedMatterBegan':
    case 'ClosedMatterEnded':
      return { fault: 'unfounded' };
    case 'DocumentPublished':
      return judgeDecided(strict ? event : withItsOwnVersion(event, state), circumstances);
    default:
      return judgeDecided(event, circumstances);
  }
}

function judgeDecided(
  event: DecidedEvent,
  { state, at, actor, strict, split, written }: Circumstances,
): Judgement {
  const rules = strict ? decide : decideAsBefore;
  const decision = rules(state, asCommand(event, state), at, actor);
  if (!decision.ok) return { fault: 'unfounded' };
  const [first, ...follows] = split
    ? decision.events
    : decision.events.flatMap((one) => asBefore(one, written));
  const holds = isDeepStrictEqual(first, event) && (split || follows.length === 0);
  return holds ? { fault: null, follows } : { fault: 'unfounded' };
}

/** What is decided today, as versions decided it that did not split what one circle and another may know. */
function asBefore(event: SessionEvent, written: number): readonly SessionEvent[] {
  switch (event.type) {
    case 'PollEnded':
    case 'ManualCountMoved':
    case 'ConflictNoted':
    case 'QuestionTakenUp':
    case 'OpinionReasonsTold':
      return [];
    case 'SpeakerCalled': {
      const { seconds: _, ...called } = event;
      return [called];
    }
    case 'PollResultAnnounced':
      return [written < 2 ? { ...event, ending: null } : event];
    default:
      return [event];
  }
}

/** Up to 0.3.0 two files of one name in one import became editions of one document with the same version. */
function withItsOwnVersion(
  event: EventOf<'DocumentPublished'>,
  state: SessionState,
): EventOf<'DocumentPublished'> {
  const { document } = event;
  const known = findDocument(state, document.id);
  const shared = known !== undefined && currentEdition(known).version === document.version;
  return shared ? { ...event, document: { ...document, version: document.version + 1 } } : event;
}

/** The opening computed again, by the rules it was recorded with. */
function openedAgain(event: EventOf<'PollOpened'>, { state, at, written, strict }: Circumstances): unknown {
  const { question, publicKey, rules, prepared } = event;
  const saved = state.ruleSets.find(({ id }) => id === question.ruleSetId);
  if (rules.id !== question.ruleSetId || (saved && !isDeepStrictEqual(saved, rules))) return null;
  if ((question.procedure.type === 'secret') !== (publicKey !== null)) return null;
  if (isHallPoll({ question }) && state.status !== 'open') return null;
  const asked = { ...state, ruleSets: [rules] };
  if (strict && stricterRefusal(asked, { type: 'PutToVote', question, publicKey })) return null;
  const decision = putToVote(asked, question, publicKey, at, prepared);
  if (!decision.ok) return null;
  const [again] = decision.events;
  // Before version 4 everybody was told why, and version 2 did not record the number that is counted from.
  const told = written < 4 ? { ...again, recused: recusedFrom(asked, question) } : again;
  return written < 3 ? { ...told, total: null } : told;
}
