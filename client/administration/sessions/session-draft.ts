import type { SessionId } from '#shared/protocol/ids.ts';
import type { TermId } from '#shared/protocol/register/ids.ts';
import type { SessionKind, SessionParticulars } from '#shared/protocol/register/sessions.ts';
import type { Body, RegisteredSession, RegisterState } from '#shared/register/state.ts';
import type { Missing } from '../deeds/DeedDialog.tsx';
import { termsFor, usualTerm } from '../register/bodies.ts';
import { proposedTitle } from './proposed-title.ts';

/** A session as it is being prepared. */
export interface SessionDraft {
  readonly termId: TermId | null;
  readonly kind: SessionKind;
  /** As it is written; '' where the body does not number its sessions. */
  readonly number: string;
  /** null: as `proposedTitle` has it. */
  readonly title: string | null;
  readonly place: string;
  readonly startsOn: string;
  readonly days: string;
  readonly ruleSetId: string;
}

/** Kinds of sessions that a body has, the most usual first. */
export function kindsOf(kind: Body['kind']): readonly SessionKind[] {
  switch (kind) {
    case 'council':
      return ['regular', 'thematic', 'urgent', 'first', 'meeting'];
    case 'party-committee':
      return ['conference', 'meeting'];
    case 'standing-body':
    case 'committee':
    case 'group':
    case 'other':
      return ['meeting', 'conference'];
  }
}

/** What a new one begins with: the next number of the present term, where the last one was. */
export function newSession(state: RegisterState, body: Body, today: string): SessionDraft {
  const term = usualTerm(termsFor(state, body.id), today);
  const earlier = state.sessions.filter(({ bodyId, struck }) => bodyId === body.id && struck === null);
  const last = earlier.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0];
  const number = nextNumber(state, body, term?.id ?? null);
  const [usual = 'meeting'] = kindsOf(body.kind);
  return {
    termId: term?.id ?? null,
    kind: body.kind === 'council' && number === 1 ? 'first' : usual,
    number: String(number),
    title: null,
    place: last?.place ?? '',
    startsOn: '',
    days: String(last?.days ?? 1),
    ruleSetId: body.ruleSetId,
  };
}

export function nextNumber(state: RegisterState, body: Body, termId: TermId | null): number {
  const numbers = state.sessions
    .filter((one) => one.bodyId === body.id && one.termId === termId && one.struck === null)
    .map(({ number }) => number ?? 0);
  return Math.max(0, ...numbers) + 1;
}

export function draftOf(session: RegisteredSession): SessionDraft {
  const { termId, kind, number, title, place, startsOn, days, ruleSetId } = session;
  const numbered = number === null ? '' : String(number);
  return { termId, kind, number: numbered, title, place, startsOn, days: String(days), ruleSetId };
}

/** A whole number within bounds; null where what is written is none. */
function wholeNumber(written: string, most: number): number | null {
  const number = Number(written);
  return written.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= most ? number : null;
}

export function titleOf(draft: SessionDraft): string {
  return draft.title ?? proposedTitle(draft.kind, wholeNumber(draft.number, 9999));
}

export function particularsOf(id: SessionId, body: Body, draft: SessionDraft): SessionParticulars {
  return {
    id,
    bodyId: body.id,
    termId: draft.termId,
    kind: draft.kind,
    number: wholeNumber(draft.number, 9999),
    title: titleOf(draft).trim(),
    place: draft.place.trim(),
    startsOn: draft.startsOn,
    days: wholeNumber(draft.days, 60) ?? 1,
    ruleSetId: draft.ruleSetId,
  };
}

export function missingInSession(draft: SessionDraft): Missing {
  if (titleOf(draft).trim() === '') return 'title';
  if (draft.startsOn === '') return 'day';
  const isNumbered = draft.number.trim() === '' || wholeNumber(draft.number, 9999) !== null;
  return isNumbered && wholeNumber(draft.days, 60) !== null ? null : 'number';
}
