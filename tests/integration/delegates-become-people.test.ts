import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeHlc } from '#shared/annotations/clock.ts';
import type { Annotation } from '#shared/protocol/annotations.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { ConfirmLinks, LinkProposals } from '#shared/protocol/register/http.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { newUuid } from '../../client/annotations/uuid.ts';
import { verifyArchive } from '../../server/verify/verify-archive.ts';
import { type Administration, foundOffice } from '../support/administration.ts';
import { temporaryFolder } from '../support/folders.ts';
import { PersonDevice } from '../support/person.ts';
import { type Product, signInAt, startProduct } from '../support/product.ts';
import { onPostgres } from '../support/stored.ts';
import { FOUNDING } from '../unit/register/office.ts';
import { p, person } from '../unit/register/samples.ts';

/*
 * The delegates of a session of version 0.3.0 become people of the register, after an administrator has seen who is who: codes, notes, keys of
 * storage and what tablets have not sent yet go on.
 */

const KEPT = resolve(import.meta.dirname, '../upgrade/0.3.0');

interface Expected {
  readonly codes: readonly { readonly personId: string; readonly name: string; readonly code: string }[];
  readonly secretaryToken: string;
  readonly notes: readonly {
    readonly personId: string;
    readonly token: string;
    readonly annotations: readonly Annotation[];
  }[];
  readonly secrets: Readonly<Record<string, string>>;
}

const expected: Expected = JSON.parse(readFileSync(join(KEPT, 'expected.json'), 'utf8'));
const keptLines = linesOf(readFileSync(join(KEPT, 'record.jsonl'), 'utf8'));
const { type: _type, ...OFFICE } = FOUNDING;
/** A device that has been away since before the upgrade, and whose it is. */
const away = expected.notes[0] ?? { personId: '', token: '', annotations: [] };

let product: Product;
let administration: Administration;
let session: SessionId;

beforeAll(async () => {
  const dataDir = join(temporaryFolder(), 'data');
  cpSync(join(KEPT, 'folder'), dataDir, { recursive: true });
  product = await startProduct({ dataDir, sessionFolder: null });
  const body = { ...OFFICE.body, name: 'Hội đồng nhân dân' };
  ({ administration } = await foundOffice(product, { ...OFFICE, body }));
  const [entered] = (await administration.register()).sessions;
  if (!entered) throw new Error('the session was not entered');
  session = entered.id;
});

afterAll(() => product?.stop());

function linesOf(record: string): readonly string[] {
  return record.split('\n').filter((line) => line.startsWith('{"seq"'));
}

function get(path: string, token: string): Promise<Response> {
  return fetch(product.origin + path, { headers: { authorization: `Bearer ${token}` } });
}

const pathOf = (what: string) => `/api/register/sessions/${session}/${what}`;

async function proposals(): Promise<LinkProposals> {
  return (await administration.get<LinkProposals>(pathOf('people'))).body;
}

/** Everybody as who they are proposed to be; each namesake as somebody new, told apart. */
function confirming({ basedOn, proposals: all }: LinkProposals): ConfirmLinks {
  return {
    basedOn,
    links: all.map(({ delegateId, name, title, proposed, distinction }, place) => ({
      delegateId,
      person:
        proposed !== null && proposed !== 'new'
          ? proposed
          : person(50 + place, { name, title, distinction: distinction || `người thứ ${place + 1}` }),
    })),
  };
}

function codeOf(delegateId: string): string {
  return expected.codes.find(({ personId }) => personId === delegateId)?.code ?? '';
}

/** A stroke that a tablet made while it was away. */
function stroke(of: Annotation): Annotation {
  const deviceId = newUuid();
  const hlc = encodeHlc({ wall: Date.now(), counter: 0, deviceId });
  return { ...of, id: randomUUID() as Annotation['id'], hlc: hlc as Annotation['hlc'] };
}

const syncing = (changes: readonly Annotation[]) => ({ deviceId: newUuid(), since: 0, changes });

