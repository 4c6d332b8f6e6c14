import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { PollId, SessionId, Sha256 } from '#shared/protocol/ids.ts';
import { type Person, Role } from '#shared/protocol/person.ts';
import { SessionDetails } from '#shared/protocol/records.ts';
import { CORE_VERSION } from '#shared/session/core-version.ts';
import type { KnownEnd } from '../eventlog/known-log.ts';
import type { Signer } from '../eventlog/signing-key.ts';
import { identitiesOf, personOf } from '../session/people.ts';
import type { SessionAtRest } from '../session/session-ports.ts';
import type { IndexRow } from './session-index.ts';
import { type SessionSummary, summaryOf } from './summary.ts';

/**
 * Of what rows say, and of all that is done for a session before it is at rest (FollowUps). Raised whenever either changes: every
 * session is then loaded once, at the next start, and its row made anew.
 */
const FORM = 1;

/** What a row is sealed for: a row is good for one log, up to one entry of it. */
type Place = Pick<IndexRow, 'id' | 'seq' | 'hash'>;

const Listed = z.object({
  /** The core that served the session when the row was made. */
  core: z.int(),
  decidedHereFrom: z.int(),
  status: z.enum(['preparing', 'open', 'closed']),
  details: SessionDetails,
  confirmedTotal: z.int().nullable(),
  resolutions: z.array(z.object({ sha256: Sha256, title: z.string(), bytes: z.number(), pages: z.number() })),
  boxes: z.array(
    z.object({
      sessionId: SessionId,
      pollId: PollId,
      council: z.string(),
      session: z.string(),
      title: z.string(),
      closedAt: z.string(),
    }),
  ),
});

const People = z.object({
  title: z.string(),
  people: z.array(z.object({ role: Role, personId: z.string(), name: z.string() })),
});

/** What a row tells of a session: what there is to know without loading it, and up to where its log was checked. */
export interface KnownAtRest {
  readonly summary: SessionSummary;
  readonly end: KnownEnd;
}

/** Who has a code for a session, and how that is called. */
export interface SessionPeople {
  readonly title: string;
  readonly people: readonly Person[];
}

/**
 * Makes and reads the rows of the index. They are sealed, since the public is told what they say without anybody having looked at the
 * log: whoever changed one without the server's signing key has it made anew.
 */
export class IndexRows {
  readonly #key: Buffer;

  constructor(signer: Signer) {
    // Ed25519 signs a text in one way only (RFC 8032, section 5.1.6), and nobody is ever shown this signature.
    this.#key = createHmac('sha256', 'nghi-truong/session-index').update(signer.sign(KEY_PURPOSE)).digest();
  }

  of({ id, end: { seq, hash, decidedHereFrom }, state, forAll }: SessionAtRest): IndexRow {
    const place = { id, seq, hash };
    const { id: _id, seq: _seq, ...summary } = summaryOf(id, state, forAll);
    const people = identitiesOf(id, state).map((identity) => personOf(state, identity));
    return {
      ...place,
      listed: this.#sealed('listed', place, { core: CORE_VERSION, decidedHereFrom, ...summary }),
      people: this.#sealed('people', place, { title: state.details.title, people }),
    };
  }

  /** null: the row says nothing of a log that ends at `end`, or was not made by this server as it is now. */
  listed(row: Omit<IndexRow, 'people'>, { id, seq, hash }: Place): KnownAtRest | null {
    const text = isOf(row, { id, seq, hash }) ? this.#opened('listed', row, row.listed) : null;
    if (text === null) return null;
    const { core, decidedHereFrom, ...listed } = Listed.parse(JSON.parse(text));
    // What another core decided is parsed by today's shapes.
    const from = core === CORE_VERSION ? decidedHereFrom : seq + 1;
    return { summary: { id, seq, ...listed }, end: { seq, hash, decidedHereFrom: from } };
  }

  /** null: as for `listed`. */
  people(row: Omit<IndexRow, 'listed'>, end: Place): SessionPeople | null {
    const text = isOf(row, end) ? this.#opened('people', row, row.people) : null;
    return text === null ? null : People.parse(JSON.parse(text));
  }

  #sealed(part: 'listed' | 'people', place: Place, content: object): string {
    const text = JSON.stringify(content);
    return this.#seal(part, place, text) + text;
  }

  #opened(part: 'listed' | 'people', place: Place, sealed: string): string | null {
    const text = sealed.slice(SEAL_LENGTH);
    return sealed.slice(0, SEAL_LENGTH) === this.#seal(part, place, text) ? text : null;
  }

  #seal(part: 'listed' | 'people', { id, seq, hash }: Place, text: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([FORM, part, id, seq, hash]))
      .update(text)
      .digest('hex');
  }
}

const KEY_PURPOSE = Buffer.from('nghi-truong/session-index/1', 'utf8');

/** Hexadecimal digits of SHA-256. */
const SEAL_LENGTH = 64;

function isOf(row: Place, end: Place): boolean {
  return row.id === end.id && row.seq === end.seq && row.hash === end.hash;
}
