import type { CalledUp, Showing, ToScreen } from '#shared/protocol/hall.ts';
import { sittingMovedOn } from '#shared/session/agenda/moved-on.ts';
import type { SessionState } from '#shared/session/state.ts';

/** What a screen of its own goes on showing while the sitting moves on. */
const LASTING: readonly Showing['type'][] = ['follow', 'agenda', 'queue', 'attendance', 'seats'];

/** What a screen was told to show, its own before what all show; null: what is under way. */
export function calledUpNow(session: SessionState, told: ToScreen | null): CalledUp | null {
  if (told?.own && (LASTING.includes(told.own.showing.type) || stands(session, told.own))) return told.own;
  return told?.all && stands(session, told.all) ? told.all : null;
}

/** Whether it is still to be seen: what is not held goes when there is something new to look at. */
export function stands(session: SessionState, { held, since }: CalledUp): boolean {
  return held || !sittingMovedOn(session, since);
}
