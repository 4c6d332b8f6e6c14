import { anybodyIn, type Viewer } from '#shared/access/viewer.ts';
import type { SessionState } from '#shared/session/state.ts';
import { SessionViews } from '../../../server/session/views.ts';
import type { SessionStory } from '../session/builder.ts';

export const MEMBERS = anybodyIn('members');

/** The session as any delegate knows it, without what they alone are told. */
export function membersViewOf({ log }: Pick<SessionStory, 'log'>): SessionState {
  return viewOf(log, MEMBERS);
}

export function viewOf(log: SessionStory['log'], viewer: Viewer): SessionState {
  const views = new SessionViews();
  views.take(views.fold(log));
  return views.stateFor(viewer);
}
