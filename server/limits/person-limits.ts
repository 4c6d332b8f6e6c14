import type { LogId } from '#shared/protocol/ids.ts';
import type { Role } from '#shared/protocol/person.ts';
import type { Identity } from '../identity/identities.ts';
import { Pace } from '../session/pace.ts';

/** Somebody in a session, or a person of the register on their way there. */
interface Asking {
  readonly sessionId: LogId;
  readonly personId: string;
}

/**
 * How much one person may ask of the server, on all their devices together: far more than anybody does with their fingers, or a
 * tablet that comes back and sends what waited; too little to hold up the others. Ballots by name and requests to the floor have
 * a pace of their own besides.
 */
export class PersonLimits {
  readonly #messages: Readonly<Record<Role, Pace>>;
  readonly #connections: Pace;
  readonly #requests: Pace;

  /** `now`: in ms, of a clock that is never set. */
  constructor(now: () => number = () => performance.now()) {
    this.#messages = {
      // It marks the attendance of a whole council name by name, and leads pages.
      secretary: new Pace({ most: 3000, everyMs: 50 }, now),
      delegate: new Pace({ most: 300, everyMs: 500 }, now),
      guest: new Pace({ most: 300, everyMs: 500 }, now),
      reader: new Pace({ most: 300, everyMs: 500 }, now),
      display: new Pace({ most: 300, everyMs: 500 }, now),
    };
    this.#connections = new Pace({ most: 60, everyMs: 1000 }, now);
    this.#requests = new Pace({ most: 3000, everyMs: 40 }, now);
  }

  /** One message on a socket, whatever it says. */
  message(who: Identity): boolean {
    return this.#messages[who.role].allows(keyOf(who));
  }

  /** One more connection: it is told the whole session. */
  connection(who: Identity): boolean {
    return this.#connections.allows(keyOf(who));
  }

  /** One HTTP request. */
  request(who: Asking): boolean {
    return this.#requests.allows(keyOf(who));
  }
}

function keyOf({ sessionId, personId }: Asking): string {
  return `${sessionId}/${personId}`;
}
