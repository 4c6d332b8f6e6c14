import type { Command } from '#shared/protocol/commands.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';

/**
 * How much one delegate may ask of the floor in one session, withdrawn or not: more than anybody can say or write there, and so
 * little that the log and what a new tablet is told stay small. No rule of the session: older records may hold more.
 */
export const FLOOR_LIMITS = { questions: 100, speechRequests: 200 } as const;

/** The refusal of one more question or request to speak; null where there is room, and for what is sent again. */
export function beyondFloorLimit(
  {
    questions,
    speechRequests,
    groupFloors,
  }: Pick<SessionState, 'questions' | 'speechRequests' | 'groupFloors'>,
  delegateId: string,
  command: Command,
): Extract<Outcome<object>, { ok: false }> | null {
  switch (command.type) {
    case 'SubmitQuestion': {
      const own = questions.filter((question) => question.delegateId === delegateId);
      const most = FLOOR_LIMITS.questions;
      if (own.length < most || own.some(({ questionId }) => questionId === command.questionId)) return null;
      return refuse('questions-full', { most });
    }
    case 'RequestToSpeak':
      return beyondRequests(speechRequests, delegateId, command.requestId);
    case 'AskInGroup': {
      if (command.ask.type !== 'RequestToSpeak') return null;
      const inGroups = groupFloors.flatMap(({ speeches }) => speeches);
      return beyondRequests(inGroups, delegateId, command.ask.requestId);
    }
    default:
      return null;
  }
}

function beyondRequests(
  requests: SessionState['speechRequests'],
  by: string,
  requestId: string,
): ReturnType<typeof beyondFloorLimit> {
  const own = requests.filter(({ delegateId }) => delegateId === by);
  const most = FLOOR_LIMITS.speechRequests;
  if (own.length < most || own.some((request) => request.requestId === requestId)) return null;
  return refuse('speech-requests-full', { most });
}
