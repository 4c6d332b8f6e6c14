import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '#shared/annotations/ids.ts';
import type { AnnotationBody, Audience } from '#shared/protocol/annotations.ts';
import { DelegateId, Sha256 } from '#shared/protocol/ids.ts';
import { Delegate } from '#shared/protocol/records.ts';
import type { AnnotationStore } from '../../../server/annotations/annotation-store.ts';
import { concernedBy, sharedWith } from '../../../server/annotations/sharing.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { annotation, DOCUMENT, highlight, idOf } from './samples.ts';
import { put } from './stored.ts';

const SESSION = 'ky-hop-2';
const person = (id: string) => DelegateId.parse(id);

/** d1, d2 and d3 are of one group, d4 of another, d5 and d6 of none. */
const DELEGATES = Object.entries({ d1: 'Tổ 1', d2: 'Tổ 1', d3: 'Tổ 1', d4: 'Tổ 2', d5: '', d6: '' }).map(
  ([id, group]) =>
    Delegate.parse({
      id,
      group,
      name: `Đại biểu ${id}`,
      title: '',
      committee: '',
      constituency: '',
      seat: '',
    }),
);
const EVERYBODY = DELEGATES.map(({ id }) => id);

const GROUP: Audience = { type: 'group' };
const only = (id: string): Audience => ({ type: 'delegate', delegateId: person(id) });
const share = (of: number, audience: Audience): AnnotationBody => ({
  type: 'share',
  of: idOf(of),
  with: audience,
});
const reply = (owner: string, id: number, text: string): AnnotationBody => ({
  type: 'reply',
  to: { owner: person(owner), id: idOf(id) },
  text,
});

let store: AnnotationStore;
let time = 1000;
beforeEach(() => {
  store = createAnnotationStore(new Database(':memory:'));
});

async function write(owner: string, id: number, body: AnnotationBody | null) {
  time += 1;
  const version = annotation({ id, wall: time, body });
  const { sharing } = await put(store, `${SESSION}/${owner}`, [version]);
  return { version, sharing };
}

async function seenBy(reader: string) {
  return (await sharedWith(store, SESSION, DELEGATES, person(reader))).annotations;
}

/** Who is shown anything at all. */
async function readers(): Promise<string[]> {
  const all = await Promise.all(EVERYBODY.map(async (id) => ({ id, shown: await seenBy(id) })));
  return all.filter(({ shown }) => shown.length > 0).map(({ id }) => id);
}

describe('a shared annotation', () => {
  it.each<[string, string, Audience, string[]]>([
    ['one’s own group', 'd1', GROUP, ['d2', 'd3']],
    ['one delegate of another group', 'd1', only('d4'), ['d4']],
    ['a group that has no name', 'd5', GROUP, []],
    ['oneself', 'd1', only('d1'), []],
    ['somebody who is no delegate here', 'd1', only('d99'), []],
  ])('is shown to nobody else when it is shared with %s', async (_what, owner, audience, expected) => {
    const { version } = await write(owner, 1, highlight('đất đai'));
    await write(owner, 2, share(1, audience));
    expect(await readers()).toEqual(expected);
    for (const reader of expected) {
      expect(await seenBy(reader)).toEqual([{ owner, annotation: version, replies: [], audiences: [] }]);
    }
  });

  it('is taken back with its share, and gone when it is deleted', async () => {
    await write('d1', 1, highlight('đất đai'));
    await write('d1', 2, share(1, GROUP));
    await write('d1', 2, null);
    expect(await readers()).toEqual([]);
    await write('d1', 2, share(1, GROUP));
    expect(await readers()).toEqual(['d2', 'd3']);
    await write('d1', 1, null);
    expect(await readers()).toEqual([]);
  });

  it('shows what it says now, and does not tell of the devices of its owner', async () => {
    const { version: first } = await write('d1', 1, highlight('đất đai'));
    await write('d1', 2, share(1, GROUP));
    const edited = {
      ...annotation({ id: 1, wall: 9000, device: 2, body: highlight('nước') }),
      after: [first.hlc],
    };
    await put(store, `${SESSION}/d1`, [edited]);
    const [seen] = await seenBy('d2');
    expect(seen?.annotation.body).toEqual(highlight('nước'));
    expect(seen?.annotation.after).toBeUndefined();
  });

  it('is one that is one’s own: sharing the id of another delegate’s note shows nothing of theirs', async () => {
    await write('d1', 1, highlight('riêng'));
    await write('d4', 2, share(1, only('d5')));
    expect(await readers()).toEqual([]);
  });

  it('is never a reading place, another share or an answer', async () => {
    const place = annotation({ body: { type: 'place', top: 0.5 } });
    await put(store, `${SESSION}/d1`, [{ ...place, id: placeId(Sha256.parse(DOCUMENT)) }]);
    await write('d1', 3, share(4, GROUP));
    await write('d1', 4, { type: 'share', of: placeId(Sha256.parse(DOCUMENT)), with: GROUP });
    expect(await readers()).toEqual([]);
  });
});

