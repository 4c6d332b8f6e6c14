import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REGISTER_LOG, SessionId } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { takeUpSecretInPostgres } from '../../../server/identity/changed-secret.ts';
import {
  type Account,
  type AuditEntry,
  type Identities,
  type Participant,
  personAccount,
  TERMINAL,
} from '../../../server/identity/identities.ts';
import { postgresIdentities } from '../../../server/identity/postgres.ts';
import { rememberSignIns } from '../../../server/identity/remembered-sign-ins.ts';
import { ChangedSecretError } from '../../../server/identity/taken-up-secret.ts';
import { openPostgres, type Postgres } from '../../../server/postgres/postgres.ts';
import { lineTo } from '../../support/postgres/cut-line.ts';
import { newPlace, storeInPlace } from '../../support/postgres/place.ts';
import { identitiesContract } from './identities.contract.ts';

const SECRET = Buffer.alloc(32, 'bí mật');
const OTHER_SECRET = Buffer.alloc(32, 'khác');
const AT = '2026-12-07T01:00:00.000Z';
const SESSION = SessionId.parse('kh-mot');
const delegateOf = (n: number): Participant => ({
  type: 'participant',
  sessionId: SESSION,
  personId: `d${n}`,
  role: 'delegate',
});
const ONE = delegateOf(1);
const AN = personAccount(PersonId.parse('p-0123456789ab'));
const BINH = personAccount(PersonId.parse('p-ba9876543210'));

identitiesContract('PostgreSQL with remembered sign-ins', async () => {
  const open = async (db: Postgres) => rememberSignIns(await postgresIdentities(db, SECRET));
  const { store, ...place } = await storeInPlace(open);
  return { ...place, identities: store };
});

/** Ends what was opened in a test. */
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function openedAt(url: string): Promise<Postgres> {
  const db = await openPostgres(url);
  opened.push(db);
  return db;
}

async function codeOf(identities: Identities, account: Account): Promise<string> {
  const [code = ''] = await identities.handOut([account], 'shown', TERMINAL, AT);
  return code;
}
async function signedIn(identities: Identities, account: Account): Promise<string> {
  const made = await identities.signIn(await codeOf(identities, account), AT);
  return made?.token ?? '';
}

