import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';
import { must, untilLive } from '../support/tablets.ts';

/** Two secretaries at two consoles, over real sockets: which of them leads, and what is said to whoever comes too late. */

let product: Product;
let first: LiveSession;
let second: LiveSession;
let tablet: LiveSession;

async function signedInAs(code: string): Promise<LiveSession> {
  const live = startLive(await signInAt(product.origin, code), null, product.origin);
  await untilLive(live, ({ session }) => session !== null);
  return live;
}

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(2) });
  first = await signedInAs(product.secretaryCode);
  second = await signedInAs(product.secondSecretaryCode);
  tablet = await signedInAs(await codeOf(product));
  await must(first.command({ type: 'OpenSession' }));
});

afterAll(async () => {
  for (const live of [tablet, second, first]) live?.close();
  await product?.stop();
});

const leads = (live: LiveSession, own: boolean, connected = true) =>
  untilLive(live, ({ lead }) => lead?.leader?.own === own && lead.leader.connected === connected);
const firstItem = () => {
  const id = first.store.getState().session?.agenda[0]?.id;
  if (!id) throw new Error('no agenda');
  return id;
};

it('tells whoever comes too late who was first, and when', async () => {
  await must(first.command({ type: 'StartAgendaItem', itemId: firstItem() }));
  const late = await second.command({ type: 'StartAgendaItem', itemId: firstItem() });
  expect(late).toMatchObject({ ok: false, refusal: { code: 'item-already-current' } });
  expect(late.ok ? '' : late.refusal.vi).toMatch(
    /^Nội dung này đang được tiến hành\. \(Thư ký thứ nhất đã bắt đầu nội dung số .+ lúc \d\d:\d\d\.\)$/,
  );
});

it('undoes at one console what was done at another', async () => {
  await must(second.command({ type: 'UndoAgendaItemStart', itemId: firstItem() }));
  await untilLive(first, ({ session }) => session?.agenda[0]?.progress.status === 'pending');
});

it('is led from one console, and from another once it was asked and has handed over', async () => {
  await must(first.wishLead('take'));
  await leads(first, true);
  await leads(second, false);
  expect(await second.wishLead('take')).toMatchObject({ ok: false, refusal: { code: 'lead-taken' } });
  await must(second.wishLead('ask'));
  await untilLive(first, ({ lead }) => lead?.asking?.own === false);
  await must(first.wishLead('agree'));
  await leads(second, true);
  expect(await first.wishLead('decline')).toMatchObject({ ok: false, refusal: { code: 'not-leading' } });
});

it('is led as before after the server was killed', async () => {
  await product.kill();
  for (const live of [first, second]) await untilLive(live, ({ connection }) => connection === 'offline');
  for (const live of [first, second]) live.store.setState({ lead: null });
  product = await startProduct({ dataDir: product.dataDir, port: product.port, sessionFolder: null });
  await leads(second, true);
  await leads(first, false);
});

it('is taken over at once from a console that has lost its connection', async () => {
  second.close();
  await leads(first, false, false);
  await must(first.wishLead('take'));
  await leads(first, true);
});

it('is nothing to a delegate', async () => {
  expect(await tablet.wishLead('take')).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  expect(tablet.store.getState().lead).toBeNull();
});
