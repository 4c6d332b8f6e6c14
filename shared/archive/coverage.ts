import type { EventOf, LoggedEvent } from '../protocol/events.ts';
import type { LoggedRegisterEvent } from '../protocol/register/events.ts';
import type { Checkpoint, ServerKey } from './checkpoint.ts';

/**
 * What of an entry its coverage depends on; of its event only that which vouches for others. `sealed` are those that the reader of a
 * record is not shown.
 */
export type CoveredEntry = OpenCoveredEntry | { readonly seq: number; readonly sealed: true };
/** Of a session's log, or of the register's. */
export type OpenCoveredEntry = Covered<LoggedEvent> | Covered<LoggedRegisterEvent>;
type Covered<Entry extends LoggedEvent | LoggedRegisterEvent> = Pick<Entry, 'seq' | 'at' | 'actor'> &
  Partial<Pick<Entry, 'event'>>;
type Signed = Pick<Checkpoint, 'seq' | 'key'>;
type Voucher = EventOf<'RecordVouchedFor'>;

/** What a server's own key does not vouch for in a log, neither by signing it nor by saying so later. */
export interface Uncovered {
  /** Its first entry; null when all are covered. */
  readonly first: number | null;
  /** Entries that nobody signed when they were appended: from and to, both included. */
  readonly unsigned: Voucher['unsigned'];
  /** Other keys that entries were signed with. */
  readonly keys: Voucher['keys'];
}

/**
 * What `own` does not cover. Each entry has to be signed with `own` when it was appended, or lie before an entry so signed in
 * which the server vouches for it by name: what it had not signed itself, or what another server's key had. Nobody without
 * `own` can then alter, add, move or remove an entry or a checkpoint, but for cutting the log back to an earlier append.
 * `entries`: a whole log from seq 1; `checkpoints`: in ascending order, each known to sign its entry.
 *
 * Of a sealed entry neither time nor actor is known. It counts as appended together with the next one that is signed, whose checkpoint
 * covers its commitment: nobody can alter, move or remove it either. That it was not slipped in between two appends, to be
 * signed with the next one, only the server can see that holds all of it; it looks before each export, and its seal says so.
 */
export function uncovered(
  entries: readonly CoveredEntry[],
  checkpoints: readonly Signed[],
  own: ServerKey,
): Uncovered {
  const coverage = new Coverage(own);
  let from = 0;
  for (const checkpoint of checkpoints) {
    coverage.append(entries.slice(from, checkpoint.seq), checkpoint.key);
    from = checkpoint.seq;
  }
  coverage.append(entries.slice(from), null);
  return coverage.uncovered();
}

/** The same, told entry after entry: of a long log nothing is kept but what is not covered yet. */
export class Coverage {
  readonly #own: ServerKey | null;
  readonly #vouchers: Voucher[] = [];
  readonly #left: { readonly seq: number; readonly signer: ServerKey | null }[] = [];

  /** `own`: null where the server has no key. */
  constructor(own: ServerKey | null) {
    this.#own = own;
  }

  /** The next entries, and the key that signed the last of them; null: nobody. */
  append(entries: readonly CoveredEntry[], key: ServerKey | null): void {
    const last = entries.at(-1);
    for (const entry of entries) {
      const signer = last && appendedTogether(entry, last) ? key : null;
      if (signer === null || signer !== this.#own) this.#left.push({ seq: entry.seq, signer });
      else if ('event' in entry && entry.event?.type === 'RecordVouchedFor') this.#vouchers.push(entry.event);
    }
  }

  uncovered(): Uncovered {
    const left = this.#left.filter(
      ({ seq, signer }) => !this.#vouchers.some((voucher) => vouchesFor(voucher, seq, signer)),
    );
    return {
      first: left[0]?.seq ?? null,
      unsigned: rangesOf(left.flatMap(({ seq, signer }) => (signer === null ? [seq] : []))),
      keys: [...new Set(left.flatMap(({ signer }) => signer ?? []))],
    };
  }
}

function vouchesFor({ upTo, unsigned, keys }: Voucher, seq: number, signer: ServerKey | null): boolean {
  if (seq > upTo) return false;
  return signer === null ? unsigned.some(({ from, to }) => from <= seq && seq <= to) : keys.includes(signer);
}

/** Each append is one time and one actor, and its last entry is signed. Of a sealed entry it is supposed. */
export function appendedTogether(one: CoveredEntry, other: CoveredEntry): boolean {
  if ('sealed' in one || 'sealed' in other) return true;
  return one.at === other.at && sameActor(one.actor, other.actor);
}

/** Whoever it is, in whatever log. */
function sameActor(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  for (const key in one) if (one[key] !== other[key]) return false;
  return true;
}

/** `seqs`, which are in ascending order, as ranges. */
export function rangesOf(seqs: readonly number[]): Voucher['unsigned'] {
  const ranges: { from: number; to: number }[] = [];
  for (const seq of seqs) {
    const last = ranges.at(-1);
    if (last?.to === seq - 1) last.to = seq;
    else ranges.push({ from: seq, to: seq });
  }
  return ranges;
}

/**
 * What version 0.3.0 lets be found of the same: the first entry that no checkpoint signed when it was appended, or null, whoever's
 * checkpoint it is. A forged tail whose checkpoints were taken away would otherwise be signed along with the next append.
 * What stands before the first checkpoint is older than checkpoints, and so is a log without any. Told entry after entry.
 */
export class SignedSinceFirst {
  #began = false;
  #first: number | null = null;

  /** The next entries, and whether the last of them was signed. */
  append(entries: readonly CoveredEntry[], signed: boolean): void {
    const last = entries.at(-1);
    if (this.#began && last) {
      const unsigned = entries.find((entry) => !signed || !appendedTogether(entry, last));
      this.#first ??= unsigned?.seq ?? null;
    }
    this.#began ||= signed;
  }

  /** The first that was not signed. */
  get first(): number | null {
    return this.#first;
  }
}
