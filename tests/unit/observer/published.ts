import type { PublishedBox } from '#shared/protocol/http.ts';
import { boxNotices, boxSheet, publishedBox } from '#shared/session/polls/published-boxes.ts';
import { SESSION } from '../eventlog/entries.ts';
import type { ToldSession } from '../verify/whole-session.ts';

/** The boxes of a session as its server publishes them. */
export function publishedBoxes({
  story,
  boxes,
}: Pick<ToldSession, 'story' | 'boxes'>): readonly PublishedBox[] {
  return boxNotices(SESSION, story.state).map(({ pollId }) => {
    const found = boxSheet(SESSION, story.state, pollId);
    if (!found.ok) throw new Error(found.refusal.en);
    return publishedBox(found.sheet, boxes.find((box) => box.pollId === pollId)?.entries ?? []);
  });
}
