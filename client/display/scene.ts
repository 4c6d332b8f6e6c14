import { currentItem } from '#shared/session/agenda.ts';
import type {
  AgendaItem,
  AnnouncedPoll,
  AnnulledPoll,
  ClosedPoll,
  OpenPoll,
  SessionState,
} from '#shared/session/state.ts';

/** What the hall sees. */
export type Scene =
  | { readonly type: 'preparing' }
  | { readonly type: 'closed' }
  | { readonly type: 'item'; readonly item: AgendaItem }
  | { readonly type: 'between'; readonly next: AgendaItem | null }
  | { readonly type: 'voting'; readonly poll: OpenPoll }
  | { readonly type: 'waiting'; readonly poll: ClosedPoll }
  | { readonly type: 'result'; readonly poll: AnnouncedPoll }
  | { readonly type: 'annulled'; readonly poll: AnnulledPoll };

/** A result stays for so long, unless the hall moves on before. */
const RESULT_SHOWN_MS = 5 * 60_000;
const ANNULMENT_SHOWN_MS = 60_000;

/** A pure function of the session and the server's clock `now`, in milliseconds. */
export function sceneOf(session: SessionState, now: number): Scene {
  if (session.status === 'preparing') return { type: 'preparing' };
  if (session.status === 'closed') return { type: 'closed' };
  return voteScene(session, now) ?? itemScene(session);
}

function voteScene(session: SessionState, now: number): Scene | null {
  const poll = session.polls.at(-1);
  if (!poll) return null;
  const since = (instant: string) => now - Date.parse(instant);
  switch (poll.status) {
    case 'open':
      return { type: 'voting', poll };
    case 'closed':
      return { type: 'waiting', poll };
    case 'announced':
      return since(poll.announcedAt) < RESULT_SHOWN_MS && !movedOn(session, poll.announcedAt)
        ? { type: 'result', poll }
        : null;
    case 'annulled':
      return since(poll.annulledAt) < ANNULMENT_SHOWN_MS && !movedOn(session, poll.annulledAt)
        ? { type: 'annulled', poll }
        : null;
  }
}

/** Whether an item was started or closed after `instant`. */
function movedOn(session: SessionState, instant: string): boolean {
  return session.agenda.some(({ progress }) => {
    if (progress.status === 'pending') return false;
    const last = progress.status === 'done' ? progress.closedAt : progress.startedAt;
    return last > instant;
  });
}

function itemScene(session: SessionState): Scene {
  const item = currentItem(session);
  if (item) return { type: 'item', item };
  return {
    type: 'between',
    next: session.agenda.find(({ progress }) => progress.status === 'pending') ?? null,
  };
}
