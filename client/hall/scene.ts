import type { Showing } from '#shared/protocol/hall.ts';
import { itemsMovedOn } from '#shared/session/agenda/moved-on.ts';
import { currentItem, findItem, nextItem } from '#shared/session/agenda/programme.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { findPoll, isHallPoll, latestHallPoll } from '#shared/session/polls/find-poll.ts';
import { answerAtFloor } from '#shared/session/questioning/find-issues.ts';
import type {
  AgendaItem,
  AnnouncedPoll,
  AnnulledPoll,
  AnswerTurn,
  ClosedPoll,
  EndedPoll,
  OpenPoll,
  Poll,
  SessionState,
  SpeechRequest,
} from '#shared/session/state.ts';
import { namedVotes } from '../polls/votes-by-seat.ts';

/** What the hall sees. */
export type Scene =
  | { readonly type: 'preparing' }
  | { readonly type: 'closed' }
  | { readonly type: 'item'; readonly item: AgendaItem }
  /** Somebody has the floor; `item`: what is under way, if something is. */
  | { readonly type: 'speech'; readonly speech: SpeechRequest; readonly item: AgendaItem | null }
  /** An official answers; `item`: likewise. */
  | { readonly type: 'answer'; readonly answer: AnswerTurn; readonly item: AgendaItem | null }
  /** An item is under way that the hall may not know of. */
  | { readonly type: 'closed-matter' }
  | { readonly type: 'between'; readonly next: AgendaItem | null }
  | { readonly type: 'voting'; readonly poll: OpenPoll }
  | { readonly type: 'waiting'; readonly poll: EndedPoll | ClosedPoll }
  | { readonly type: 'result'; readonly poll: AnnouncedPoll }
  | { readonly type: 'annulled'; readonly poll: AnnulledPoll }
  | { readonly type: 'result-seats'; readonly poll: AnnouncedPoll }
  | { readonly type: 'result-names'; readonly poll: AnnouncedPoll }
  | Extract<Showing, { type: 'page' | 'agenda' | 'queue' | 'attendance' | 'seats' | 'break' | 'blank' }>;

const ANNULMENT_SHOWN_MS = 60_000;

/** What was called up; what of it there is nothing to show of gives way to what is under way. `leads`: whether there is a page to show. */
export function sceneCalledUp(
  session: SessionState,
  showing: Showing | null,
  leads: boolean,
  now: number,
): Scene {
  switch (showing?.type) {
    case 'item': {
      const item = findItem(session, showing.itemId);
      return item ? { type: 'item', item } : sceneOf(session, now);
    }
    case 'result': {
      const poll = findPoll(session, showing.pollId);
      return poll?.status === 'announced' ? { type: 'result', poll } : sceneOf(session, now);
    }
    case 'result-seats': {
      const poll = findPoll(session, showing.pollId);
      const known = session.seatPlan && poll?.status === 'announced' && namedVotes(poll);
      return known ? { type: 'result-seats', poll } : sceneOf(session, now);
    }
    case 'result-names': {
      const poll = findPoll(session, showing.pollId);
      return poll?.status === 'announced' && namedVotes(poll)
        ? { type: 'result-names', poll }
        : sceneOf(session, now);
    }
    case 'seats':
      return session.seatPlan ? showing : sceneOf(session, now);
    case 'page':
      return leads ? showing : sceneOf(session, now);
    case 'agenda':
    case 'queue':
    case 'attendance':
    case 'break':
    case 'blank':
      return showing;
    case 'follow':
    case undefined:
      return sceneOf(session, now);
  }
}

/** What is under way: a pure function of the session and the server's clock `now`, in milliseconds. */
export function sceneOf(session: SessionState, now: number): Scene {
  if (session.status === 'preparing')
    return isRollCalled(session) ? { type: 'attendance' } : { type: 'preparing' };
  if (session.status === 'closed') return { type: 'closed' };
  return voteScene(session, now) ?? itemScene(session);
}

/** The roll of a sitting is called, and nothing else is under way. */
function isRollCalled({ roll }: SessionState): boolean {
  return roll !== null && roll.closedAt === null;
}

function voteScene(session: SessionState, now: number): Scene | null {
  const poll = latestHallPoll(session);
  if (poll?.status === 'open') return { type: 'voting', poll };
  if (poll?.status === 'ended' || poll?.status === 'closed') return { type: 'waiting', poll };
  // An opinion poll is shown only when its result came after that of every poll in the hall.
  return opinionResult(session) ?? (poll ? endedScene(session, poll, now) : null);
}

/** What is still to be seen of a poll that has come to its end. */
function endedScene(
  session: SessionState,
  poll: AnnouncedPoll | AnnulledPoll,
  now: number,
): Extract<Scene, { type: 'result' | 'annulled' }> | null {
  if (poll.status === 'announced') return isShown(session, poll) ? { type: 'result', poll } : null;
  const shown = now - Date.parse(poll.annulledAt) < ANNULMENT_SHOWN_MS;
  return shown && !itemsMovedOn(session, poll.annulledAt) ? { type: 'annulled', poll } : null;
}

/** The result of an opinion poll that was announced while the hall was not voting, nor waiting for a result. */
function opinionResult(session: SessionState): Extract<Scene, { type: 'result' }> | null {
  const poll = session.polls
    .filter((each): each is AnnouncedPoll => each.status === 'announced' && !isHallPoll(each))
    .filter((each) => each.superseded === null && isShown(session, each))
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

/** A result stays until the chair moves on: to another item, or to somebody who speaks. */
function isShown(session: SessionState, { announcedAt }: AnnouncedPoll): boolean {
  const spoken = session.speechRequests.some(
    ({ progress }) =>
      (progress.status === 'called' || progress.status === 'done') && progress.calledAt > announcedAt,
  );
  const answered = session.answers.some(({ progress }) => progress.calledAt > announcedAt);
  return !spoken && !answered && !itemsMovedOn(session, announcedAt);
}

function itemScene(session: SessionState): Scene {
  const item = currentItem(session);
  const speech = speakerAtFloor(session);
  if (speech) return { type: 'speech', speech, item: item ?? null };
  const answer = answerAtFloor(session);
  if (answer) return { type: 'answer', answer, item: item ?? null };
  if (item) return { type: 'item', item };
  if (session.closedMatter) return { type: 'closed-matter' };
  if (isRollCalled(session)) return { type: 'attendance' };
  return { type: 'between', next: nextItem(session) ?? null };
}