describe('two processes over one database', () => {
  const ROUNDS = Array.from({ length: 10 }, (_, round) => round);
  let here: Identities;
  let there: Identities;
  let url: string;

  beforeEach(async () => {
    url = await newPlace();
    here = await postgresIdentities(await openedAt(url), SECRET);
    there = await postgresIdentities(await openedAt(url), SECRET);
    await here.ensure([ONE, delegateOf(2), AN, BINH]);
  });

  it('make sure of the same people at once', async () => {
    const hall = Array.from({ length: 30 }, (_, n) => delegateOf(n + 3));
    await Promise.all([
      here.ensure(hall),
      there.ensure(hall.toReversed()),
      here.ensure(hall.slice(0, 2)),
      there.ensure(hall.slice(0, 2)),
    ]);
    expect((await here.usage(SESSION)).size).toBe(32);
  });

  it('let nobody in by a code that is renewed at the same moment, nor that was merged, nor who leaves', async () => {
    for (const _ of ROUNDS) {
      const code = await codeOf(here, ONE);
      const [signIn] = await Promise.all([here.signIn(code, AT), there.renew([ONE], TERMINAL, AT)]);
      expect(await there.whoIs(signIn?.token ?? '')).toBeNull();
    }
    const code = await codeOf(here, BINH);
    const [merged] = await Promise.all([
      here.signIn(code, AT),
      there.merge(BINH.personId, AN.personId),
      there.merge(BINH.personId, AN.personId),
    ]);
    expect(await here.whoIs(merged?.token ?? '')).toEqual(AN);
    const last = await codeOf(here, ONE);
    const [left] = await Promise.all([here.signIn(last, AT), there.leave([ONE], TERMINAL, AT)]);
    expect(await here.whoIs(left?.token ?? '')).toBeNull();
  });

  it('let nobody in by an older code while the person’s own is renewed', async () => {
    const code = await codeOf(here, ONE);
    await here.ensure([{ ...ONE, person: AN.personId }]);
    const [signIn] = await Promise.all([
      here.signIn(code, AT),
      there.renew([AN], TERMINAL, AT),
      here.renew([ONE], TERMINAL, AT),
    ]);
    expect(await there.whoIs(signIn?.token ?? '')).toBeNull();
  });

  it('make another code each, the last of which holds', async () => {
    const codes = await Promise.all(
      ROUNDS.map((round) => (round % 2 === 0 ? here : there).renew([ONE, AN], TERMINAL, AT)),
    );
    expect(new Set(codes.flat()).size).toBe(2 * ROUNDS.length);
    const held = await Promise.all(codes.map(([code = '']) => here.ownerOf(code)));
    expect(held.filter((owner) => owner !== null)).toEqual([ONE]);
  });

  it('hand out no code as unused after somebody has signed in with it', async () => {
    const code = await codeOf(here, ONE);
    await Promise.all(
      ROUNDS.map((round) =>
        round === 4
          ? here.signIn(code, AT)
          : (round % 2 === 0 ? here : there).handOutUnused([ONE], [ONE], 'printed', TERMINAL, AT),
      ),
    );
    const deeds = (await here.audit(SESSION, 100)).map(({ deed }) => deed);
    expect(deeds[0]).toBe('signed-in');
  });

  it('end a sign-in once, and clear the devices that there are', async () => {
    const token = await signedIn(here, ONE);
    const id = (await here.deviceOf(token))?.id ?? '';
    const ended = await Promise.all([
      here.revoke(ONE, id, TERMINAL, AT),
      there.revoke(ONE, id, TERMINAL, AT),
      here.signOut(token, AT),
    ]);
    const deeds = (await here.audit(SESSION, 100)).map(({ deed }) => deed);
    expect(deeds.filter((deed) => deed === 'revoked' || deed === 'signed-out')).toHaveLength(1);
    expect(ended.filter((did) => did === true).length).toBeLessThanOrEqual(1);
    for (const round of ROUNDS) {
      const code = await codeOf(here, ONE);
      const [signIn] = await Promise.all([
        here.signIn(code, AT),
        there.wipe(ONE, TERMINAL, `${AT.slice(0, -2)}${round}Z`),
      ]);
      const isIn = (await here.whoIs(signIn?.token ?? '')) !== null;
      // Who came in just before has to clear the device, and is counted.
      if (!isIn) expect(await here.toWipe(signIn?.token ?? '')).not.toBeNull();
    }
  });

  it('tell each device of all that came after it', async () => {
    const first = await signedIn(here, ONE);
    const code = await codeOf(here, ONE);
    await Promise.all(ROUNDS.map((round) => (round % 2 === 0 ? here : there).signIn(code, AT)));
    expect(await here.newDevices(first)).toHaveLength(ROUNDS.length);
  });

  it('take up another secret once', async () => {
    const [one, two] = [await openedAt(url), await openedAt(url)];
    await takeUpSecretInPostgres(one, SECRET, AT);
    const token = await signedIn(here, ONE);
    const both = [one, two].map((db) => takeUpSecretInPostgres(db, OTHER_SECRET, AT));
    expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
    await expect(postgresIdentities(one, SECRET)).rejects.toThrow(ChangedSecretError);
    const after = await postgresIdentities(one, OTHER_SECRET);
    expect(await after.endingOf(token)).toBe('key-replaced');
    expect((await after.signIn(await codeOf(after, ONE), AT))?.account).toEqual(ONE);
    expect((await after.audit(REGISTER_LOG, 100)).filter(({ deed }) => deed === 'key-replaced')).toHaveLength(
      2,
    );
  });

  it('hear of each other’s deeds, each once, and of nothing that was not done', async () => {
    const hall = Array.from({ length: 30 }, (_, n) => delegateOf(n + 3));
    await here.ensure(hall);
    const [toldHere, toldThere]: AuditEntry[][] = [[], []];
    here.listen((entries) => toldHere?.push(...entries));
    there.listen((entries) => toldThere?.push(...entries));
    await expect(there.renew([ONE, delegateOf(500)], TERMINAL, AT)).rejects.toThrow(RangeError);
    await there.renew(hall, TERMINAL, AT);
    await signedIn(here, AN);
    await vi.waitFor(() => {
      expect(toldHere).toHaveLength(32);
      expect(toldThere).toHaveLength(32);
    });
    const bySeq = (entries: AuditEntry[] = []) => entries.toSorted((a, b) => a.seq - b.seq);
    expect(bySeq(toldThere)).toEqual(bySeq(toldHere));
    expect(bySeq(toldHere).slice(0, 30).toReversed()).toEqual(await here.audit(SESSION, 30));
  });

  it('remember no sign-in that ended, or is somebody else’s, in the other', async () => {
    const remembering = rememberSignIns(here);
    const [token, other] = [await signedIn(here, ONE), await signedIn(here, BINH)];
    expect([await remembering.whoIs(token), await remembering.whoIs(other)]).toEqual([ONE, BINH]);
    await there.revoke(ONE, (await there.deviceOf(token))?.id ?? '', TERMINAL, AT);
    await there.merge(BINH.personId, AN.personId);
    await vi.waitFor(async () => {
      expect([await remembering.whoIs(token), await remembering.whoIs(other)]).toEqual([null, AN]);
    });
  });

  it('let nobody in by memory while they cannot hear of each other, and have missed something then', async () => {
    const line = await lineTo(url);
    opened.push(line);
    const db = await openedAt(line.url);
    const far = await postgresIdentities(db, SECRET);
    const missed = vi.fn();
    far.listen(() => {}, missed);
    const remembering = rememberSignIns(far);
    const token = await signedIn(here, ONE);
    expect(await remembering.whoIs(token)).toEqual(ONE);
    expect(far.hears()).toBe(true);
    line.cut();
    await vi.waitFor(() => expect(far.hears()).toBe(false));
    await there.renew([ONE], TERMINAL, AT);
    await expect(remembering.whoIs(token)).rejects.toThrow();
    expect(missed).not.toHaveBeenCalled();
    line.mend();
    await vi.waitFor(() => expect(far.hears()).toBe(true), { timeout: 10_000 });
    expect(missed).toHaveBeenCalledOnce();
    expect(await remembering.whoIs(token)).toBeNull();
    const renewed = vi.fn();
    far.listen(renewed);
    await there.renew([ONE], TERMINAL, AT);
    await vi.waitFor(() => expect(renewed).toHaveBeenCalledOnce());
  });
});

