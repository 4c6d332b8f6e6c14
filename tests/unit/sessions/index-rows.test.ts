import { hash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC } from '#shared/access/viewer.ts';
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
    end: { ...end, decidedHereFrom: 1 },
    state: views.whole,
    forAll: views.stateFor(PUBLIC),
  };
  row = rows.of(session);
});

describe('a row of the index', () => {
  it('says of a session what is listed of it', () => {
    const { status, details, seq } = session.state;
    const listed = rows.listed(row, end);
    expect(listed).toMatchObject({ summary: { id: SESSION, seq, status, details } });
    expect(listed?.end).toEqual({ seq, hash: end.hash, decidedHereFrom: 1 });
    expect(listed?.summary.boxes.map(({ sessionId }) => sessionId)).toContain(SESSION);
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
      () => ({ listed: row.listed.replace('Kỳ họp', 'Ky họp'), people: `${row.people} ` }),
    ],
    ['whose seal was cut off', () => ({ listed: row.listed.slice(64), people: row.people.slice(64) })],
    ['whose parts were exchanged', () => ({ listed: row.people, people: row.listed })],
    ['that another server made', () => ({}), new IndexRows(OTHER_SERVER)],
  ])('%s says nothing', (_, change, by = rows) => {
    const changed = { ...row, ...change() };
    expect(by.listed(changed, end)).toBeNull();
    expect(by.people(changed, end)).toBeNull();
  });

  it('is of the form that its number stands for: where this digest changes, FORM has to be raised as well', () => {
    const texts = [row.listed, row.people].map((sealed) => sealed.slice(64));
    expect(hash('sha256', texts.join('\n'), 'hex')).toMatchInlineSnapshot(
      `"4129e242f45187b7f0632ed78bdca014df427353e56f8566463b35d72659d1b4"`,
    );
  });
});
