import type { DocumentAudience } from '#shared/protocol/audience.ts';
import { unitOf } from '#shared/protocol/audience-order.ts';
import type { DocumentReceipt } from '#shared/protocol/document-receipts.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import type { SessionState } from '#shared/session/state.ts';
import { compareNames } from '#shared/text/names.ts';

/** One document and all delegates whom it is for, or one delegate and all documents for them: how many have been received and opened. */
export interface ReceiptRow {
  readonly id: string;
  readonly name: string;
  readonly of: number;
  readonly received: number;
  readonly opened: number;
  /** Whom or what is still to be received, or received and not opened, by name. */
  readonly notReceived: readonly string[];
  readonly notOpened: readonly string[];
}

type Told = Pick<SessionState, 'delegates' | 'former' | 'documents' | 'agenda' | 'units'>;

/** How far the document with this hash has come with this delegate. */
type HowFar = (delegateId: string, sha256: string) => 'none' | 'received' | 'opened';

/** Of the editions in force, in the order of the agenda. */
export function rowsByDocument(session: Told, receipts: readonly DocumentReceipt[]): readonly ReceiptRow[] {
  const howFar = lookUp(session, receipts);
  const delegates = byName(session);
  return editionsOf(session).map(({ sha256, title, audience }) => {
    const readers = delegates.filter(({ id }) => isFor(session, audience, id));
    return row(sha256, title, readers, ({ id }) => howFar(id, sha256));
  });
}

/** Of the delegates on the list, by their given names. */
export function rowsByDelegate(session: Told, receipts: readonly DocumentReceipt[]): readonly ReceiptRow[] {
  const howFar = lookUp(session, receipts);
  const editions = editionsOf(session).map(({ sha256, title, audience }) => ({
    id: sha256,
    name: title,
    audience,
  }));
  return byName(session).map(({ id, name }) => {
    const own = editions.filter(({ audience }) => isFor(session, audience, id));
    return row(id, name, own, (edition) => howFar(id, edition.id));
  });
}

/** What is for a group or committee is for its members; whatever else a session has is for all its delegates. */
function isFor(
  { units }: Told,
  audience: DocumentAudience,
  delegateId: Told['delegates'][number]['id'],
): boolean {
  const wanted = unitOf(audience);
  return wanted === null || units.some(({ id, members }) => id === wanted && members.includes(delegateId));
}

function row<T extends { readonly name: string }>(
  id: string,
  name: string,
  all: readonly T[],
  howFar: (one: T) => ReturnType<HowFar>,
): ReceiptRow {
  const namesOf = (state: ReturnType<HowFar>) =>
    all.filter((one) => howFar(one) === state).map((one) => one.name);
  const notReceived = namesOf('none');
  const notOpened = namesOf('received');
  const received = all.length - notReceived.length;
  return {
    id,
    name,
    of: all.length,
    received,
    opened: received - notOpened.length,
    notReceived,
    notOpened,
  };
}

/** What was reported by somebody who has been merged with another is the other's. */
function lookUp({ former }: Told, receipts: readonly DocumentReceipt[]): HowFar {
  const into = new Map(
    former.flatMap(({ delegate, left }) =>
      left.type === 'merged' ? [[delegate.id, left.into] as const] : [],
    ),
  );
  const known = new Map<string, 'received' | 'opened'>();
  for (const { delegateId, sha256, openedAt } of receipts) {
    const key = `${into.get(delegateId) ?? delegateId} ${sha256}`;
    if (openedAt !== null) known.set(key, 'opened');
    else if (!known.has(key)) known.set(key, 'received');
  }
  return (delegateId, sha256) => known.get(`${delegateId} ${sha256}`) ?? 'none';
}

function byName({ delegates }: Told): Told['delegates'] {
  return delegates.toSorted((a, b) => compareNames(a.name, b.name));
}

function editionsOf(session: Told) {
  return documentsInForce(session).map(currentEdition);
}
