import { describe, expect, it } from 'vitest';
import { Annotation } from '#shared/protocol/annotations.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import { colleagues, knownName, ownGroup, type People } from '../../../../client/reader/notes/people.ts';
import { audiencesOfAll, canBeShared, sharing, takingBack } from '../../../../client/reader/notes/shares.ts';
import { annotation, deviceOf, stroke } from '../../annotations/samples.ts';

const [one, two] = [annotation({ id: 1, body: stroke(1) }), annotation({ id: 2, body: stroke(2) })];
const group = { type: 'group' } as const;
const named = { type: 'delegate', delegateId: DelegateId.parse('d3') } as const;

/** What stands after the edits. */
function ownAfter(own: readonly Annotation[], edits: ReturnType<typeof sharing>): readonly Annotation[] {
  const gone = new Set<string>(edits.filter(({ body }) => body === null).map(({ id }) => id));
  const made = edits
    .filter(({ body }) => body !== null)
    .map((edit) => Annotation.parse({ ...edit, hlc: `000000000001-0000-${deviceOf(1)}` }));
  return [...own.filter(({ id }) => !gone.has(id)), ...made];
}

describe('sharing', () => {
  it('lets an audience see each annotation once, however often it is asked for', () => {
    const shared = ownAfter([one, two], sharing([one, two], group, [one, two]));
    expect(shared).toHaveLength(4);
    expect(sharing([one, two], group, shared)).toEqual([]);
    expect(sharing([one, two], named, shared)).toHaveLength(2);
    expect(audiencesOfAll([one, two], shared)).toEqual([group]);
  });

  it('takes back from one audience, or from all', () => {
    const own = [one, two];
    const toGroup = ownAfter(own, sharing(own, group, own));
    const both = ownAfter(toGroup, sharing([one], named, toGroup));
    expect(audiencesOfAll([one], ownAfter(both, takingBack([one], group, both)))).toEqual([named]);
    expect(audiencesOfAll([two], ownAfter(both, takingBack([one], null, both)))).toEqual([group]);
    expect(audiencesOfAll([one], ownAfter(both, takingBack([one], null, both)))).toEqual([]);
  });

  it('is not offered for bookmarks and what stands nowhere', () => {
    expect(canBeShared(one)).toBe(true);
    expect(canBeShared(annotation({ body: { type: 'bookmark', label: '' } }))).toBe(false);
    expect(canBeShared(annotation({ body: null }))).toBe(false);
  });
});

describe('the colleagues to share with', () => {
  const person = (id: string, name: string, of: string) => ({ id: DelegateId.parse(id), name, group: of });
  const people: People = {
    me: DelegateId.parse('d1'),
    delegates: [
      person('d1', 'Nguyễn Văn Tôi', 'Tổ 1'),
      person('d2', 'Trần Thị Ánh', 'Tổ 2'),
      person('d3', 'Lê Văn Bình', 'Tổ 1'),
      person('d4', 'Đỗ Thị An', 'Tổ 1'),
    ],
    former: [
      { id: DelegateId.parse('d5'), name: 'Phạm Văn Thôi', into: null },
      { id: DelegateId.parse('d6'), name: 'Le Van Binh', into: DelegateId.parse('d7') },
      { id: DelegateId.parse('d7'), name: 'Lê Văn Bỉnh', into: DelegateId.parse('d3') },
    ],
  };

  it('come by given name, without oneself, found with or without diacritics, by name or group', () => {
    expect(colleagues(people, '').map(({ name }) => name)).toEqual([
      'Đỗ Thị An',
      'Trần Thị Ánh',
      'Lê Văn Bình',
    ]);
    expect(colleagues(people, 'do an').map(({ id }) => id)).toEqual(['d4']);
    expect(colleagues(people, 'tổ 2').map(({ id }) => id)).toEqual(['d2']);
    expect(ownGroup(people)).toBe('Tổ 1');
  });

  it.each([
    ['who is on the list', 'd2', 'Trần Thị Ánh', 'delegate'],
    ['who left it', 'd5', 'Phạm Văn Thôi', 'former'],
    ['who was on it twice', 'd6', 'Lê Văn Bình', 'delegate'],
    ['whom nobody knows', 'd99', '', 'former'],
  ])('name also one %s', (_who, id, name, membership) => {
    expect(knownName(people, DelegateId.parse(id))).toEqual({ name, membership });
  });
});
