import type { ViewedEntry } from '#shared/access/viewed-entry.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { LeadPresenter, type PresenterPlace } from '#shared/protocol/socket.ts';
import { findDocument } from '#shared/session/documents.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { LiveServer, LiveSocket } from './ports.ts';
import { rooms } from './rooms.ts';

/**
 * To which page of which document the secretariat leads those who follow. Kept in memory only: it is help for the moment and
 * nothing for the record. A server that starts again leads nowhere until it is told to. Leading ends by itself with what it
 * was for: nobody is led on through the next item, or to a document that is no longer in force.
 */
export class Presenter {
  readonly #io: LiveServer;
  readonly #places = new Map<SessionId, PresenterPlace>();

  constructor(io: LiveServer) {
    this.#io = io;
  }

  /** Ends leading when new entries of the log leave nothing to lead to. */
  follow(host: SessionHost, entries: readonly ViewedEntry[]): void {
    const place = this.#places.get(host.id);
    if (place && entries.some(({ event }) => endsLeading(place, event))) this.#set(host, null);
  }

  /** Refused: `not-permitted` to all but the secretariat, `unknown-document` for what is not published or has no such page. */
  lead(socket: LiveSocket, payload: unknown): Outcome<object> {
    const { identity, host } = socket.data;
    if (identity.role !== 'secretary') return refuse('not-permitted', { what: 'presenter:lead' });
    const wish = LeadPresenter.safeParse(payload);
    if (!wish.success) return refuse('malformed-message', { what: 'presenter:lead' });
    const { place } = wish.data;
    if (place !== null) {
      const document = findDocument(host.state, place.documentId);
      const edition = document?.editions.find(({ sha256 }) => sha256 === place.sha256);
      if (!edition || place.page > edition.pages) return refuse('unknown-document', { id: place.documentId });
    }
    this.#set(host, place);
    return { ok: true };
  }

  /** Also when nobody leads: a device that was away when it ended would follow for ever. */
  tell(socket: LiveSocket): void {
    socket.emit('presenter', this.#places.get(socket.data.host.id) ?? null);
  }

  #set(host: SessionHost, place: PresenterPlace | null): void {
    if (place) this.#places.set(host.id, place);
    else this.#places.delete(host.id);
    this.#io.to(rooms.session(host.id)).emit('presenter', place);
  }
}

/** Whether after `event` nobody may be led to `place`: the item under way or the session is over, or the file is another. */
function endsLeading({ documentId }: PresenterPlace, event: ViewedEntry['event']): boolean {
  switch (event.type) {
    case 'AgendaItemStartUndone':
    case 'AgendaItemClosed':
    case 'SessionClosed':
      return true;
    case 'DocumentWithdrawn':
      return event.documentId === documentId;
    case 'DocumentPublished':
      return event.document.id === documentId;
    default:
      return false;
  }
}
