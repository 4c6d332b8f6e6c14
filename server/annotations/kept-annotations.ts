import type { Annotation, AnnotationId, Audience, Share } from '#shared/protocol/annotations.ts';
import type { NotesAmount } from '../limits/note-limits.ts';
import { type Asking, firstOf, rowsOf, type Tables } from '../tables/asking.ts';
import {
  type AnnotationOwner,
  type AnnotationStore,
  type Brought,
  type Exchanged,
  type OwnedAnnotation,
  ownerIn,
  type Sharing,
  sessionOf,
} from './annotation-store.ts';
import { bare, type Erasing, forgetPassages } from './forgetting.ts';
import { type TakenIn, takeIn } from './taking-in.ts';
import { versionsIn } from './versions.ts';

interface OwnerRow extends NotesAmount {
  readonly last: number;
}

/** `epoch`: of the last change. */
interface KnownOwner extends OwnerRow {
  readonly epoch: string | null;
}

/** What an engine does of its own. */
export interface AnnotationEngine extends Erasing {
  /** Names the history that a change belongs to which is taken in now. */
  epoch(): string | Asking<string>;
  insert(owner: AnnotationOwner, added: TakenIn['added']): Asking<unknown>;
  remove(owner: AnnotationOwner, removed: TakenIn['removed']): Asking<unknown>;
}

const NOBODY: KnownOwner = { last: 0, annotations: 0, bytes: 0, epoch: null };

/** Of a device that brings nothing. */
const NOTHING_NEW = { beyond: [], winners: [], sharing: { before: [], after: [] } } as const;

