import { afterAll, beforeAll, expect, it } from 'vitest';
import { isSealed } from '#shared/access/viewed-entry.ts';
import type { DocumentId, Sha256, UnitId } from '#shared/protocol/ids.ts';
import type { LogCursor } from '#shared/protocol/socket.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { publish } from '../support/publishing.ts';
import { sessionAt } from '../support/questions.ts';
import { welcomeAt } from '../support/raw-sockets.ts';
import { consoleOf, must, type Tablet, tabletsOf, until, untilLive } from '../support/tablets.ts';

/** A report that a unit keeps to itself, until it is put before everybody as it is. */

let product: Product;
let secretary: LiveSession;
let inside: Tablet;
let outside: Tablet;
let insideToken = '';
let outsideToken = '';
let away: LogCursor;
let sha256: Sha256;
let documentId: DocumentId;
let unit: UnitId;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  const signedIn = await consoleOf(product);
  secretary = signedIn.live;
  const codes = await codesAt(product, signedIn.signedIn);
  const tokenOf = async (id: string) => {
    const code = codes.find(({ person }) => person.personId === id)?.code ?? '';
    return (await signInAt(product.origin, code)).token;
  };
  const [one, other] = await tabletsOf(product, signedIn.signedIn, 2);
  if (!one || !other) throw new Error('no tablets');
  [inside, outside] = [one, other];
  [insideToken, outsideToken] = [await tokenOf(inside.id), await tokenOf(outside.id)];
  unit = sessionAt(secretary).units.find(({ members }) => members.includes(inside.id))?.id ?? ('' as UnitId);
  const report = await councilPdf({ pages: [['Báo cáo thẩm tra'], ['Kiến nghị']] });
  sha256 = await publish(product, report, { title: 'Báo cáo thẩm tra', audience: unit });
  await untilLive(inside.live, ({ session }) => session?.documents.length === 1);
  documentId = sessionAt(secretary).documents[0]?.id ?? ('' as DocumentId);
  const { snapshot, hash, view } = await welcomeAt(product.origin, outsideToken);
  away = { seq: snapshot?.seq ?? 0, hash, view };
});

afterAll(async () => {
  for (const tablet of [inside, outside]) tablet?.close();
  secretary?.close();
  await product?.stop();
});

const get = (path: string, token: string) =>
  fetch(product.origin + path, { headers: { authorization: `Bearer ${token}` } });

it('is nowhere for whoever is not in the unit', async () => {
  expect((await get(`/api/documents/${sha256}`, insideToken)).status).toBe(200);
  for (const path of [`/api/documents/${sha256}`, `/api/documents/${sha256}/text`]) {
    expect((await get(path, outsideToken)).status).toBe(404);
  }
  await must(secretary.lead({ documentId, sha256, page: 2 }));
  await until(inside.live.store, ({ presenter }) => presenter?.page === 2);
  expect(outside.live.store.getState().presenter).toBeNull();
  expect(sessionAt(outside.live).documents).toEqual([]);
});

it('is refused for fewer people, and from a delegate', async () => {
  const widening = { type: 'WidenDocument', documentId, audience: 'public' } as const;
  expect(await inside.live.command(widening)).toMatchObject({ refusal: { code: 'not-permitted' } });
  const other = sessionAt(secretary).units.find(({ id }) => id !== unit)?.id ?? unit;
  expect(await secretary.command({ ...widening, audience: { unit: other } })).toMatchObject({
    refusal: { code: 'document-only-widens' },
  });
});

it('is read by all from the moment that it is opened to them, without its file being sent again', async () => {
  await must(secretary.command({ type: 'WidenDocument', documentId, audience: 'public' }));
  await untilLive(outside.live, ({ session }) => session?.documents.length === 1);
  const bytes = await get(`/api/documents/${sha256}`, outsideToken);
  expect(bytes.headers.get('content-type')).toBe('application/pdf');
  expect((await get(`/api/documents/${sha256}/text`, outsideToken)).status).not.toBe(404);
  // Whoever is new is led where the others are.
  await until(outside.live.store, ({ presenter }) => presenter?.page === 2);
  // Whoever knew it has one document, and not two.
  await untilLive(inside.live, ({ session }) => session?.documents[0]?.editions[0]?.audience === 'public');
  for (const live of [inside.live, outside.live, secretary]) {
    const told = sessionAt(live).documents.map(({ id, editions }) => [
      id,
      editions.map((one) => one.version),
    ]);
    expect(told).toEqual([[documentId, [1]]]);
  }
});

it('comes to a tablet that was away meanwhile with the entry that carries it', async () => {
  const { snapshot, events } = await welcomeAt(product.origin, outsideToken, away);
  expect(snapshot).toBeNull();
  const told = events.flatMap((entry) => (isSealed(entry) ? [] : [entry.event]));
  expect(told).toMatchObject([{ type: 'DocumentWidened', document: { id: documentId, sha256, version: 1 } }]);
});