describe('an answer', () => {
  beforeEach(async () => {
    await write('d1', 1, highlight('đất đai'));
    await write('d1', 2, share(1, GROUP));
  });

  it('is shown to its owner, who sees with whom it is shared, and to all with whom it is shared', async () => {
    const { version: answer } = await write('d2', 3, reply('d1', 1, 'đồng ý'));
    const shown = [{ author: 'd2', id: answer.id, text: 'đồng ý', at: time }];
    expect(await seenBy('d1')).toMatchObject([{ owner: 'd1', replies: shown, audiences: [GROUP] }]);
    for (const reader of ['d2', 'd3']) {
      expect(await seenBy(reader)).toMatchObject([{ owner: 'd1', replies: shown, audiences: [] }]);
    }
    expect(await readers()).toEqual(['d1', 'd2', 'd3']);
  });

  it('is shown to nobody when its author cannot see what it answers', async () => {
    await write('d4', 3, reply('d1', 1, 'của người ngoài'));
    await write('d2', 4, reply('d3', 1, 'về điều không có'));
    for (const reader of EVERYBODY) expect(JSON.stringify(await seenBy(reader))).not.toMatch(/người|điều/);
  });

  it('is still there for the owner, and for nobody else, once the annotation is taken back', async () => {
    await write('d2', 3, reply('d1', 1, 'đồng ý'));
    await write('d1', 2, null);
    expect(await readers()).toEqual(['d1']);
    expect(await seenBy('d1')).toMatchObject([
      { owner: 'd1', replies: [{ author: 'd2', text: 'đồng ý' }], audiences: [] },
    ]);
    await write('d1', 1, null);
    expect(await readers()).toEqual([]);
  });

  it('is shown to nobody once it is taken back, deleted, or no longer shared with its author', async () => {
    await write('d1', 5, share(1, only('d4')));
    await write('d4', 3, reply('d1', 1, 'đồng ý'));
    expect(await seenBy('d2')).toMatchObject([{ replies: [{ author: 'd4' }] }]);
    await write('d1', 5, null);
    expect(await seenBy('d2')).toMatchObject([{ replies: [] }]);
    await write('d3', 6, reply('d1', 1, 'không'));
    expect(await seenBy('d2')).toMatchObject([{ replies: [{ author: 'd3' }] }]);
    await write('d3', 6, null);
    expect(await seenBy('d2')).toMatchObject([{ replies: [] }]);
  });

  it('by the owner is shown too', async () => {
    await write('d1', 3, reply('d1', 1, 'xin ý kiến'));
    expect(await seenBy('d3')).toMatchObject([{ replies: [{ author: 'd1', text: 'xin ý kiến' }] }]);
  });
});

describe('the hint to fetch', () => {
  async function hinted(owner: string, id: number, body: AnnotationBody | null): Promise<string[]> {
    const { sharing } = await write(owner, id, body);
    const changed = new Set([idOf(id)]);
    return [...(await concernedBy(store, SESSION, DELEGATES, person(owner), changed, sharing))].sort();
  }

  it('goes to whom it concerns, and to nobody for what is private', async () => {
    expect(await hinted('d1', 1, highlight('đất đai'))).toEqual([]);
    expect(await hinted('d1', 2, share(1, GROUP))).toEqual(['d1', 'd2', 'd3']);
    expect(await hinted('d1', 1, highlight('nước'))).toEqual(['d1', 'd2', 'd3']);
    expect(await hinted('d1', 9, highlight('riêng'))).toEqual([]);
    expect(await hinted('d1', 4, share(1, only('d4')))).toEqual(['d1', 'd4']);
    expect(await hinted('d4', 3, reply('d1', 1, 'đồng ý'))).toEqual(['d1', 'd2', 'd3', 'd4']);
    expect(await hinted('d4', 3, null)).toEqual(['d1', 'd2', 'd3', 'd4']);
    expect(await hinted('d1', 2, null)).toEqual(['d1', 'd2', 'd3']);
  });
});
