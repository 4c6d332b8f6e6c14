import type { ViewedEntry } from '#shared/access/viewed-entry.ts';
import { anybodyIn, viewerOf } from '#shared/access/viewer.ts';
import type { Circle } from '#shared/protocol/audience.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { NewsOfLog } from '../session/session-ports.ts';
import type { LiveServer } from './ports.ts';
import { rooms } from './rooms.ts';

/**
 * Tells everybody what the log gained. A message is encoded once for all circles that are told the same; delegates who are told
 * more than their circle get one of their own.
 */
export function tellEntries(io: LiveServer, { id, state }: SessionHost, news: NewsOfLog): void {
  const { told, named, hash } = news;
  const own = named.map((personId) => rooms.reader(id, personId));
  const alike = Map.groupBy(CIRCLES, (circle) => openPlaces(news, circle));
  for (const circles of alike.values()) {
    const [first] = circles;
    if (first === undefined) continue;
    const rest = io.to(circles.map((circle) => rooms.circle(id, circle))).except(own);
    rest.emit('events', { entries: told(anybodyIn(first)), hash });
  }
  for (const personId of named) {
    const viewer = viewerOf(state, { role: 'delegate', personId });
    io.to(rooms.reader(id, personId)).emit('events', { entries: told(viewer), hash });
  }
}

/** Which of the entries a circle is told as they stand in the log: it is told the rest in one way. */
function openPlaces({ told, entries }: NewsOfLog, circle: Circle): string {
  return told(anybodyIn(circle))
    .map((viewed: ViewedEntry, place) => (viewed === entries[place] ? '1' : '0'))
    .join('');
}
