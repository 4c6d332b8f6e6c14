import { describe, expect, it } from 'vitest';
import { AgendaItemId, DocumentId, Sha256 } from '#shared/protocol/ids.ts';
import type { AgendaItem, Edition, PublishedDocument } from '#shared/session/state.ts';
import { grouped } from '../../../client/delegate/notes/grouping.ts';
import { withoutSuperseded } from '../../../client/delegate/notes/superseded.ts';
import { annotation, idOf } from '../annotations/samples.ts';

const hash = (digit: string) => Sha256.parse(digit.repeat(64));

function edition(id: string, version: number, sha256: Sha256, item: string | null): Edition {
  return {
    id: DocumentId.parse(id),
    agendaItemId: item === null ? null : AgendaItemId.parse(item),
    title: id,
    kind: 'report',
    fileName: `${id}.pdf`,
    version,
    sha256,
    bytes: 1,
    pages: 1,
    hasText: true,
    audience: 'public',
    publishedAt: '2026-12-08T01:00:00.000Z',
  };
}

function document(first: Edition, ...later: Edition[]): PublishedDocument {
  return { id: first.id, editions: [first, ...later], withdrawn: null };
}

const item = (id: string): AgendaItem => ({
  id: AgendaItemId.parse(id),
  number: id,
  title: id,
  kind: 'report',
  presenter: '',
  minutes: null,
  day: 1,
  audience: 'public',
  progress: { status: 'pending' },
});

const documents = [
  document(edition('t1', 1, hash('a'), 'a2'), edition('t1', 2, hash('b'), 'a2')),
  document(edition('t2', 1, hash('c'), 'a1')),
  document(edition('t3', 1, hash('d'), null)),
];

describe('the list of notes over all documents', () => {
  it('follows the programme, then the documents, the newest version first; what belongs to no item comes last', () => {
    const notes = ['a', 'b', 'c', 'd', 'e'].map(hash);
    const groups = grouped(notes, (note) => note, [item('a1'), item('a2')], documents);
    expect(groups.map((group) => [group.item?.id, group.documents.map(({ sha256 }) => sha256[0])])).toEqual([
      ['a1', ['c']],
      ['a2', ['b', 'a']],
      [undefined, ['d', 'e']],
    ]);
  });

  it('leaves out what has a copy in a later version of the document', () => {
    const old = { ...annotation({ id: 1 }), documentSha256: hash('a') };
    const other = { ...annotation({ id: 2 }), documentSha256: hash('a') };
    const copy = {
      ...annotation({ id: 3 }),
      documentSha256: hash('b'),
      carried: { from: old.id, lost: false },
    };
    expect(withoutSuperseded([old, other, copy], documents).map(({ id }) => id)).toEqual([idOf(2), idOf(3)]);
  });
});
