import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import type { PresenterPlace } from '#shared/protocol/socket.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { LiveSession } from '../../client/connection/live.ts';
import { councilPdf } from '../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { memberSocket } from '../support/raw-sockets.ts';
import { consoleOf, must, type Tablet, tabletsOf, until, untilLive } from '../support/tablets.ts';

let product: Product;
let secretary: LiveSession;
let tablets: readonly Tablet[];
let bare: Socket;
let place: PresenterPlace;

beforeAll(async () => {
  const folder = sessionFolder(3);
  writeFileSync(join(folder, '01-bao-cao.pdf'), await councilPdf({ pages: [['Một'], ['Hai'], ['Ba']] }));
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  const { live, signedIn } = await consoleOf(product);
  secretary = live;
  tablets = await tabletsOf(product, signedIn, 2);
  const code = (await codesAt(product, signedIn)).find(({ person }) => person.role === 'delegate')?.code;
  bare = await memberSocket(product.origin, (await signInAt(product.origin, code ?? '')).token);
  const [document] = live.store.getState().session?.documents ?? [];
  if (!document) throw new Error('the document was not imported');
  place = { documentId: document.id, sha256: currentEdition(document).sha256, page: 2 };
});

afterAll(async () => {
  bare?.disconnect();
  for (const tablet of tablets ?? []) tablet.close();
  secretary?.close();
  await product?.stop();
});

it('tells every tablet where the presenter is, and that nobody leads any more', async () => {
  expect(await secretary.lead(place)).toEqual({ ok: true });
  for (const { live } of tablets) await until(live.store, ({ presenter }) => presenter?.page === 2);
  expect(await secretary.lead(null)).toEqual({ ok: true });
  for (const { live } of tablets) await until(live.store, ({ presenter }) => presenter === null);
});

it('tells a tablet that comes later, and leaves nothing in the record', async () => {
  const before = secretary.store.getState().session?.seq;
  await secretary.lead({ ...place, page: 3 });
  const { signedIn, live } = await consoleOf(product);
  const [late] = await tabletsOf(product, signedIn, 1);
  if (late) await until(late.live.store, ({ presenter }) => presenter?.page === 3);
  expect(live.store.getState().session?.seq).toBe(before);
  late?.close();
  live.close();
});

it('lets nobody lead but the secretariat', async () => {
  expect(await bare.emitWithAck('presenter:lead', { place: null })).toMatchObject({
    ok: false,
    refusal: { code: 'not-permitted' },
  });
  expect(tablets[0]?.live.store.getState().presenter).toMatchObject({ page: 3 });
});

it.each([
  ['a page that the document does not have', { page: 4 }, 'unknown-document'],
  ['a document that was not published', { sha256: 'f'.repeat(64) }, 'unknown-document'],
  ['what is no place', { page: 0 }, 'malformed-message'],
])('does not lead to %s', async (_, wrong, code) => {
  const wish = { ...place, ...wrong } as PresenterPlace;
  expect(await secretary.lead(wish)).toMatchObject({ ok: false, refusal: { code } });
});

describe('leading ends by itself', () => {
  const leading = async () => {
    await must(secretary.lead(place));
    await untilLive(secretary, ({ presenter }) => presenter !== null);
  };
  const nobodyLeads = async () => {
    for (const { live } of tablets) await untilLive(live, ({ presenter }) => presenter === null);
    await untilLive(secretary, ({ presenter }) => presenter === null);
  };
  const itemId = () => secretary.store.getState().session?.agenda[0]?.id ?? ('a1' as AgendaItemId);

  it('with the item under way', async () => {
    await must(secretary.command({ type: 'OpenSession' }));
    await must(secretary.command({ type: 'StartAgendaItem', itemId: itemId() }));
    await leading();
    await must(secretary.command({ type: 'CloseAgendaItem', itemId: itemId() }));
    await nobodyLeads();
  });

  it('with its document', async () => {
    await leading();
    const { documentId } = place;
    await must(secretary.command({ type: 'WithdrawDocument', documentId, reason: 'Nhầm tệp' }));
    await nobodyLeads();
  });

  it('with the session', async () => {
    await leading();
    await must(secretary.command({ type: 'CloseSession' }));
    await nobodyLeads();
  });
});
