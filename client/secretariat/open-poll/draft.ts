import type { AgendaItemId, DelegateId, DocumentId, PollId } from '#shared/protocol/ids.ts';
import type { Electorate, Paper, PaperType, PollQuestion, Procedure } from '#shared/protocol/polls.ts';
import { nomineesOf, procedureKey } from '../../polls/names.ts';
import { instantOf, localMinute } from './end-time.ts';
import { type Line, newLine, nomineesIn, writtenLines } from './lines.ts';

/** A way of voting as secretaries name it: the manual ones each for itself. */
export type Form = ReturnType<typeof procedureKey>;

/** Seconds to choose from; 0 stands for "closed by hand". */
export const DURATIONS = [30, 60, 120, 180, 300, 0] as const;

/** Which rule of the set decides about a motion. */
export type Decision = Extract<Paper, { type: 'motion' }>['decision'];

/** A question while it is written. Switching kinds of paper back and forth loses nothing of it. */
export interface PollDraft {
  readonly agendaItemId: AgendaItemId | null;
  readonly documentId: DocumentId | null;
  readonly title: string;
  readonly paperType: PaperType;
  readonly clauses: readonly Line[];
  readonly decision: Decision;
  /** Candidates or officials. */
  readonly nominees: readonly Line[];
  /** As typed. */
  readonly seats: string;
  /** As chosen; null: as usual for the paper. Ask `formOf`. */
  readonly form: Form | null;
  readonly showNames: boolean;
  readonly electorate: Electorate;
  readonly recused: readonly DelegateId[];
  /** null: as usual for the form. */
  readonly seconds: number | null;
  /** When an opinion poll ends, "2026-12-15T17:00" in Viet Nam's time; null: closed by hand. */
  readonly end: string | null;
  readonly ruleSetId: string;
  readonly reveal: PollQuestion['reveal'];
  readonly repeats: { readonly pollId: PollId; readonly reason: string } | null;
}

/** The ways in which each paper can be voted on, the usual one first. The server holds to the same list. */
export const FORMS: Readonly<Record<PaperType, readonly Form[]>> = {
  motion: ['open', 'secret', 'hands-counted', 'hands-by-name', 'paper', 'opinion'],
  election: ['secret', 'open', 'paper'],
  'confidence-rating': ['secret', 'paper'],
  'confidence-vote': ['secret', 'paper'],
};

/** Every way of voting in the hall. */
export const HALL_FORMS: readonly Form[] = FORMS.motion.filter((form) => form !== 'opinion');

/** The common case: an open vote of the whole council by an ordinary majority. */
export function newDraft(start: Pick<PollDraft, 'agendaItemId' | 'documentId' | 'ruleSetId'>): PollDraft {
  return {
    ...start,
    title: '',
    paperType: 'motion',
    clauses: [newLine()],
    decision: 'ordinary',
    nominees: [newLine()],
    seats: '1',
    form: null,
    showNames: false,
    electorate: { type: 'all' },
    recused: [],
    seconds: null,
    end: null,
    reveal: 'on-announcement',
    repeats: null,
  };
}

const OPINION_DAYS = 7;

/** Members are asked in writing, for a week, until the end of a working day. */
export function newOpinionDraft(start: Parameters<typeof newDraft>[0], now: number): PollDraft {
  const lastDay = localMinute(now + OPINION_DAYS * 86_400_000).slice(0, 10);
  return { ...newDraft(start), form: 'opinion', end: `${lastDay}T17:00` };
}

/** The earlier question once more; who repeats it says why. */
export function repeatDraft(pollId: PollId, question: PollQuestion, now: number): PollDraft {
  const draft = draftOf(question);
  const end = draft.form === 'opinion' ? newOpinionDraft(draft, now).end : null;
  return { ...draft, end, repeats: { pollId, reason: '' } };
}

