import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonSignedIn } from '#shared/protocol/http.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { AccountCode, AccountsAnswer, Founded } from '#shared/protocol/register/http.ts';
import type { Devices } from '#shared/protocol/sign-ins.ts';
import type { OwnWays, SignInWays } from '#shared/protocol/staff-sign-in.ts';
import { administrationCodes } from '../../server/codes/administration.ts';
import { Administration, foundOffice } from '../support/administration.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';
import { SoftAuthenticator } from '../support/soft-authenticator.ts';
import { placeOf } from '../support/stored.ts';
import { FOUNDING, MEMBERS } from '../unit/register/office.ts';
import { administrator, b, p, person, secretary } from '../unit/register/samples.ts';

/** How those who run the office sign in: with a code and a PIN, or with a passkey. */

const { type: _type, ...OFFICE } = FOUNDING;
const QUAN = p(10);
const THU = p(11);
const PIN = '402817';
const OTHER = '402818';

let product: Product;
let administration: Administration;
let founded: Founded;
let nobody: Administration;
let secretaryCode: string;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: null });
  nobody = new Administration(product, null);
  ({ administration, founded } = await foundOffice(product, OFFICE));
  await administration.give(
    ...MEMBERS,
    { type: 'AddPeople', people: [person(11, { name: 'Hoàng Thị Thư' })] },
    { type: 'AppointStaff', appointment: secretary(11, 11, b(1)), source: '', reason: '' },
  );
  const shown = await administration.post<{ code: AccountCode }>(`/api/register/accounts/${THU}/show`);
  secretaryCode = shown.body.code.code;
});
afterAll(() => product?.stop());

const signIn = (code: string, pin?: string) =>
  nobody.post<PersonSignedIn>('/api/sign-in', pin === undefined ? { code } : { code, pin });
const codeOf = ({ body }: { body: { refusal?: Refusal } }) => body.refusal?.code;
const waysOf = async (somebody: Administration) => (await somebody.get<OwnWays>('/api/my/ways')).body;