/** Annotations in tables of either engine. */
export function keptAnnotations(tables: Tables, engine: AnnotationEngine): AnnotationStore {
  const versions = versionsIn(tables.dialect);

  /** What is shared in a session, as of a version: a whole hall asks at once when the network comes back. */
  const sharingKnown = new Map<
    string,
    { readonly version: number; readonly all: readonly OwnedAnnotation[] }
  >();

  function* sharingIn(session: string): Asking<readonly OwnedAnnotation[]> {
    const row = yield* firstOf<{ version: number }>(
      'SELECT version FROM annotation_sharing WHERE session = @session',
      { session },
    );
    const version = row?.version ?? 0;
    const known = sharingKnown.get(session);
    if (known?.version === version) return known.all;
    const prefix = ownerIn(session, '');
    const all = yield* versions.sharing(prefix, `${prefix}\u{10ffff}`);
    sharingKnown.set(session, { version, all });
    return all;
  }

  const sharingOf = (owner: AnnotationOwner) => versions.sharing(owner, owner);

  /**
   * `locks`: no other exchange of this owner comes in between. Two that are both an owner's first have no row to lock; there the second one
   * fails by the number that it would give out again, and is begun again.
   */
  function* ownerRow(owner: AnnotationOwner, locks: boolean): Asking<KnownOwner> {
    const row = yield* firstOf<OwnerRow>(
      `SELECT last_seq AS last, annotations, bytes FROM annotation_owners
       WHERE owner = @owner ${locks ? tables.dialect.forUpdate : ''}`,
      { owner },
    );
    if (!row) return NOBODY;
    // Another question: what was waited for is seen by the next one only.
    const latest = yield* firstOf<{ epoch: string }>(
      'SELECT epoch FROM annotation_epochs WHERE owner = @owner ORDER BY last_seq DESC LIMIT 1',
      { owner },
    );
    return { ...row, epoch: latest?.epoch ?? null };
  }

  /** Takes in what was brought. */
  function* merge(owner: AnnotationOwner, before: OwnerRow, { changes, limits }: Brought): Asking<TakenIn> {
    const held = yield* versions.held(owner, [...new Set(changes.map(({ id }) => id))]);
    const taken = takeIn({ amount: before, last: before.last, versions: held }, changes, limits);
    if (taken.removed.length > 0) yield* engine.remove(owner, taken.removed);
    if (taken.added.length > 0) yield* engine.insert(owner, taken.added);
    for (const { version } of taken.added) {
      if (version.body?.type !== 'share') continue;
      yield* rowsOf(
        `INSERT INTO annotation_shares_made (owner, of, audience) VALUES (@owner, @of, @audience)
         ON CONFLICT DO NOTHING`,
        { owner, of: version.body.of, audience: JSON.stringify(version.body.with) },
      );
    }
    if (taken.sharingChanged) {
      yield* rowsOf(
        `INSERT INTO annotation_sharing (session, version) VALUES (@session, 1)
         ON CONFLICT (session) DO UPDATE SET version = annotation_sharing.version + 1`,
        { session: sessionOf(owner) },
      );
    }
    return taken;
  }

  function* putOwner(owner: AnnotationOwner, epoch: string, { last, amount }: TakenIn): Asking<void> {
    yield* rowsOf(
      `INSERT INTO annotation_owners (owner, last_seq, annotations, bytes) VALUES (@owner, @last, @annotations, @bytes)
       ON CONFLICT (owner) DO UPDATE
         SET last_seq = excluded.last_seq, annotations = excluded.annotations, bytes = excluded.bytes`,
      { owner, last, ...amount },
    );
    yield* rowsOf(
      `INSERT INTO annotation_epochs (owner, epoch, last_seq) VALUES (@owner, @epoch, @last)
       ON CONFLICT (owner, epoch) DO UPDATE SET last_seq = excluded.last_seq`,
      { owner, epoch, last },
    );
  }

  /** Whether what the device has followed is the beginning of the owner's history. */
  function* follows(owner: AnnotationOwner, last: number, { since, epoch }: Brought): Asking<boolean> {
    if (since === 0 || epoch === undefined) return since <= last;
    if (epoch === null) return false;
    const row = yield* firstOf<{ last: number }>(
      'SELECT last_seq AS last FROM annotation_epochs WHERE owner = @owner AND epoch = @epoch',
      { owner, epoch },
    );
    return since <= (row?.last ?? 0);
  }

  /** What a device that has followed up to `since` is told of the owner, less what it has just sent. */
  function* told(
    owner: AnnotationOwner,
    { last, annotations, bytes, epoch }: KnownOwner,
    { since, page }: Pick<Brought, 'since' | 'page'>,
    sent: readonly Annotation[],
  ): Asking<Pick<Exchanged, 'page' | 'epoch' | 'amount'>> {
    return {
      page: yield* versions.page(owner, since, last, page, sent),
      epoch,
      amount: { annotations, bytes },
    };
  }

  /** What a device is told that brings nothing. */
  function* look(owner: AnnotationOwner, brought: Brought): Asking<Exchanged> {
    const before = yield* ownerRow(owner, false);
    const anew = !(yield* follows(owner, before.last, brought));
    const since = anew ? 0 : brought.since;
    return { ...NOTHING_NEW, ...(yield* told(owner, before, { ...brought, since }, [])), since, anew };
  }

  function* exchange(owner: AnnotationOwner, asBrought: Brought): Asking<Exchanged> {
    const brought = { ...asBrought, changes: yield* bare(asBrought.changes) };
    const before = yield* ownerRow(owner, true);
    const anew = !(yield* follows(owner, before.last, brought));
    const since = anew ? 0 : brought.since;
    const sharingBefore = yield* sharingOf(owner);
    const taken = yield* merge(owner, before, brought);
    const { accepted, added, winners, beyond, last, amount, sharingChanged } = taken;
    let { epoch } = before;
    if (added.length > 0) {
      const now = engine.epoch();
      epoch = typeof now === 'string' ? now : yield* now;
      yield* putOwner(owner, epoch, taken);
    }
    return {
      beyond,
      winners,
      since,
      anew,
      ...(yield* told(owner, { last, ...amount, epoch }, { ...brought, since }, accepted)),
      sharing: { before: sharingBefore, after: sharingChanged ? yield* sharingOf(owner) : sharingBefore },
    };
  }

  function* sharedNow(
    session: string,
    reader: string,
    wanted: (sharing: Sharing) => ReadonlyMap<string, ReadonlySet<AnnotationId>>,
  ) {
    const shares = yield* rowsOf<{ of: AnnotationId; audience: string }>(
      'SELECT of, audience FROM annotation_shares_made WHERE owner = @owner ORDER BY of, audience',
      { owner: ownerIn(session, reader) },
    );
    const made = shares.map(
      ({ of, audience }): Pick<Share, 'of' | 'with'> => ({ of, with: audienceOf(audience) }),
    );
    const sharing: Sharing = { inForce: yield* sharingIn(session), made };
    const of = new Map<string, ReadonlyMap<AnnotationId, Annotation>>();
    for (const [personId, ids] of wanted(sharing)) {
      of.set(personId, yield* versions.seen(ownerIn(session, personId), ids));
    }
    return { ...sharing, of };
  }

  return {
    exchange: (owner, brought) =>
      brought.changes.length > 0
        ? tables.write(sessionOf(owner), () => exchange(owner, brought))
        : tables.snapshot(() => look(owner, brought)),
    sharing: (session, personId) => tables.snapshot(() => sharingOf(ownerIn(session, personId))),
    shared: (session, reader, wanted) => tables.snapshot(() => sharedNow(session, reader, wanted)),
    forgetPassages: (sha256) => forgetPassages(tables, engine, sha256),
    seen: (owner) => tables.snapshot(() => versions.seen(owner, 'all')),
  };
}

function audienceOf(json: string): Audience {
  const audience: Audience = JSON.parse(json);
  return audience;
}
