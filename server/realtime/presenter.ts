import { namedBy } from '#shared/access/named-by.ts';
import { anybodyIn, mayKnow, type Viewer } from '#shared/access/viewer.ts';
import type { DocumentAudience } from '#shared/protocol/audience.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { LeadPresenter, type PresenterPlace } from '#shared/protocol/socket.ts';
import { findDocument } from '#shared/session/documents/editions.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { LiveServer, LiveSocket } from './ports.ts';
import { rooms } from './rooms.ts';

interface Led {
  readonly place: PresenterPlace;
  /** Of the document. */
  readonly audience: DocumentAudience;
}

/**
 * To which page of which document the secretariat leads those who follow. Kept in memory only: it is help for the moment and
 * nothing for the record. A server that starts again leads nowhere until it is told to. Leading ends by itself with what it
 * was for: nobody is led on through the next item, or to a document that is no longer in force.
 */
export class Presenter {
  readonly #io: LiveServer;
  readonly #places = new Map<SessionId, Led>();

  constructor(io: LiveServer) {
    this.#io = io;
  }

  /** Ends leading when new entries of the log leave nothing to lead to. */
  follow(host: SessionHost, entries: readonly LoggedEvent[]): void {
    const led = this.#places.get(host.id);
    if (led && entries.some(({ event }) => endsLeading(led.place, event))) this.#set(host, null);
  }

  /** Refused: `unknown-document` for what is not published or has no such page. */
  lead(socket: LiveSocket, payload: unknown): Outcome<object> {
    const { host } = socket.data;
    const wish = LeadPresenter.safeParse(payload);
    if (!wish.success) return refuse('malformed-message', { what: 'presenter:lead' });
    const { place } = wish.data;
    if (place === null) this.#set(host, null);
    else {
      const document = findDocument(host.state, place.documentId);
      const edition = document?.editions.find(({ sha256 }) => sha256 === place.sha256);
      if (!edition || edition.removed || place.page > edition.pages)
        return refuse('unknown-document', { id: place.documentId });
      this.#set(host, { place, audience: edition.audience });
    }
    return { ok: true };
  }

  /** Also when nobody leads: a device that was away when it ended would follow for ever. */
  tell(socket: LiveSocket): void {
    const { host, viewer } = socket.data;
    socket.emit('presenter', placeFor(viewer, this.#places.get(host.id) ?? null));
  }

  #set(host: SessionHost, led: Led | null): void {
    if (led) this.#places.set(host.id, led);
    else this.#places.delete(host.id);
    const own = namedBy(host.state, led?.audience ?? 'public').map((id) => rooms.reader(host.id, id));
    for (const circle of CIRCLES) {
      const place = placeFor(anybodyIn(circle), led);
      this.#io.to(rooms.circle(host.id, circle)).except(own).emit('presenter', place);
    }
    for (const room of own) this.#io.to(room).emit('presenter', led?.place ?? null);
  }
}

/** Nobody is led to a document that they may not read. */
function placeFor(viewer: Viewer, led: Led | null): PresenterPlace | null {
  return led && mayKnow(viewer, led.audience) ? led.place : null;
}

/** Whether after `event` nobody may be led to `place`: the item under way or the session is over, or the file is another. */
function endsLeading({ documentId, sha256 }: PresenterPlace, event: LoggedEvent['event']): boolean {
  switch (event.type) {
    case 'AgendaItemStartUndone':
    case 'AgendaItemClosed':
    case 'SessionClosed':
      return true;
    case 'DocumentWithdrawn':
      return event.documentId === documentId;
    case 'DocumentFilesRemoved':
      return event.files.includes(sha256);
    case 'DocumentPublished':
      return event.document.id === documentId;
    default:
      return false;
  }
}
