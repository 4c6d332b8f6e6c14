import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonSignedIn } from '#shared/protocol/http.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { Founded } from '#shared/protocol/register/http.ts';
import type { OwnWays, ProviderJourney, SignInWays } from '#shared/protocol/staff-sign-in.ts';
import { CALLBACK_PATH } from '../../server/identity/provider/office-provider.ts';
import { Administration, foundOffice } from '../support/administration.ts';
import { temporaryFolder } from '../support/folders.ts';
import { TestProvider, walkThrough } from '../support/office-provider.ts';
import { type Product, startProduct } from '../support/product.ts';
import { FOUNDING } from '../unit/register/office.ts';
import { administrator, p, person } from '../unit/register/samples.ts';

/** Staff sign in with what the office's own provider says (OpenID Connect), a real one, on this machine. */

const { type: _type, ...OFFICE } = FOUNDING;
const SUBJECT = 'quan@vanphong.tinh.gov.vn';

let provider: TestProvider;
let product: Product;
let administration: Administration;
let founded: Founded;
let nobody: Administration;

beforeAll(async () => {
  provider = await TestProvider.start();
  product = await startProduct({
    dataDir: temporaryFolder(),
    sessionFolder: null,
    environment: provider.environment,
  });
  nobody = new Administration(product, null);
  ({ administration, founded } = await foundOffice(product, OFFICE));
});
afterAll(async () => {
  await product?.stop();
  await provider?.stop();
});

const account = () => `/api/register/accounts/${founded.me.personId}`;
const codeOf = ({ body }: { body: { refusal?: Refusal } }) => body.refusal?.code;
const setOut = async (page = 'administration') =>
  (await nobody.post<ProviderJourney>('/api/sign-in/provider', { page })).body;
const handIn = (ticket: string, pass: string) =>
  nobody.post<PersonSignedIn>('/api/sign-in/ticket', { ticket, pass });

/** What the server sends the browser on with, once it is back from the provider. */
async function broughtBack(address: string): Promise<{ readonly page: string; readonly ticket: string }> {
  const response = await fetch(address, { redirect: 'manual' });
  const [, page = '', ticket = ''] =
    /^\/(\w+)#ticket=(.*)$/.exec(response.headers.get('location') ?? '') ?? [];
  return { page, ticket };
}

async function ticketOf(login: string): Promise<{ readonly ticket: string; readonly pass: string }> {
  const { url, pass } = await setOut();
  const { ticket } = await broughtBack(await walkThrough(url, login));
  return { ticket, pass };
}

it('is offered, and says so where the provider does not answer', async () => {
  expect((await nobody.get<SignInWays>('/api/sign-in/ways')).body).toMatchObject({ provider: true });
  const refused = await nobody.post('/api/sign-in/provider', { page: 'console' });
  expect([refused.status, codeOf(refused)]).toEqual([503, 'provider-unreachable']);
  expect(codeOf(await nobody.post('/api/sign-in/provider', { page: 'elsewhere' }))).toBe('malformed-message');
  // From here on it does.
  provider.knows(product.origin + CALLBACK_PATH);
});

it('sends the browser to the provider with a proof of its own, and asks for nothing but who somebody is', async () => {
  const asked = new URL((await setOut()).url);
  expect(asked.origin).toBe(provider.issuer);
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    scope: 'openid',
    code_challenge_method: 'S256',
    redirect_uri: product.origin + CALLBACK_PATH,
  });
});

it('tells somebody who is not linked what an administrator has to link', async () => {
  const { ticket, pass } = await ticketOf(SUBJECT);
  const refused = await handIn(ticket, pass);
  expect([refused.status, codeOf(refused)]).toEqual([401, 'subject-unlinked']);
  expect(refused.body.refusal?.vi).toContain(SUBJECT);
});

it('lets in whom an administrator has linked', async () => {
  expect((await administration.post(`${account()}/subject`, { subject: SUBJECT })).status).toBe(200);
  const ways = await administration.get<OwnWays>(`${account()}/ways`);
  expect(ways.body.subject).toEqual({ linked: SUBJECT });
  const { ticket, pass } = await ticketOf(SUBJECT);
  const { body } = await handIn(ticket, pass);
  expect(body).toMatchObject({ type: 'person', me: founded.me });
  expect((await administration.as(body.token).get('/api/register')).status).toBe(200);
});

it('takes a ticket once, and only of the browser that set out for it', async () => {
  const { ticket, pass } = await ticketOf(SUBJECT);
  const { pass: otherPass } = await setOut();
  expect(codeOf(await handIn(ticket, otherPass))).toBe('provider-said-no');
  expect((await handIn(ticket, pass)).status).toBe(200);
  expect(codeOf(await handIn(ticket, pass))).toBe('provider-said-no');
  for (const wrong of ['', 'AAAA', `${ticket}A`]) {
    expect(codeOf(await handIn(wrong, pass))).toBe('provider-said-no');
  }
});

it('brings the browser back to the page that it left', async () => {
  const { url } = await setOut('console');
  expect(await broughtBack(await walkThrough(url, SUBJECT))).toMatchObject({ page: 'console' });
});

it('lets nobody in who says no there, or brings what the provider did not say', async () => {
  const { url } = await setOut();
  expect(await broughtBack(await walkThrough(url, SUBJECT, false))).toEqual({
    page: 'administration',
    ticket: '',
  });
  const back = new URL(await walkThrough(url, SUBJECT));
  back.searchParams.set('code', 'AAAA');
  expect(await broughtBack(back.href)).toEqual({ page: 'administration', ticket: '' });
  back.searchParams.set('state', 'AAAA');
  expect(await broughtBack(back.href)).toEqual({ page: 'administration', ticket: '' });
});

it('links one account of the office to one person', async () => {
  await administration.give(
    { type: 'AddPeople', people: [person(11)] },
    {
      type: 'AppointStaff',
      appointment: administrator(12, 11, { from: '2025-07-01' }),
      source: '',
      reason: '',
    },
  );
  const other = `/api/register/accounts/${p(11)}/subject`;
  expect(codeOf(await administration.post(other, { subject: SUBJECT }))).toBe('subject-taken');
  expect(codeOf(await administration.post(other, { subject: '  ' }))).toBe('malformed-message');
  expect(codeOf(await administration.post(`/api/register/accounts/${p(99)}/subject`, { subject: 'x' }))).toBe(
    'not-found',
  );
  expect((await administration.post(`${account()}/subject`, { subject: null })).status).toBe(200);
  expect((await administration.post(other, { subject: SUBJECT })).status).toBe(200);
  const { ticket, pass } = await ticketOf(SUBJECT);
  expect((await handIn(ticket, pass)).body.me.personId).toBe(p(11));
});

it('is refused in words where no provider is set', async () => {
  const plain = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  try {
    const there = new Administration(plain, null);
    expect(codeOf(await there.post('/api/sign-in/provider', { page: 'console' }))).toBe('no-provider');
    expect(codeOf(await there.post('/api/sign-in/ticket', { ticket: 'a', pass: 'b' }))).toBe('no-provider');
  } finally {
    await plain.stop();
  }
});