describe('the PIN that goes with a code', () => {
  let desk: Administration;

  it('is none at first: the code lets in alone, and the page is told that there is none', async () => {
    const { body } = await signIn(secretaryCode);
    expect(body).toMatchObject({ type: 'person', me: { personId: THU, name: 'Hoàng Thị Thư' } });
    desk = administration.as(body.token);
    expect(await waysOf(desk)).toEqual({ passkeys: [], pin: 'unset', subject: null });
  });

  it('has six digits that are not easily guessed', async () => {
    expect(codeOf(await desk.post('/api/my/pin', { pin: '12345', old: null }))).toBe('malformed-message');
    expect(codeOf(await desk.post('/api/my/pin', { pin: '123456', old: null }))).toBe('pin-too-simple');
    expect((await waysOf(desk)).pin).toBe('unset');
  });

  it('is asked for from then on, on every page', async () => {
    expect((await desk.post('/api/my/pin', { pin: PIN, old: null })).status).toBe(200);
    expect((await waysOf(desk)).pin).toBe('set');
    const lacking = await signIn(secretaryCode);
    expect([lacking.status, codeOf(lacking)]).toEqual([401, 'pin-needed']);
    const wrong = await signIn(secretaryCode, OTHER);
    expect([wrong.status, wrong.body.refusal?.en]).toEqual([401, expect.stringContaining('4 tries')]);
    expect((await signIn(secretaryCode, PIN)).body.me.personId).toBe(THU);
  });

  it('is asked of administrators, too', async () => {
    await administration.post('/api/my/pin', { pin: PIN, old: null });
    const { code } = founded.code;
    expect(codeOf(await nobody.signIn(code))).toBe('pin-needed');
    const { status } = await nobody.post('/api/register/sign-in', { code, pin: PIN });
    expect(status).toBe(200);
  });

  it('is changed by whoever knows it', async () => {
    expect(codeOf(await desk.post('/api/my/pin', { pin: OTHER, old: null }))).toBe('pin-already-set');
    expect(codeOf(await desk.post('/api/my/pin', { pin: OTHER, old: OTHER }))).toBe('wrong-pin');
    expect((await desk.post('/api/my/pin', { pin: OTHER, old: PIN })).status).toBe(200);
    expect(codeOf(await signIn(secretaryCode, PIN))).toBe('wrong-pin');
    expect((await signIn(secretaryCode, OTHER)).status).toBe(200);
  });

  it('locks after five wrong tries, for that code only, and ends no sign-in', async () => {
    for (let time = 0; time < 4; time += 1) await signIn(secretaryCode, PIN);
    expect(codeOf(await signIn(secretaryCode, PIN))).toBe('pin-locked');
    expect(codeOf(await signIn(secretaryCode, OTHER))).toBe('pin-locked');
    expect(codeOf(await signIn(secretaryCode))).toBe('pin-locked');
    expect(await waysOf(desk)).toMatchObject({ pin: 'locked' });
    expect((await nobody.post('/api/register/sign-in', { code: founded.code.code, pin: PIN })).status).toBe(
      200,
    );
  });

  it('cannot be tried by whoever lacks the code', async () => {
    for (let time = 0; time < 20; time += 1) {
      expect(codeOf(await signIn('AAAA-BBBB-CCCC', PIN))).toBe('wrong-code');
    }
    expect((await nobody.post('/api/register/sign-in', { code: founded.code.code, pin: PIN })).status).toBe(
      200,
    );
  });

  it('is gone with a new code, which an administrator gives', async () => {
    const ways = await administration.get<OwnWays>(`/api/register/accounts/${THU}/ways`);
    expect(ways.body.pin).toBe('locked');
    const renewed = await administration.post<{ code: AccountCode }>(`/api/register/accounts/${THU}/renew`);
    secretaryCode = renewed.body.code.code;
    const { body } = await signIn(secretaryCode);
    expect(body.me.personId).toBe(THU);
    expect((await waysOf(administration.as(body.token))).pin).toBe('unset');
  });

  it('that the only administrator locked is taken off at the server’s own terminal, and only one that is locked', async () => {
    const { code } = founded.code;
    await administrationCodes(placeOf(product.dataDir));
    expect(codeOf(await nobody.signIn(code))).toBe('pin-needed');
    for (let time = 0; time < 5; time += 1) {
      await nobody.post('/api/register/sign-in', { code, pin: OTHER });
    }
    expect(codeOf(await nobody.signIn(code))).toBe('pin-locked');
    await administrationCodes(placeOf(product.dataDir));
    expect((await nobody.signIn(code)).status).toBe(200);
  });

  it('goes with no code of a single session', async () => {
    const { body } = await signIn(product.secretaryCode);
    const refused = await administration.as(body.token).post('/api/my/pin', { pin: PIN, old: null });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'code-alone']);
    expect(codeOf(await administration.as(body.token).get('/api/my/ways'))).toBe('code-alone');
  });

  it('stands on record when it was chosen and when it locked, by whose hand', async () => {
    const { body } = await administration.get<AccountsAnswer>('/api/register/accounts');
    const about = body.notes.filter(({ deed }) => deed === 'pin-set' || deed === 'pin-locked').reverse();
    expect(about.slice(0, 4)).toMatchObject([
      { deed: 'pin-set', person: { personId: THU }, by: { personId: THU } },
      { deed: 'pin-set', person: { personId: QUAN } },
      { deed: 'pin-set', person: { personId: THU } },
      { deed: 'pin-locked', person: { personId: THU }, by: 'server' },
    ]);
  });
});