it('finds nobody by a text that PostgreSQL cannot hold, and takes what a device says of itself', async () => {
  const db = await openedAt(await newPlace());
  const identities = await postgresIdentities(db, SECRET);
  await identities.ensure([ONE]);
  expect(await identities.revoke(ONE, 'a\0b', TERMINAL, AT)).toBe(false);
  await expect(codeOf(identities, { ...ONE, personId: '\0' })).rejects.toThrow(RangeError);
  const code = await codeOf(identities, ONE);
  expect(await identities.signIn(`${code}\0`, AT, { thumbprint: null, name: 'Máy\0' })).not.toBeNull();
  expect((await identities.devices(ONE)).map(({ name }) => name)).toEqual(['Máy\ufffd']);
});

it('keeps neither tokens nor codes, and a record that is only added to', async () => {
  const db = await openedAt(await newPlace());
  const identities = await postgresIdentities(db, SECRET);
  await identities.ensure([ONE]);
  const code = await codeOf(identities, ONE);
  const token = (await identities.signIn(code, AT))?.token ?? '';
  const tables = ['identities', 'sign_ins', 'ended_sign_ins', 'identity_audit', 'identity_secret'];
  const all = JSON.stringify(await Promise.all(tables.map((table) => db.rows(`SELECT * FROM ${table}`))));
  // What must be there is found, so what must not be there would be found too.
  expect(all).toContain('kh-mot');
  for (const secret of [token, code, code.replaceAll('-', '')]) expect(all).not.toContain(secret);
  for (const change of ["UPDATE identity_audit SET by_id = 's2'", 'DELETE FROM identity_audit']) {
    await expect(db.run(change)).rejects.toThrow('append-only');
  }
});
