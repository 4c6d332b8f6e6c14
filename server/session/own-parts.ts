import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { DelegateId, PollId } from '#shared/protocol/ids.ts';
import { evolveAbsences } from '#shared/session/attendance/evolve-absences.ts';
import { findAbsence } from '#shared/session/attendance/find-absence.ts';
import { evolveConflicts } from '#shared/session/conflicts/declaring.ts';
import { evolve } from '#shared/session/evolve.ts';
import { evolveQuestions, findQuestion } from '#shared/session/floor/questions.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { Conflict, Poll, Question, ReportedAbsence, SessionState } from '#shared/session/state.ts';

/**
 * What a delegate is told beside what their circle is told, and all that such entries may change in a state: their own questions
 * before these are taken up, why they are kept out of votes, absences that they reported, and counts that they keep.
 */
export interface OwnPart {
  readonly questions: readonly Question[];
  readonly conflicts: readonly Conflict[];
  readonly absences: readonly ReportedAbsence[];
  /** Why they are kept out of a poll. */
  readonly recusals: Readonly<Record<PollId, string>>;
  /** Polls taken by hand whose counts they are told as their counter: of these they know what whoever counts knows. */
  readonly counts: readonly PollId[];
}

const NOTHING: OwnPart = { questions: [], conflicts: [], absences: [], recusals: {}, counts: [] };

/** The own parts of all delegates who have one. A working copy follows entries, and leaves what it was made from as it is. */
export class OwnParts {
  static readonly NONE = new OwnParts(new Map());
  #parts: Map<DelegateId, OwnPart>;
  /** Whether `#parts` is this copy's own. */
  #copied = false;

  private constructor(parts: Map<DelegateId, OwnPart>) {
    this.#parts = parts;
  }

  static of(parts: ReadonlyMap<DelegateId, OwnPart>): OwnParts {
    return new OwnParts(new Map(parts));
  }

  get parts(): ReadonlyMap<DelegateId, OwnPart> {
    return this.#parts;
  }

  workingCopy(): OwnParts {
    return new OwnParts(this.#parts);
  }

  of(person: DelegateId): OwnPart | undefined {
    return this.#parts.get(person);
  }

  /** `named`: who is told `entry` by name; `before`: the whole session before it. */
  follow(entry: LoggedEvent, named: readonly DelegateId[], before: SessionState): void {
    const others = this.#concerned(entry.event, before);
    if (named.length === 0 && others.length === 0) return;
    if (!this.#copied) this.#parts = new Map(this.#parts);
    this.#copied = true;
    for (const person of new Set([...named, ...others])) {
      this.#parts.set(person, partAfter(this.#parts.get(person) ?? NOTHING, person, entry, before));
    }
  }

  /** Those whose own part a public entry changes too. */
  #concerned(event: LoggedEvent['event'], before: SessionState): readonly DelegateId[] {
    const having = (ids: readonly (DelegateId | undefined)[]) =>
      ids.filter((id) => id !== undefined && this.#parts.has(id)) as DelegateId[];
    switch (event.type) {
      case 'QuestionTakenUp':
      case 'ConflictNoted':
      case 'ConflictWithdrawn':
        return having([event.delegateId]);
      case 'QuestionWithdrawn':
      case 'QuestionAnswered':
      case 'QuestionDeclined':
        return having([findQuestion(before, event.questionId)?.delegateId]);
      case 'PollOpened':
        return having(event.recused.map(({ delegateId }) => delegateId));
      case 'DelegateStruck':
      case 'DelegatesMerged':
      case 'AgendaItemStruck':
      case 'AgendaItemsMerged':
        return [...this.#parts.keys()];
      default:
        return [];
    }
  }
}

function partAfter(part: OwnPart, person: DelegateId, entry: LoggedEvent, before: SessionState): OwnPart {
  const { event, at, seq } = entry;
  switch (event.type) {
    case 'QuestionSubmitted':
    case 'QuestionTakenUp':
    case 'QuestionWithdrawn':
    case 'QuestionAnswered':
    case 'QuestionDeclined':
      return { ...part, questions: evolveQuestions(part.questions, event, at, seq) };
    case 'ConflictDeclared':
    case 'ConflictNoted':
    case 'ConflictWithdrawn':
      return { ...part, conflicts: evolveConflicts(part.conflicts, event, at) };
    case 'AbsenceReported':
    case 'AbsenceSettled':
    case 'AbsenceWithdrawn':
      return { ...part, absences: evolveAbsences(part.absences, event, at) };
    case 'PollOpened': {
      const { agendaItemId: item } = event.question;
      const reason = part.conflicts.find(({ agendaItemId }) => agendaItemId === item)?.reason;
      const mine = event.recused.some(({ delegateId }) => delegateId === person);
      return mine && reason ? { ...part, recusals: { ...part.recusals, [event.pollId]: reason } } : part;
    }
    case 'ManualCountEntered':
    case 'ManualCountRejected':
    case 'PollClosed':
      return part.counts.includes(event.pollId) ? part : { ...part, counts: [...part.counts, event.pollId] };
    case 'DelegateStruck':
    case 'DelegatesMerged':
    case 'AgendaItemStruck':
    case 'AgendaItemsMerged': {
      const { questions, conflicts } = evolve({ ...before, ...part, polls: [] }, entry);
      return { ...part, questions, conflicts };
    }
    default:
      return part;
  }
}

/** The session as `person` knows it; `circle`: as their circle does, `whole`: all of it. */
export function withOwnPart(
  circle: SessionState,
  person: DelegateId,
  part: OwnPart | undefined,
  whole: SessionState,
): SessionState {
  if (!part) return circle;
  const { questions, conflicts, absences, recusals, counts } = part;
  return {
    ...circle,
    questions: withOwnQuestions(circle.questions, questions),
    conflicts: withOwnConflicts(circle.conflicts, conflicts),
    absences: [...circle.absences, ...absences.filter((own) => !findAbsence(circle, own.absenceId))],
    polls: circle.polls.map((poll) => {
      const known = counts.includes(poll.id) ? withCount(poll, findPoll(whole, poll.id)) : poll;
      return withOwnRecusal(known, person, recusals[poll.id]);
    }),
  };
}

function withOwnQuestions(known: readonly Question[], own: readonly Question[]): readonly Question[] {
  const ids = new Set(known.map(({ questionId }) => questionId));
  const lacking = own.filter(({ questionId }) => !ids.has(questionId));
  return [...known, ...lacking].sort((a, b) => a.submittedSeq - b.submittedSeq);
}

function withOwnConflicts(known: readonly Conflict[], own: readonly Conflict[]): readonly Conflict[] {
  const isSame = (one: Conflict) => (other: Conflict) =>
    one.delegateId === other.delegateId && one.agendaItemId === other.agendaItemId;
  return [
    ...known.map((conflict) => own.find(isSame(conflict)) ?? conflict),
    ...own.filter((conflict) => !known.some(isSame(conflict))),
  ];
}

/** All that there is of the poll, but why others take no part in it. */
function withCount(poll: Poll, whole: Poll | undefined): Poll {
  return whole ? { ...whole, recused: poll.recused } : poll;
}

function withOwnRecusal(poll: Poll, person: DelegateId, reason: string | undefined): Poll {
  if (reason === undefined) return poll;
  const recused = poll.recused.map((one) =>
    one.delegateId === person ? { ...one, reason: one.reason ?? reason } : one,
  );
  return { ...poll, recused };
}
