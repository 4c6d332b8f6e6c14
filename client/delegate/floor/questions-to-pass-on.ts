import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Question, SessionState } from '#shared/session/state.ts';

/** Whether the delegate is told questions before they are passed on. */
export function isInStandingBody(
  { standingBody }: Pick<SessionState, 'standingBody'>,
  me: DelegateId,
): boolean {
  return standingBody.chair === me || standingBody.members.includes(me);
}

/**
 * Colleagues' questions that are neither answered, declined nor withdrawn: first those that have not been passed on, each in the
 * order of arrival.
 */
export function questionsToPassOn(
  { questions }: Pick<SessionState, 'questions'>,
  me: DelegateId,
): readonly Question[] {
  const waiting = questions.filter(
    ({ progress, delegateId }) => progress.status === 'submitted' && delegateId !== me,
  );
  return [
    ...waiting.filter(({ takenUpAt }) => takenUpAt === null),
    ...waiting.filter(({ takenUpAt }) => takenUpAt !== null),
  ];
}