// That folder is SQLite's.
if (!onPostgres())
  describe('delegates of a session of version 0.3.0', () => {
    it('are proposed to an administrator: who is known by name, who is new, and who has to be asked about', async () => {
      const found = await proposals();
      expect(found.proposals).toHaveLength(8);
      const namesakes = found.proposals.filter(({ name }) => name === 'Nguyễn Thị An');
      expect(namesakes.map(({ delegateId, proposed }) => [delegateId, proposed])).toEqual([
        ['d1', null],
        ['d5', null],
      ]);
      const others = found.proposals.filter(({ name }) => name !== 'Nguyễn Thị An');
      expect(others.every(({ proposed, candidates }) => proposed === 'new' && candidates.length === 0)).toBe(
        true,
      );
      // Somebody of that name is in the register by now.
      const known = others[0];
      if (!known) throw new Error('nobody else');
      await administration.give({ type: 'AddPeople', people: [person(40, { name: known.name })] });
      const after = (await proposals()).proposals.find(({ delegateId }) => delegateId === known.delegateId);
      expect(after).toMatchObject({ proposed: p(40), candidates: [{ personId: p(40), name: known.name }] });
    });

    it('are linked as it was confirmed, and not when something has changed since, nor two as one', async () => {
      const found = await proposals();
      const confirmed = confirming(found);
      const outdated = { ...confirmed, basedOn: { ...found.basedOn, session: 1 } };
      expect(await administration.post(pathOf('people'), outdated)).toMatchObject({
        status: 409,
        body: { refusal: { code: 'links-outdated' } },
      });
      const twice = { ...confirmed, links: confirmed.links.map((link) => ({ ...link, person: p(40) })) };
      expect((await administration.post(pathOf('people'), twice)).body.refusal?.code).toBe(
        'person-linked-twice',
      );
      const nobody = { ...confirmed, links: confirmed.links.map((link) => ({ ...link, person: p(999) })) };
      expect((await administration.post(pathOf('people'), nobody)).body.refusal?.code).toBe('unknown-person');
      expect((await administration.post(pathOf('people'), { links: [] })).status).toBe(400);
      expect((await administration.register()).sessions).toMatchObject([{ unlinked: 8 }]);

      const done = await administration.post(pathOf('people'), confirmed);
      expect(done).toMatchObject({ status: 200, body: { ok: true } });
      expect((await proposals()).proposals).toEqual([]);
      expect((await administration.register()).sessions).toMatchObject([{ unlinked: 0 }]);
    });

    it('are let in as people by their old codes, at that session, and are there who they were', async () => {
      const device = await PersonDevice.signIn(product, codeOf(away.personId));
      expect(device.signedIn).toMatchObject({
        type: 'person',
        openedAt: session,
        sessions: [{ id: session, as: 'delegate', delegateId: away.personId }],
      });
      const kept = await device.ask('/api/storage-secret', { session });
      expect(kept.body).toEqual({ ok: true, secret: expected.secrets[away.personId] });
      const { body } = await device.ask<{ changes: readonly Annotation[] }>('/api/annotations/sync', {
        session,
        body: syncing([]),
      });
      expect(body.changes).toEqual(away.annotations);
    });

    it('go on on the tablets that were away, which send what they had not sent', async () => {
      const secret = await (await get('/api/storage-secret', away.token)).json();
      expect(secret).toEqual({ ok: true, secret: expected.secrets[away.personId] });
      const [note] = away.annotations;
      if (!note) throw new Error('no notes');
      const [first, second] = [stroke(note), stroke(note)];
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${away.token}` };
      const sent = await fetch(`${product.origin}/api/annotations/sync`, {
        method: 'POST',
        headers,
        body: JSON.stringify(syncing([first])),
      });
      expect(sent.status).toBe(200);

      // A new code of the person ends every older one, and what was signed in with it: that tablet comes back with the new code.
      const { me } = (await PersonDevice.signIn(product, codeOf(away.personId))).signedIn;
      const device = await comeBack(me.personId);
      expect((await (await get('/api/storage-secret', away.token)).json()) as object).toMatchObject({
        refusal: { code: 'code-renewed' },
      });
      await expect(signInAt(product.origin, codeOf(away.personId))).rejects.toThrow('wrong-code');
      const sync = (changes: readonly Annotation[]) =>
        device.ask<{ changes: readonly Annotation[] }>('/api/annotations/sync', {
          session,
          body: syncing(changes),
        });
      expect((await sync([second])).status).toBe(200);
      const { body } = await sync([]);
      const ids = body.changes.map(({ id }) => id);
      expect(ids).toEqual(
        expect.arrayContaining([...away.annotations.map(({ id }) => id), first.id, second.id]),
      );
    });

    it('leave the lines of the record as they were, and it holds', async () => {
      const record = await (await get('/api/export/record.jsonl', expected.secretaryToken)).text();
      expect(linesOf(record).slice(0, keptLines.length)).toEqual(keptLines);
      expect(record).toContain('DelegatesLinked');
      expect(await verifyArchive(Buffer.from(record))).toMatchObject({ ok: true });
    });
  });

async function comeBack(id: PersonId): Promise<PersonDevice> {
  const path = `/api/register/accounts/${id}/renew`;
  const { body } = await administration.post<{ code: { code: string } }>(path);
  return PersonDevice.signIn(product, body.code.code);
}
