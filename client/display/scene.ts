import { currentItem, nextItem } from '#shared/session/agenda/programme.ts';
import { isHallPoll, latestHallPoll } from '#shared/session/polls/find-poll.ts';
import type {
  AgendaItem,
  AnnouncedPoll,
  AnnulledPoll,
  ClosedPoll,
  EndedPoll,
  OpenPoll,
  Poll,
  SessionState,
} from '#shared/session/state.ts';

/** What the hall sees. */
export type Scene =
  | { readonly type: 'preparing' }
  | { readonly type: 'closed' }
  | { readonly type: 'item'; readonly item: AgendaItem }
  /** An item is under way that the hall may not know of. */
  | { readonly type: 'closed-matter' }
  | { readonly type: 'between'; readonly next: AgendaItem | null }
  | { readonly type: 'voting'; readonly poll: OpenPoll }
  | { readonly type: 'waiting'; readonly poll: EndedPoll | ClosedPoll }
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
  const poll = latestHallPoll(session);
  if (poll?.status === 'open') return { type: 'voting', poll };
  if (poll?.status === 'ended' || poll?.status === 'closed') return { type: 'waiting', poll };
  // An opinion poll is shown only when its result came after that of every poll in the hall.
  return opinionResult(session, now) ?? (poll ? endedScene(session, poll, now) : null);
}

/** What is still to be seen of a poll that has come to its end. */
function endedScene(
  session: SessionState,
  poll: AnnouncedPoll | AnnulledPoll,
  now: number,
): Extract<Scene, { type: 'result' | 'annulled' }> | null {
  if (poll.status === 'announced') return isShown(session, poll, now) ? { type: 'result', poll } : null;
  const shown = now - Date.parse(poll.annulledAt) < ANNULMENT_SHOWN_MS;
  return shown && !movedOn(session, poll.annulledAt) ? { type: 'annulled', poll } : null;
}

/** The result of an opinion poll that was announced while the hall was not voting, nor waiting for a result. */
function opinionResult(session: SessionState, now: number): Extract<Scene, { type: 'result' }> | null {
  const poll = session.polls
    .filter((each): each is AnnouncedPoll => each.status === 'announced' && !isHallPoll(each))
    .filter((each) => each.superseded === null && isShown(session, each, now))
    .filter(({ announcedAt }) =>
      session.polls.filter(isHallPoll).every((other) => overBefore(other, announcedAt)),
    )
    .reduce<AnnouncedPoll | null>(
      (latest, each) => (latest && latest.announcedAt > each.announcedAt ? latest : each),
      null,
    );
  return poll ? { type: 'result', poll } : null;
}

/** Whether a poll of the hall had come to its end before `instant`. One that was opened later has taken the hall since. */
function overBefore(poll: Poll, instant: string): boolean {
  switch (poll.status) {
    case 'open':
    case 'ended':
    case 'closed':
      return false;
    case 'announced':
      return poll.announcedAt < instant;
    case 'annulled':
      return poll.annulledAt < instant;
  }
}

function isShown(session: SessionState, { announcedAt }: AnnouncedPoll, now: number): boolean {
  return now - Date.parse(announcedAt) < RESULT_SHOWN_MS && !movedOn(session, announcedAt);
}

/** Whether an item was started or closed after `instant`; also one that the hall may not know of, while it goes on. */
function movedOn(session: SessionState, instant: string): boolean {
  if (session.closedMatter && session.closedMatter.since > instant) return true;
  return session.agenda.some(({ progress }) => {
    if (progress.status === 'pending') return false;
    const last = progress.status === 'done' ? progress.closedAt : progress.startedAt;
    return last > instant;
  });
}

function itemScene(session: SessionState): Scene {
  const item = currentItem(session);
  if (item) return { type: 'item', item };
  if (session.closedMatter) return { type: 'closed-matter' };
  return { type: 'between', next: nextItem(session) ?? null };
}
