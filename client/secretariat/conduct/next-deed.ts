import { unitOf } from '#shared/protocol/audience-order.ts';
import type { AgendaItemKind } from '#shared/protocol/records.ts';
import type { ItemStep } from '#shared/protocol/steps.ts';
import { currentItem, nextItem } from '#shared/session/agenda/programme.ts';
import { stepNow } from '#shared/session/agenda/step-now.ts';
import { isHallPoll, latestHallPoll, openPoll } from '#shared/session/polls/find-poll.ts';
import { answerAtFloor, openIssueGroup } from '#shared/session/questioning/find-issues.ts';
import type { AgendaItem, ClosedPoll, SessionState } from '#shared/session/state.ts';
import { type FloorDeed, nextOnFloor } from '../../floor/next-on-floor.ts';

/** What comes next in the conduct of a session, and is offered as one large button. */
export type NextDeed =
  | { readonly type: 'open-session' }
  | { readonly type: 'start-item'; readonly item: AgendaItem }
  | {
      readonly type: 'begin-step';
      readonly item: AgendaItem;
      readonly step: ItemStep;
      readonly from: ItemStep | null;
    }
  | FloorDeed
  | { readonly type: 'open-poll'; readonly item: AgendaItem }
  /** The vote itself, which has a card of its own with what ends it. */
  | { readonly type: 'vote' }
  | { readonly type: 'announce'; readonly poll: ClosedPoll }
  | { readonly type: 'close-item'; readonly item: AgendaItem }
  | { readonly type: 'close-session' }
  | { readonly type: 'nothing' };

/** The steps that items of a kind usually go through; others can come, too. */
const USUAL: Readonly<Record<AgendaItemKind, readonly ItemStep[]>> = {
  procedure: [],
  report: ['presentation', 'appraisal', 'debate', 'reply'],
  resolution: ['presentation', 'appraisal', 'debate', 'reply', 'vote'],
  questioning: ['presentation', 'debate', 'reply'],
  personnel: ['presentation', 'debate', 'vote'],
  debate: ['debate', 'reply'],
  other: ['presentation', 'debate', 'reply'],
};

/** The steps that are offered for an item: the usual ones, and the one that it is in. */
export function stepsFor(session: SessionState, item: AgendaItem): readonly ItemStep[] {
  const usual = USUAL[item.kind];
  const now = stepNow(session, item)?.step;
  return now === undefined || usual.includes(now) ? usual : [...usual, now];
}

export function nextDeed(session: SessionState): NextDeed {
  if (session.status === 'preparing') return { type: 'open-session' };
  if (session.status === 'closed') return { type: 'nothing' };
  if (openPoll(session)) return { type: 'vote' };
  const last = latestHallPoll(session);
  if (last?.status === 'closed') return { type: 'announce', poll: last };
  const item = currentItem(session);
  if (item) return nextInItem(session, item);
  const next = nextItem(session);
  return next ? { type: 'start-item', item: next } : { type: 'close-session' };
}

function nextInItem(session: SessionState, item: AgendaItem): NextDeed {
  const usual = USUAL[item.kind];
  const from = stepNow(session, item)?.step ?? null;
  const questioned = openIssueGroup(session) !== undefined || answerAtFloor(session) !== undefined;
  const talking = from === 'debate' || from === 'reply' || usual.length === 0 || questioned;
  const [onFloor] = talking ? nextOnFloor(session, item) : [];
  if (onFloor) return onFloor;
  const step = from === 'vote' ? 'vote' : usual[from === null ? 0 : usual.indexOf(from) + 1];
  if (step === undefined) return { type: 'close-item', item };
  if (step !== 'vote') return { type: 'begin-step', item, step, from };
  // What is for one unit is not voted on.
  const voted = unitOf(item.audience) !== null || isVoted(session, item);
  return voted ? { type: 'close-item', item } : { type: 'open-poll', item };
}

function isVoted({ polls }: SessionState, { id }: AgendaItem): boolean {
  return polls.some(
    (poll) => poll.status === 'announced' && poll.question.agendaItemId === id && isHallPoll(poll),
  );
}