/** A question that was written before, to be changed; of one that is sent to be answered in writing, without its end. */
export function draftOf(question: PollQuestion): PollDraft {
  const { agendaItemId, documentId, title, ruleSetId, paper, procedure, electorate, recused } = question;
  return {
    ...newDraft({ agendaItemId, documentId, ruleSetId }),
    title,
    ...paperParts(paper),
    form: procedureKey(procedure),
    showNames: procedure.type === 'open' && procedure.showNames,
    electorate,
    recused,
    seconds: question.timing.type === 'countdown' ? question.timing.seconds : 0,
    reveal: question.reveal,
  };
}

function paperParts(paper: Paper): Partial<PollDraft> & Pick<PollDraft, 'paperType'> {
  const nominees = nomineesOf(paper).map(({ name, note }) => newLine(name, note));
  switch (paper.type) {
    case 'motion':
      return {
        paperType: paper.type,
        clauses: [...paper.clauses.map((clause) => newLine(clause)), newLine()],
        decision: paper.decision,
      };
    case 'election':
      return { paperType: paper.type, nominees, seats: String(paper.seats) };
    case 'confidence-rating':
    case 'confidence-vote':
      return { paperType: paper.type, nominees };
  }
}

/** The way of voting that holds: as chosen, where it goes with the paper, or the usual one. */
export function formOf({ form, paperType }: Pick<PollDraft, 'form' | 'paperType'>): Form {
  const forms = FORMS[paperType];
  return forms.find((possible) => possible === form) ?? forms[0] ?? 'secret';
}

/** The seconds that hold: as chosen, or as usual. Only a plain question is answered within a minute. */
export function secondsOf(draft: PollDraft): number {
  return draft.seconds ?? (formOf(draft) === 'open' && draft.paperType === 'motion' ? 60 : 0);
}

/** Whose question it is: of the hall, or sent to everybody to answer in writing. Its fields are named after it. */
export function kindOf(draft: PollDraft): 'hall' | 'opinion' {
  return formOf(draft) === 'opinion' ? 'opinion' : 'hall';
}

export function isManual(form: Form): boolean {
  return form === 'hands-counted' || form === 'hands-by-name' || form === 'paper';
}

/** What is put to the vote. Complete when `missingIn` finds nothing. */
export function questionOf(draft: PollDraft): PollQuestion {
  const { agendaItemId, documentId, title, ruleSetId, electorate, recused, reveal, repeats } = draft;
  return {
    agendaItemId,
    documentId,
    title: title.trim().normalize('NFC'),
    ruleSetId,
    paper: paperOf(draft),
    procedure: procedureOf(draft),
    electorate,
    recused: [...recused],
    timing: timingOf(draft),
    reveal,
    repeats: repeats && { ...repeats, reason: repeats.reason.trim() },
  };
}

function paperOf({ paperType, clauses, decision, nominees, seats }: PollDraft): Paper {
  switch (paperType) {
    case 'motion': {
      const written = writtenLines(clauses).map(({ name }) => name.trim());
      return { type: 'motion', clauses: written, decision };
    }
    case 'election':
      return {
        type: 'election',
        seats: Number(seats),
        candidates: [...nomineesIn(nominees)],
        method: 'absolute-majority',
      };
    case 'confidence-rating':
    case 'confidence-vote':
      return { type: paperType, officials: [...nomineesIn(nominees)] };
  }
}

function procedureOf(draft: PollDraft): Procedure {
  const form = formOf(draft);
  switch (form) {
    case 'open':
      return { type: 'open', showNames: draft.showNames };
    case 'secret':
    case 'opinion':
      return { type: form };
    case 'hands-counted':
    case 'hands-by-name':
    case 'paper':
      return { type: 'manual', means: form };
  }
}

function timingOf(draft: PollDraft): PollQuestion['timing'] {
  const form = formOf(draft);
  if (form === 'opinion') {
    return draft.end === null ? { type: 'by-hand' } : { type: 'until', at: instantOf(draft.end) ?? '' };
  }
  const seconds = isManual(form) ? 0 : secondsOf(draft);
  return seconds === 0 ? { type: 'by-hand' } : { type: 'countdown', seconds };
}
