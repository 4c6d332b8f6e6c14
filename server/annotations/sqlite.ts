import { randomBytes } from 'node:crypto';
import type { Annotation, AnnotationId, Audience, Share } from '#shared/protocol/annotations.ts';
import { type Database, migrate } from '../database.ts';
import type { NotesAmount } from '../limits/note-limits.ts';
import {
  type AnnotationOwner,
  type AnnotationStore,
  type Brought,
  type Exchanged,
  type OwnedAnnotation,
  ownerIn,
  type Sharing,
} from './annotation-store.ts';
import { sqliteForgetting } from './sqlite-forgetting.ts';
import { STEPS } from './sqlite-schema.ts';
import { sqliteVersions } from './sqlite-versions.ts';
import { takeIn } from './taking-in.ts';

interface OwnerRow extends NotesAmount {
  readonly last: number;
}

/** `epoch`: of the last change. */
interface KnownOwner extends OwnerRow {
  readonly epoch: string | null;
}

const NOBODY: KnownOwner = { last: 0, annotations: 0, bytes: 0, epoch: null };

/** Of a device that brings nothing. */
const NOTHING_NEW = { beyond: [], winners: [], sharing: { before: [], after: [] } } as const;

/** Annotations in SQLite; brings its tables up to date. A change is as durable as `db`'s `synchronous` setting. */
export function createAnnotationStore(db: Database): AnnotationStore {
  migrate(db, 'annotations', STEPS);
  const versions = sqliteVersions(db);
  const forgetting = sqliteForgetting(db);
  /** This opening of the store. */
  const own = randomBytes(12).toString('hex');

  const selectOwner = db.prepare<[string], KnownOwner>(
    `SELECT last_seq AS last, annotations, bytes,
       (SELECT epoch FROM annotation_epochs WHERE owner = a.owner ORDER BY last_seq DESC LIMIT 1) AS epoch
     FROM annotation_owners a WHERE owner = ?`,
  );
  const putOwner = db.prepare<[OwnerRow & { owner: string }]>(
    `INSERT INTO annotation_owners (owner, last_seq, annotations, bytes) VALUES (@owner, @last, @annotations, @bytes)
     ON CONFLICT (owner) DO UPDATE
       SET last_seq = excluded.last_seq, annotations = excluded.annotations, bytes = excluded.bytes`,
  );
  const putEpoch = db.prepare<[string, string, number]>(
    `INSERT INTO annotation_epochs (owner, epoch, last_seq) VALUES (?, ?, ?)
     ON CONFLICT (owner, epoch) DO UPDATE SET last_seq = excluded.last_seq`,
  );
  const endOfEpoch = db
    .prepare<[string, string], number>('SELECT last_seq FROM annotation_epochs WHERE owner = ? AND epoch = ?')
    .pluck();
  const sharingVersion = db
    .prepare<[string], number>('SELECT version FROM annotation_sharing WHERE session = ?')
    .pluck();
  const countSharing = db.prepare<[string]>(
    `INSERT INTO annotation_sharing (session, version) VALUES (?, 1)
     ON CONFLICT (session) DO UPDATE SET version = version + 1`,
  );
  const insertShare = db.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO annotation_shares_made (owner, of, audience) VALUES (?, ?, ?)',
  );
  const selectShares = db.prepare<[string], { of: AnnotationId; audience: string }>(
    'SELECT of, audience FROM annotation_shares_made WHERE owner = ? ORDER BY of, audience',
  );

  /** What is shared in a session, as of a version: a whole hall asks at once when the network comes back. */
  const sharingKnown = new Map<
    string,
    { readonly version: number; readonly all: readonly OwnedAnnotation[] }
  >();

  function sharingIn(session: string): readonly OwnedAnnotation[] {
    const version = sharingVersion.get(session) ?? 0;
    const known = sharingKnown.get(session);
    if (known?.version === version) return known.all;
    const prefix = ownerIn(session, '');
    const all = versions.sharing(prefix, `${prefix}\u{10ffff}`);
    sharingKnown.set(session, { version, all });
    return all;
  }

  const sharingOf = (owner: AnnotationOwner) => versions.sharing(owner, owner);

  /** Takes in what was brought. Returns the row of the owner afterwards. */
  function merge(owner: AnnotationOwner, before: OwnerRow, { changes, limits }: Brought) {
    const held = [...new Set(changes.map(({ id }) => id))].flatMap((id) => versions.held(owner, id));
    const taken = takeIn({ amount: before, last: before.last, versions: held }, changes, limits);
    for (const { id, hlc } of taken.removed) versions.remove(owner, id, hlc);
    for (const { version, json, seq } of taken.added) {
      versions.insert(owner, version, json, seq);
      if (version.body?.type !== 'share') continue;
      insertShare.run(owner, version.body.of, JSON.stringify(version.body.with));
    }
    if (taken.added.length > 0) {
      putOwner.run({ owner, last: taken.last, ...taken.amount });
      putEpoch.run(owner, own, taken.last);
    }
    if (taken.sharingChanged) countSharing.run(owner.slice(0, owner.indexOf('/')));
    return taken;
  }

  /** Whether what the device has followed is the beginning of the owner's history. */
  function follows(owner: AnnotationOwner, last: number, { since, epoch }: Brought): boolean {
    if (since === 0 || epoch === undefined) return since <= last;
    return epoch !== null && since <= (endOfEpoch.get(owner, epoch) ?? 0);
  }

  /** What a device that has followed up to `since` is told of the owner, less what it has just sent. */
  function told(
    owner: AnnotationOwner,
    { last, annotations, bytes, epoch }: KnownOwner,
    { since, page }: Pick<Brought, 'since' | 'page'>,
    sent: readonly Annotation[],
  ): Pick<Exchanged, 'page' | 'epoch' | 'amount'> {
    return {
      page: versions.page(owner, since, last, page, sent),
      epoch,
      amount: { annotations, bytes },
    };
  }

  /** What a device is told that brings nothing. All in one turn, and nobody else writes these tables: no transaction is needed. */
  function look(owner: AnnotationOwner, brought: Brought): Exchanged {
    const before = selectOwner.get(owner) ?? NOBODY;
    const anew = !follows(owner, before.last, brought);
    const since = anew ? 0 : brought.since;
    return { ...NOTHING_NEW, ...told(owner, before, { ...brought, since }, []), since, anew };
  }

  const exchange = db.transaction((owner: AnnotationOwner, asBrought: Brought): Exchanged => {
    const brought = { ...asBrought, changes: asBrought.changes.map(forgetting.bare) };
    const before = selectOwner.get(owner) ?? NOBODY;
    const anew = !follows(owner, before.last, brought);
    const since = anew ? 0 : brought.since;
    const sharingBefore = sharingOf(owner);
    const { accepted, added, winners, beyond, last, amount, sharingChanged } = merge(owner, before, brought);
    const epoch = added.length > 0 ? own : before.epoch;
    return {
      beyond,
      winners,
      since,
      anew,
      ...told(owner, { last, ...amount, epoch }, { ...brought, since }, accepted),
      sharing: { before: sharingBefore, after: sharingChanged ? sharingOf(owner) : sharingBefore },
    };
  });

  const sharedNow = db.transaction(
    (
      session: string,
      reader: string,
      wanted: (sharing: Sharing) => ReadonlyMap<string, ReadonlySet<AnnotationId>>,
    ) => {
      const made = selectShares
        .all(ownerIn(session, reader))
        .map(({ of, audience }): Pick<Share, 'of' | 'with'> => ({ of, with: audienceOf(audience) }));
      const sharing = { inForce: sharingIn(session), made };
      const of = new Map<string, ReadonlyMap<AnnotationId, Annotation>>();
      for (const [personId, ids] of wanted(sharing)) {
        of.set(personId, versions.seen(ownerIn(session, personId), ids));
      }
      return { ...sharing, of };
    },
  );

  return {
    // Immediate: it reads first, and what it reads must still be so when it writes.
    exchange: async (owner, brought) =>
      brought.changes.length > 0 ? exchange.immediate(owner, brought) : look(owner, brought),
    sharing: async (session, personId) => sharingOf(ownerIn(session, personId)),
    shared: async (session, reader, wanted) => sharedNow(session, reader, wanted),
    forgetPassages: (sha256) => forgetting.forget(sha256),
    seen: async (owner) => versions.seen(owner, 'all'),
  };
}

function audienceOf(json: string): Audience {
  const audience: Audience = JSON.parse(json);
  return audience;
}
