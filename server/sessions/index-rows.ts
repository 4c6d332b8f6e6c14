import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { z } from 'zod';
import { Sitting } from '#shared/protocol/attendance.ts';
import { Guest } from '#shared/protocol/guests.ts';
import { DelegateId, Instant, PollId, SessionId, Sha256 } from '#shared/protocol/ids.ts';
import { type Person, Role } from '#shared/protocol/person.ts';
import { SessionDetails } from '#shared/protocol/records.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { Signer } from '../eventlog/signing-key.ts';
import { participantsOf, personOf } from '../session/people.ts';
import type { Rest, SessionAtRest } from '../session/session-ports.ts';
import type { KeptViews } from '../session/views.ts';
import type { IndexRow, RowWith } from './session-index.ts';
import { type SessionSummary, summaryOf } from './summary.ts';

/**
 * Of what rows say, the shape of a session's state among it, and of all that is done for a session before it is at rest (FollowUps). Raised
 * whenever any of them changes: every session is then loaded once, at the next start, and its row made anew.
 */
const FORM = 18;

/** What a row is sealed for: a row is good for one log, up to one entry of it. */
type Place = Pick<IndexRow, 'id' | 'seq' | 'hash'>;

const Listed = z.object({
  status: z.enum(['preparing', 'open', 'closed']),
  details: SessionDetails,
  people: z.record(PersonId, DelegateId),
  guests: z.record(PersonId, Guest.pick({ id: true, as: true })),
  unlinked: z.int(),
  confirmedTotal: z.int().nullable(),
  resolutions: z.array(z.object({ sha256: Sha256, title: z.string(), bytes: z.number(), pages: z.number() })),
  rolls: z.array(
    z.object({
      sitting: Sitting.nullable(),
      beganAt: Instant.nullable(),
      closedAt: Instant.nullable(),
      present: z.int(),
      excused: z.array(DelegateId),
      absent: z.array(DelegateId),
    }),
  ),
  seats: z.int(),
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

  async of({ id, end, state, forAll, views }: SessionAtRest): Promise<IndexRow> {
    const { seq, hash, digest } = end;
    const place = { id, seq, hash };
    const { id: _id, seq: _seq, ...listed } = summaryOf(id, state, forAll);
    const people = participantsOf(id, state).map((identity) => personOf(state, identity));
    // What circles of viewers have alike stays one thing: JSON would write it once for each.
    const kept = Buffer.concat([Buffer.from(digest, 'hex'), await pack(serialize(views), { level: 1 })]);
    return {
      ...place,
      listed: this.#sealed('listed', place, listed),
      people: this.#sealed('people', place, { title: state.details.title, people }),
      views: Buffer.concat([Buffer.from(this.#seal('views', place, kept), 'hex'), kept]),
    };
  }

  /** null: the row says nothing of a log that ends at `end`, or was not made by this server as it is now. */
  listed(row: RowWith<'listed'>, end: Place): SessionSummary | null {
    const text = isOf(row, end) ? this.#opened('listed', row, row.listed) : null;
    return text === null ? null : { id: row.id, seq: row.seq, ...Listed.parse(JSON.parse(text)) };
  }

  /** null: as for `listed`. Whoever does not wait for the views need not hear that they could not be unpacked. */
  rest(row: RowWith<'views'>, end: Place): Rest | null {
    const sealed = Buffer.from(row.views);
    const kept = sealed.subarray(SEAL_BYTES);
    const isOurs = sealed.toString('hex', 0, SEAL_BYTES) === this.#seal('views', row, kept);
    if (!isOf(row, end) || !isOurs) return null;
    const { seq, hash } = row;
    const views: Promise<KeptViews> = unpack(kept.subarray(DIGEST_BYTES)).then(deserialize);
    views.catch(() => {});
    return { end: { seq, hash, digest: kept.toString('hex', 0, DIGEST_BYTES) }, views };
  }

  /** null: as for `listed`. */
  people(row: RowWith<'people'>, end: Place): SessionPeople | null {
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

  #seal(part: 'listed' | 'people' | 'views', { id, seq, hash }: Place, content: string | Uint8Array): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([FORM, part, id, seq, hash]))
      .update(content)
      .digest('hex');
  }
}

const KEY_PURPOSE = Buffer.from('nghi-truong/session-index/1', 'utf8');

const SEAL_BYTES = 32;
/** Of the log (LogDigest), before the views. */
const DIGEST_BYTES = 32;
/** In hexadecimal digits. */
const SEAL_LENGTH = 2 * SEAL_BYTES;

const [pack, unpack] = [promisify(deflateRaw), promisify(inflateRaw)];

function isOf(row: Place, end: Place): boolean {
  return row.id === end.id && row.seq === end.seq && row.hash === end.hash;
}
