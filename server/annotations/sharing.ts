import { decodeHlc } from '#shared/annotations/clock.ts';
import type {
  Annotation,
  AnnotationId,
  AnnotationType,
  Audience,
  Share,
  SharedAnnotation,
  SharedAnnotations,
  SharedReply,
} from '#shared/protocol/annotations.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import type {
  AnnotationStore,
  Exchanged,
  OwnedAnnotation,
  Sharing as StoredSharing,
} from './annotation-store.ts';

/** A reading place, a share or an answer is nothing that could be shown to somebody else. */
const SHAREABLE: ReadonlySet<AnnotationType> = new Set([
  'pen',
  'highlight',
  'underline',
  'note',
  'text',
  'bookmark',
]);

interface Given extends Pick<Share, 'of' | 'with'> {
  readonly owner: DelegateId;
}

interface Answer extends SharedReply {
  readonly to: { readonly owner: DelegateId; readonly id: AnnotationId };
}

/** Who shares what with whom, and who answered, in one session. */
interface Sharing {
  readonly given: readonly Given[];
  readonly answers: readonly Answer[];
}

/**
 * What `reader` may see of others' annotations, and their own ones that have answers. Everything is judged as it stands
 * now: a share that is gone, a delegate who has left the group, or an answer by somebody who cannot see what they
 * answer, shows nothing to anybody. But what was said to the owner stays with them when they take the annotation back.
 */
export async function sharedWith(
  store: AnnotationStore,
  session: string,
  delegates: readonly Delegate[],
  reader: DelegateId,
): Promise<SharedAnnotations> {
  const shared = await store.shared(session, reader, (known) => judge(known, delegates, reader).wanted);
  const { wanted, heard, audiences } = judge(shared, delegates, reader);
  const annotations: SharedAnnotation[] = [];
  for (const owner of wanted.keys()) {
    for (const annotation of shared.of.get(owner)?.values() ?? []) {
      if (!isShareable(annotation)) continue;
      annotations.push({
        owner,
        annotation: withoutAncestors(annotation),
        replies: heard
          .filter(({ to }) => to.owner === owner && to.id === annotation.id)
          .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
          .map(({ to: _, ...reply }) => reply),
        audiences: owner === reader ? audiences.of(owner, annotation.id) : [],
      });
    }
  }
  return { ok: true, annotations };
}

interface Judged {
  /** What the reader may see, by its owner. */
  readonly wanted: ReadonlyMap<DelegateId, ReadonlySet<AnnotationId>>;
  /** The answers that they may read. */
  readonly heard: readonly Answer[];
  readonly audiences: Audiences;
}

function judge(known: StoredSharing, delegates: readonly Delegate[], reader: DelegateId): Judged {
  const sharing = sharingOf(known.inForce, delegates);
  const audiences = new Audiences(delegates, sharing.given);
  const wanted = new Map<DelegateId, Set<AnnotationId>>();
  const want = (owner: DelegateId, id: AnnotationId) =>
    wanted.set(owner, (wanted.get(owner) ?? new Set()).add(id));
  for (const { owner, of, with: audience } of sharing.given) {
    if (audiences.reaches(owner, audience, reader)) want(owner, of);
  }
  const once = new Audiences(
    delegates,
    known.made.map((share) => ({ owner: reader, ...share })),
  );
  const heard = sharing.answers.filter(
    ({ author, to }) =>
      audiences.mayRead(author, to.owner, to.id) ||
      (to.owner === reader && once.mayRead(author, reader, to.id)),
  );
  for (const { to } of heard) if (to.owner === reader) want(reader, to.id);
  return { wanted, heard, audiences };
}

/**
 * Who sees something else after `person` changed the annotations `changed`. `own`: the person's shares and answers, before and after,
 * of the very exchange that changed them.
 */
export async function concernedBy(
  store: AnnotationStore,
  session: string,
  delegates: readonly Delegate[],
  person: DelegateId,
  changed: ReadonlySet<AnnotationId>,
  own: Exchanged['sharing'],
): Promise<ReadonlySet<DelegateId>> {
  const concerned = new Set<DelegateId>();
  const audiences = new Audiences(delegates, []);
  const concern = (owner: DelegateId, audience: Audience) => {
    for (const { id } of delegates) if (audiences.reaches(owner, audience, id)) concerned.add(id);
  };
  for (const { annotation } of [...own.before, ...own.after]) {
    const { body, id } = annotation;
    if (body?.type === 'share' && (changed.has(id) || changed.has(body.of))) concern(person, body.with);
    if (body?.type === 'reply' && changed.has(id)) {
      concerned.add(body.to.owner);
      const theirs = sharingOf(await store.sharing(session, body.to.owner), delegates).given;
      for (const { of, with: audience } of theirs) {
        if (of === body.to.id) concern(body.to.owner, audience);
      }
    }
  }
  // Their own other devices show the answers and with whom it is shared.
  if (concerned.size > 0) concerned.add(person);
  return concerned;
}

/** Leaves out what belongs to people who are no delegates of the session any more. */
function sharingOf(owned: readonly OwnedAnnotation[], delegates: readonly Delegate[]): Sharing {
  const known = new Map<string, DelegateId>(delegates.map(({ id }) => [id, id]));
  const given: Given[] = [];
  const answers: Answer[] = [];
  for (const { personId, annotation } of owned) {
    const owner = known.get(personId);
    const { id, hlc, body } = annotation;
    if (owner === undefined || body === null) continue;
    if (body.type === 'share') given.push({ owner, of: body.of, with: body.with });
    if (body.type === 'reply') {
      answers.push({ author: owner, id, text: body.text, at: decodeHlc(hlc).wall, to: body.to });
    }
  }
  return { given, answers };
}

/** Who may read what, in one session. */
class Audiences {
  readonly #groups: ReadonlyMap<DelegateId, string>;
  readonly #given = new Map<string, Audience[]>();

  constructor(delegates: readonly Delegate[], given: readonly Given[]) {
    this.#groups = new Map(delegates.map(({ id, group }) => [id, group]));
    for (const { owner, of, with: audience } of given) {
      const name = `${owner}/${of}`;
      this.#given.set(name, [...(this.#given.get(name) ?? []), audience]);
    }
  }

  of(owner: DelegateId, id: AnnotationId): readonly Audience[] {
    return this.#given.get(`${owner}/${id}`) ?? [];
  }

  mayRead(reader: DelegateId, owner: DelegateId, id: AnnotationId): boolean {
    if (reader === owner) return true;
    return this.of(owner, id).some((audience) => this.reaches(owner, audience, reader));
  }

  reaches(owner: DelegateId, audience: Audience, reader: DelegateId): boolean {
    const group = this.#groups.get(reader);
    if (group === undefined || reader === owner) return false;
    if (audience.type === 'delegate') return audience.delegateId === reader;
    return group !== '' && group === this.#groups.get(owner);
  }
}

function isShareable({ body }: Annotation): boolean {
  return body !== null && SHAREABLE.has(body.type);
}

/** Which devices had a part in it is nobody's business. */
function withoutAncestors({ after: _, ...annotation }: Annotation): Annotation {
  return annotation;
}