describe('a passkey', () => {
  const authenticator = new SoftAuthenticator();
  let named: Administration;
  let desk: Administration;

  interface Options {
    readonly challenge: string;
  }
  const asked = async (somebody: Administration, path: string) => {
    const { body } = await somebody.post<Options>(path);
    return { challenge: body.challenge, origin: product.secureOrigin };
  };
  const use = async () => authenticator.use(await asked(named, '/api/sign-in/passkey/options'));

  beforeAll(async () => {
    // By its name, as browsers want it.
    named = new Administration({ origin: product.secureOrigin }, null);
    const { body } = await named.post<PersonSignedIn>('/api/sign-in', { code: secretaryCode });
    desk = named.as(body.token);
  });

  it('is offered where the address is a name and the page secure, and nowhere else', async () => {
    expect((await named.get<SignInWays>('/api/sign-in/ways')).body).toEqual({
      passkey: true,
      provider: false,
    });
    expect((await nobody.get<SignInWays>('/api/sign-in/ways')).body).toEqual({
      passkey: false,
      provider: false,
    });
    expect(codeOf(await nobody.post('/api/sign-in/passkey/options'))).toBe('passkeys-not-here');
    expect(codeOf(await administration.post('/api/my/passkeys/options'))).toBe('passkeys-not-here');
  });

  it('is made by whoever is signed in, and by nobody else', async () => {
    expect((await named.post('/api/my/passkeys/options')).status).toBe(401);
    const made = authenticator.make(await asked(desk, '/api/my/passkeys/options'));
    expect((await desk.post('/api/my/passkeys', made)).status).toBe(200);
    expect(codeOf(await desk.post('/api/my/passkeys', made))).toBe('passkey-refused');
    expect(codeOf(await desk.post('/api/my/passkeys', {}))).toBe('malformed-message');
    expect((await waysOf(desk)).passkeys).toMatchObject([{ id: authenticator.id, usedAt: null }]);
  });

  it('lets its owner in without a code, once for each time it is used', async () => {
    const used = await use();
    const { body } = await named.post<PersonSignedIn>('/api/sign-in/passkey', used);
    expect(body).toMatchObject({ type: 'person', me: { personId: THU }, openedAt: null });
    expect((await named.as(body.token).get<Devices>('/api/devices')).status).toBe(200);
    expect(codeOf(await named.post('/api/sign-in/passkey', used))).toBe('passkey-refused');
    expect((await waysOf(desk)).passkeys).toMatchObject([{ usedAt: expect.any(String) }]);
  });

  it('that nobody has added lets nobody in', async () => {
    const stranger = new SoftAuthenticator().use(await asked(named, '/api/sign-in/passkey/options'));
    expect(codeOf(await named.post('/api/sign-in/passkey', stranger))).toBe('passkey-refused');
    expect(codeOf(await named.post('/api/sign-in/passkey', { id: 'AAAA' }))).toBe('malformed-message');
  });

  it('lets an administrator in to the register, and nobody else', async () => {
    const { body } = await named.post<PersonSignedIn>('/api/sign-in/passkey', await use());
    expect(codeOf(await named.as(body.token).get('/api/register'))).toBe('administrators-only');
    await administration.give({
      type: 'AppointStaff',
      appointment: administrator(12, 11, { from: '2025-07-01' }),
      source: '',
      reason: '',
    });
    expect((await named.as(body.token).get('/api/register')).status).toBe(200);
  });

  it('is removed by its owner or an administrator, and then of no use', async () => {
    const path = `/api/register/accounts/${THU}`;
    expect((await administration.get<OwnWays>(`${path}/ways`)).body.passkeys).toHaveLength(1);
    expect(codeOf(await administration.post(`${path}/passkeys/AAAA/remove`))).toBe('not-found');
    expect(codeOf(await desk.post('/api/my/passkeys/AAAA/remove'))).toBe('not-found');
    expect((await administration.post(`${path}/passkeys/${authenticator.id}/remove`)).status).toBe(200);
    expect(codeOf(await named.post('/api/sign-in/passkey', await use()))).toBe('passkey-refused');
    const again = authenticator.make(await asked(desk, '/api/my/passkeys/options'));
    await desk.post('/api/my/passkeys', again);
    expect((await desk.post(`/api/my/passkeys/${authenticator.id}/remove`)).status).toBe(200);
    expect((await waysOf(desk)).passkeys).toEqual([]);
  });

  it('lets nobody in whose account has ended', async () => {
    const made = authenticator.make(await asked(desk, '/api/my/passkeys/options'));
    await desk.post('/api/my/passkeys', made);
    const grounds = { source: '', reason: 'Chuyển công tác' };
    await administration.give(
      { type: 'StrikeAppointment', appointmentId: secretary(11, 11, b(1)).id, ...grounds },
      {
        type: 'StrikeAppointment',
        appointmentId: administrator(12, 11, { from: '2025-07-01' }).id,
        ...grounds,
      },
    );
    expect(codeOf(await named.post('/api/sign-in/passkey', await use()))).toBe('account-ended');
  });
});
