import 'fake-indexeddb/auto';
import '../../support/tablet-device.ts';
import { beforeEach, expect, it } from 'vitest';
import type { MySession } from '#shared/protocol/http.ts';
import { type Refusal, refusal } from '#shared/protocol/refusals.ts';
import type { Http } from '../../../client/connection/http.ts';
import type { SignedInPerson } from '../../../client/connection/person.ts';
import { mySessions } from '../../../client/delegate/sessions/my-sessions.ts';
import { outbox } from '../../../client/offline/ballots/ballot-rows.ts';
import {
  clearDeviceDatabase,
  database,
  ownerOfPerson,
  replicas,
} from '../../../client/offline/device/device-database.ts';
import { kh, p } from '../register/samples.ts';
import { aSession } from '../session/builder.ts';
import { mySession } from '../sign-in/sessions.ts';

const PERSON = { personId: p(1), name: 'Trần Văn Bình' };
const GOING_ON = mySession(1, { title: 'Kỳ họp thứ nhất', status: 'open' });
const PAST = mySession(2, { title: 'Kỳ họp chuyên đề', status: 'closed' });

beforeEach(() => clearDeviceDatabase(new Set()));

/** A tablet whose server answers so; a new one is the app after a restart. */
function tabletOf(http: Http) {
  const heard: Refusal[] = [];
  const kept = { token: 'token', person: PERSON };
  const person: SignedInPerson = {
    kept,
    person: PERSON,
    http,
    open: () => {},
    leaveSession: () => {},
    signOut: () => {},
    heard: (why) => void heard.push(why),
  };
  return { list: mySessions(person), heard };
}

const listing =
  (...sessions: readonly MySession[]): Http =>
  async () =>
    Response.json({ sessions });
const unreachable: Http = () => Promise.reject(new TypeError('no network'));

it('has the list without a network as the server told it last, sealed on the device', async () => {
  await tabletOf(listing(GOING_ON, PAST)).list.refresh();
  const { list } = tabletOf(unreachable);
  await list.refresh();
  const { sessions, at, problem } = list.store.getState();
  expect(sessions?.map(({ title }) => title)).toEqual(['Kỳ họp thứ nhất', 'Kỳ họp chuyên đề']);
  expect([problem, at !== null]).toEqual(['unreachable', true]);

  const row = await database.table('sessionLists').get(ownerOfPerson(PERSON.personId));
  const lying = new TextDecoder().decode(row.sealed);
  expect(lying).not.toContain('title');
  expect(lying).not.toContain('Kỳ họp');
});

it('lists only those of which the person is a delegate', async () => {
  const runs = mySession(3, { as: 'secretary', delegateId: null });
  const { list } = tabletOf(listing(runs, PAST));
  await list.refresh();
  expect(list.store.getState().sessions?.map(({ id }) => id)).toEqual([PAST.id]);
});

it('removes from the device what the person takes no part in any more, and leaves the others', async () => {
  await replicas.bulkPut([
    { owner: `${GOING_ON.id}/d1`, session: aSession({}).state },
    { owner: `${PAST.id}/d2`, session: aSession({}).state },
    // Of somebody else, who was signed in to one session here.
    { owner: `${kh(9)}/d7`, session: aSession({}).state },
  ]);
  await tabletOf(listing(GOING_ON, PAST)).list.refresh();
  expect(await replicas.count()).toBe(3);
  const { list } = tabletOf(listing(GOING_ON));
  await list.refresh();
  expect((await replicas.toArray()).map(({ owner }) => owner)).toEqual([`${GOING_ON.id}/d1`, `${kh(9)}/d7`]);
  expect([...list.store.getState().onDevice.keys()].sort()).toEqual([GOING_ON.id, kh(9)]);
});

it('says of each session how much the server does not have, and removes one without that', async () => {
  await replicas.put({ owner: `${PAST.id}/d2`, session: aSession({}).state });
  await outbox.put({ owner: `${PAST.id}/d2`, pollId: 'bq1', slot: { status: 'pending' } } as never);
  const { list } = tabletOf(listing(GOING_ON, PAST));
  await list.refresh();
  expect([...list.store.getState().unsent]).toEqual([[PAST.id, 1]]);
  await list.remove(PAST.id);
  expect(list.store.getState().onDevice.has(PAST.id)).toBe(false);
  expect([...list.store.getState().unsent]).toEqual([[PAST.id, 1]]);
});

it('tells of a refusal, which may end the sign-in', async () => {
  const no = refusal('code-renewed');
  const { list, heard } = tabletOf(async () => Response.json({ ok: false, refusal: no }, { status: 401 }));
  await list.refresh();
  expect(heard).toEqual([no]);
  expect(list.store.getState().problem).toEqual(no);
});
