import { z } from 'zod';
import { namedBy } from '#shared/access/named-by.ts';
import { anybodyIn, mayKnow, type Viewer } from '#shared/access/viewer.ts';
import type { DocumentAudience } from '#shared/protocol/audience.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { Instant } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { LeadPresenter, PresenterPlace } from '#shared/protocol/socket.ts';
import { findDocument } from '#shared/session/documents/editions.ts';
import type { Edition, SessionState } from '#shared/session/state.ts';
import type { LastValues } from '../moments/last-values.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { LiveServer, LiveSocket, SocketPorts } from './ports.ts';
import { rooms } from './rooms.ts';

/** Where the secretariat leads, and since when. */
const Led = z.object({ place: PresenterPlace, since: Instant });
type Led = z.infer<typeof Led>;

/** The same with the audience of the document's edition. */
interface LedTo extends Led {
  readonly audience: DocumentAudience;
}

/**
 * To which page of which document the secretariat leads those who follow: help for the moment, and nothing for the record. Kept as a
 * moment (server/moments), so that a server that was killed leads on. Leading ends by itself with what it was for: nobody is led on
 * through the next item, or to a document that is no longer in force.
 */
export class Presenter {
  readonly #io: LiveServer;
  readonly #values: LastValues;
  readonly #reportError: SocketPorts['reportError'];

  constructor(io: LiveServer, { lastValues, reportError }: Pick<SocketPorts, 'lastValues' | 'reportError'>) {
    this.#io = io;
    this.#values = lastValues;
    this.#reportError = reportError;
  }

  /** Ends leading when new entries of the log leave nothing to lead to; whoever may read the document only now is led there, too. */
  follow(host: SessionHost, entries: readonly LoggedEvent[]): void {
    const led = Led.safeParse(this.#values.get(host.id, 'presenter'));
    if (!led.success) return;
    const { place } = led.data;
    if (!entries.some(({ event }) => endsLeading(place, event))) {
      if (entries.some(({ event }) => opens(place, event))) this.#tellAll(host);
      return;
    }
    this.#values
      .forget(host.id, 'presenter')
      .catch((error: unknown) => this.#reportError(error, 'where nobody is led any more'));
    this.#tellAll(host);
  }

  /** Refused: `unknown-document` for what is not published or has no such page. */
  async lead(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    const { host } = socket.data;
    const wish = LeadPresenter.safeParse(payload);
    if (!wish.success) return refuse('malformed-message', { what: 'presenter:lead' });
    const { place } = wish.data;
    if (place === null) await this.#values.forget(host.id, 'presenter');
    else {
      const edition = editionAt(host.state, place);
      if (!edition || place.page > edition.pages) return refuse('unknown-document', { id: place.documentId });
      const led: Led = { place, since: new Date(host.now()).toISOString() };
      await this.#values.change(host.id, 'presenter', () => led);
    }
    this.#tellAll(host);
    return { ok: true };
  }

  /** Also when nobody leads: a device that was away when it ended would follow for ever. */
  tell(socket: LiveSocket): void {
    const { host, viewer } = socket.data;
    socket.emit('presenter', placeFor(viewer, this.#ledIn(host)));
  }

  /** What a server that was killed in between left of a leading that has ended since is none. */
  #ledIn({ id, state }: SessionHost): LedTo | null {
    const led = Led.safeParse(this.#values.get(id, 'presenter'));
    if (!led.success || state.status === 'closed' || hasEnded(state, led.data)) return null;
    const edition = editionAt(state, led.data.place);
    return edition ? { ...led.data, audience: edition.audience } : null;
  }

  #tellAll(host: SessionHost): void {
    const led = this.#ledIn(host);
    const own = namedBy(host.state, led?.audience ?? 'public').map((id) => rooms.reader(host.id, id));
    for (const circle of CIRCLES) {
      const place = placeFor(anybodyIn(circle), led);
      this.#io.to(rooms.circle(host.id, circle)).except(own).emit('presenter', place);
    }
    for (const room of own) this.#io.to(room).emit('presenter', led?.place ?? null);
  }
}

/** Whether an item was closed since, or the document withdrawn. */
function hasEnded(state: SessionState, { place, since }: Led): boolean {
  const withdrawn = findDocument(state, place.documentId)?.withdrawn;
  if (withdrawn && withdrawn.at > since) return true;
  return state.agenda.some(({ progress }) => progress.status === 'done' && progress.closedAt > since);
}

/** null: not published, or its file was removed. */
function editionAt(state: SessionState, { documentId, sha256 }: PresenterPlace): Edition | null {
  const edition = findDocument(state, documentId)?.editions.find((each) => each.sha256 === sha256);
  return edition && !edition.removed ? edition : null;
}

/** Nobody is led to a document that they may not read. */
function placeFor(viewer: Viewer, led: LedTo | null): PresenterPlace | null {
  return led && mayKnow(viewer, led.audience) ? led.place : null;
}

/** Whether more people may read that document after `event`. */
function opens({ documentId }: PresenterPlace, event: LoggedEvent['event']): boolean {
  return event.type === 'DocumentWidened' && event.document.id === documentId;
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
