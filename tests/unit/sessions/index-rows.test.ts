import { hash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC } from '#shared/access/viewer.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import type { SessionAtRest } from '../../../server/session/session-ports.ts';
import { SessionViews } from '../../../server/session/views.ts';
import { IndexRows } from '../../../server/sessions/index-rows.ts';
import type { IndexRow } from '../../../server/sessions/session-index.ts';
import { OTHER_SESSION, SESSION } from '../eventlog/entries.ts';
import { OTHER_SERVER, OUR_SERVER } from '../eventlog/signers.ts';
import { recordOf } from '../verify/archives.ts';
import { wholeSession } from '../verify/whole-session.ts';

const rows = new IndexRows(OUR_SERVER);
let session: SessionAtRest;
let row: IndexRow;
let end: Pick<IndexRow, 'id' | 'seq' | 'hash'>;

beforeAll(async () => {
  const told = await wholeSession();
  const last = recordOf(told).entries.at(-1);
  if (!last) throw new Error('no entries');
  end = { id: SESSION, seq: last.seq, hash: last.hash };
  const views = new SessionViews();
  views.take(views.fold(told.story.log));
  session = {
    id: SESSION,
    end: { seq: last.seq, hash: last.hash, digest: '5c'.repeat(32) },
    state: views.whole,
    forAll: views.stateFor(PUBLIC),
    views: views.kept,
  };
  row = await rows.of(session);
});

/** What is where, and of which type: keys of secret polls, for one, are others in each run. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]));
}

/** The row's views with another byte there. */
function changedAt(place: number): Uint8Array {
  return row.views.map((byte, at) => (at === place ? byte ^ 1 : byte));
}

describe('a row of the index', () => {
  it('says of a session what is listed of it', () => {
    const { status, details, seq } = session.state;
    const listed = rows.listed(row, end);
    expect(listed).toMatchObject({ id: SESSION, seq, status, details });
    expect(listed?.boxes.map(({ sessionId }) => sessionId)).toContain(SESSION);
  });

  it('says what its log made of it, for everybody, and keeps once what several have alike', async () => {
    const rest = rows.rest(row, end);
    expect(rest?.end).toEqual(session.end);
    const kept = await rest?.views;
    expect(kept).toEqual(session.views);
    const { states } = session.views;
    for (const one of CIRCLES) {
      for (const other of CIRCLES) {
        expect(kept?.states[one] === kept?.states[other]).toBe(states[one] === states[other]);
        expect(kept?.states[one].polls === kept?.states[other].polls).toBe(
          states[one].polls === states[other].polls,
        );
      }
    }
  });

  it('says who has a code for it', () => {
    const people = rows.people(row, end);
    expect(people?.title).toBe(session.state.details.title);
    expect(people?.people.filter(({ role }) => role === 'delegate').map(({ name }) => name)).toEqual(
      session.state.delegates.map(({ name }) => name),
    );
    expect(people?.people.filter(({ role }) => role === 'secretary')).toHaveLength(2);
  });

  it.each<[string, () => Partial<IndexRow>, IndexRows?]>([
    ['whose log has gone on', () => ({ seq: row.seq - 1 })],
    ['of another log that is as long', () => ({ hash: 'a5'.repeat(32) })],
    ['of another session', () => ({ id: OTHER_SESSION })],
    [
      'in which somebody wrote',
      () => ({
        listed: row.listed.replace('Kỳ họp', 'Ky họp'),
        people: `${row.people} `,
        views: changedAt(40),
      }),
    ],
    [
      'whose seal was cut off',
      () => ({ listed: row.listed.slice(64), people: row.people.slice(64), views: row.views.slice(32) }),
    ],
    [
      'whose parts were exchanged',
      () => ({ listed: row.people, people: row.listed, views: Buffer.from(row.listed) }),
    ],
    ['that another server made', () => ({}), new IndexRows(OTHER_SERVER)],
  ])('%s says nothing', async (_, change, by = rows) => {
    const changed = { ...row, ...change() };
    expect(by.listed(changed, end)).toBeNull();
    expect(by.people(changed, end)).toBeNull();
    expect(by.rest(changed, end)).toBeNull();
  });

  it.each([
    ['seal', 0],
    ['digest of the log', 63],
    ['views', 64],
  ])('leads to no session when its %s was changed', (_, place) => {
    expect(rows.rest({ ...row, views: changedAt(place) }, end)).toBeNull();
  });

  it('is of the form that its number stands for: where this digest changes, FORM has to be raised as well', () => {
    const said = [rows.listed(row, end), rows.people(row, end), session.views.states.secretariat];
    expect(hash('sha256', JSON.stringify(shapeOf(said)), 'hex')).toMatchInlineSnapshot(
      `"8174c483bb081a648e9a7bae82715fb454f5933d143ea21fccc15a526e84e02d"`,
    );
  });
});
