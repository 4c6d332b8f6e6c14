import '../../support/tablet-device.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { MySession, SignInAnswer } from '#shared/protocol/http.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { dayOf } from '#shared/text/dates.ts';
import type { Kept, KeptSignIn } from '../../../client/connection/credentials.ts';
import type { Live } from '../../../client/connection/live.ts';
import { createGate } from '../../../client/sign-in/gate.ts';
import { EMPTY_LIVE } from '../connection/samples.ts';
import { p } from '../register/samples.ts';
import { mySession } from './sessions.ts';

/** Connections that were begun, the last one last; each is told what its server would say. */
const begun: {
  readonly signedIn: KeptSignIn;
  readonly store: ReturnType<typeof storeOf>;
  closed: boolean;
}[] = [];
const storeOf = () => createStore<Live>(() => EMPTY_LIVE);
vi.mock('../../../client/connection/live.ts', () => ({
  startLive(signedIn: KeptSignIn) {
    const connection = { signedIn, store: storeOf(), closed: false };
    begun.push(connection);
    return {
      store: connection.store,
      close() {
        connection.closed = true;
      },
    };
  },
}));

const STORED = 'nghi-truong:sign-in:delegate';
const PERSON = { personId: p(1), name: 'Trần Văn Bình' };
const OPEN = mySession(1, { status: 'open' });
const PAST = mySession(2, { status: 'closed' });
const COMING = mySession(3, { startsOn: '2999-01-01', endsOn: '2999-01-02' });

let asked: { readonly path: string; readonly headers: Headers; readonly body: string | undefined }[] = [];
let answer: SignInAnswer;
/** What goes with the code; null: nothing. */
let pin: string | null;

beforeEach(() => {
  begun.length = 0;
  asked = [];
  pin = null;
  localStorage.removeItem(STORED);
  // A window of its own for each: the gates of earlier tests hear nothing any more.
  const location = { hash: '', pathname: '/tablet', search: '', replace: vi.fn() };
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), { localStorage, isSecureContext: false, location }),
  );
  vi.stubGlobal('fetch', async (path: string, { headers, body }: { headers: Headers; body?: string }) => {
    asked.push({ path, headers, body });
    const stated = body === undefined ? null : JSON.parse(body).pin;
    if (path === '/api/sign-in' && pin !== null && stated !== pin) {
      const refused = refusal(stated === undefined ? 'pin-needed' : 'wrong-pin', { left: 4 });
      return Response.json({ ok: false, refusal: refused }, { status: 401 });
    }
    return Response.json(path === '/api/sign-in' ? answer : { ok: true });
  });
});

const tablet = () => createGate({ role: 'delegate', storage: null, forPeople: true });
const asPerson = (sessions: readonly MySession[], openedAt: MySession['id'] | null = null): SignInAnswer => ({
  type: 'person',
  token: 'token-1',
  me: PERSON,
  sessions,
  openedAt,
});
const stored = () => JSON.parse(localStorage.getItem(STORED) ?? 'null') as Kept | null;
const hash = () => vi.mocked(window.location.replace).mock.calls.at(-1)?.[0];

/** Signed in with a code, and in the session `sessionId` of the answer, if in one. */
async function signedIn(by: SignInAnswer) {
  answer = by;
  const gate = tablet();
  await gate.signInWith('ABCD-EFGH-JKMN');
  return gate;
}

it('opens the session that goes on at once, as the delegate that the person is in it', async () => {
  const gate = await signedIn(asPerson([PAST, OPEN, COMING]));
  expect(gate.store.getState().status).toBe('signed-in');
  expect(stored()).toEqual({
    token: 'token-1',
    person: PERSON,
    sessionId: OPEN.id,
    me: { role: 'delegate', personId: 'd1', name: PERSON.name },
  });
});

it('opens the session whose code it was, whatever else goes on', async () => {
  await signedIn(asPerson([PAST, OPEN], PAST.id));
  expect(begun.map(({ signedIn: { sessionId } }) => sessionId)).toEqual([PAST.id]);
});

it('lets the person choose where none goes on, or several do; only their sessions as a delegate count', async () => {
  for (const sessions of [
    [PAST, COMING],
    [OPEN, mySession(4, { status: 'open' })],
    [mySession(5, { status: 'open', as: 'secretary', delegateId: null })],
  ]) {
    const gate = await signedIn(asPerson(sessions));
    expect(gate.store.getState()).toMatchObject({ status: 'choosing', opensByItself: false, why: null });
    expect(stored()).toEqual({ token: 'token-1', person: PERSON });
  }
});

it('goes from one session to another with the same sign-in, and names the session in each request', async () => {
  const gate = await signedIn(asPerson([OPEN, PAST]));
  const state = gate.store.getState();
  if (state.status !== 'signed-in') throw new Error('not signed in');
  state.connection.person?.open(PAST, '#/results');
  expect(begun.map(({ closed }) => closed)).toEqual([true, false]);
  expect(hash()).toBe('#/results');
  const now = gate.store.getState();
  if (now.status !== 'signed-in') throw new Error('not signed in');
  await now.connection.http('/api/x');
  await now.connection.person?.http('/api/my/sessions');
  const [, ofSession, ofPerson] = asked;
  expect(ofSession?.headers.get('x-session')).toBe(PAST.id);
  expect(ofSession?.headers.get('x-session-as')).toBe('delegate');
  expect(ofPerson?.headers.has('x-session')).toBe(false);
  for (const request of [ofSession, ofPerson])
    expect(request?.headers.get('authorization')).toBe('Bearer token-1');
});

it('goes on where it was after a reload, and lets choose whoever had left all sessions', async () => {
  await signedIn(asPerson([OPEN, PAST]));
  const again = tablet();
  again.start();
  expect(begun.at(-1)?.signedIn.sessionId).toBe(OPEN.id);
  const state = again.store.getState();
  if (state.status !== 'signed-in') throw new Error('not signed in');
  state.connection.person?.leaveSession();
  expect(begun.at(-1)?.closed).toBe(true);
  const third = tablet();
  third.start();
  expect(third.store.getState()).toMatchObject({ status: 'choosing', opensByItself: true });
});

it('leads back to the list from a session that the person is no delegate of any more', async () => {
  const gate = await signedIn(asPerson([OPEN, PAST]));
  const why = refusal('left-list');
  begun.at(-1)?.store.setState({ turnedAway: why });
  expect(gate.store.getState()).toMatchObject({ status: 'choosing', opensByItself: false, why });
  expect(stored()).toEqual({ token: 'token-1', person: PERSON });
});

it('ends with the sign-in, in a session and in none', async () => {
  const why = refusal('code-renewed');
  const gate = await signedIn(asPerson([OPEN]));
  begun.at(-1)?.store.setState({ turnedAway: why });
  expect(gate.store.getState()).toMatchObject({
    status: 'signed-out',
    problem: why,
    ended: { role: 'delegate', name: PERSON.name, session: { sessionId: OPEN.id } },
  });
  const other = await signedIn(asPerson([]));
  const state = other.store.getState();
  if (state.status !== 'choosing') throw new Error('not choosing');
  state.person.heard(why);
  expect(other.store.getState()).toMatchObject({
    status: 'signed-out',
    problem: why,
    ended: { name: PERSON.name, session: null },
  });
  expect(stored()).toBeNull();
});

it('follows another window that opened another session, left it, or signed out', async () => {
  const gate = await signedIn(asPerson([OPEN, PAST]));
  const kept = stored();
  if (!kept || !('sessionId' in kept)) throw new Error('not in a session');
  const told = (now: Kept | null) => {
    if (now) localStorage.setItem(STORED, JSON.stringify(now));
    else localStorage.removeItem(STORED);
    window.dispatchEvent(Object.assign(new Event('storage'), { key: STORED }));
  };
  told({ ...kept, sessionId: PAST.id, me: { ...kept.me, personId: 'd2' } });
  expect(begun.map(({ signedIn: { sessionId }, closed }) => [sessionId, closed])).toEqual([
    [OPEN.id, true],
    [PAST.id, false],
  ]);
  told({ token: kept.token, person: PERSON });
  expect(begun.at(-1)?.closed).toBe(true);
  expect(gate.store.getState()).toMatchObject({ status: 'choosing', opensByItself: false });
  told(null);
  expect(gate.store.getState()).toMatchObject({ status: 'signed-out', problem: 'other-window' });
});

it('shows a person where their tablet is, on a page that lets nobody choose', async () => {
  answer = asPerson([OPEN]);
  const console = createGate({ role: 'secretary', storage: null });
  await console.signInWith('ABCD-EFGH-JKMN');
  expect(console.store.getState()).toMatchObject({ status: 'other-role', me: { role: 'delegate' } });
  expect(stored()).toEqual({ token: 'token-1', person: PERSON });
});

it('asks for the PIN that goes with a code, as often as it is wrong, and then goes in with that code', async () => {
  pin = '402817';
  const gate = await signedIn(asPerson([OPEN]));
  expect(gate.store.getState()).toMatchObject({ status: 'asking-pin', problem: { code: 'pin-needed' } });
  await gate.signInWithPin('402818');
  expect(gate.store.getState()).toMatchObject({
    status: 'asking-pin',
    problem: { code: 'wrong-pin' },
    busy: false,
  });
  await gate.signInWithPin(pin);
  expect(gate.store.getState().status).toBe('signed-in');
});

it('goes back from the PIN to another code, and on trying when the server did not answer', async () => {
  pin = '402817';
  const gate = await signedIn(asPerson([OPEN]));
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
  await gate.signInWithPin(pin);
  expect(gate.store.getState()).toMatchObject({ status: 'asking-pin', problem: 'unreachable', busy: false });
  gate.reset();
  expect(gate.store.getState()).toMatchObject({ status: 'signed-out', problem: null });
  await gate.signInWithPin(pin);
  expect(gate.store.getState().status).toBe('signed-out');
});

it('lets in who was signed in by another way than a code', () => {
  const gate = createGate({ role: 'secretary', storage: null, forPeople: true });
  const session = mySession(6, { status: 'open', as: 'secretary', delegateId: null });
  const kept = { token: 'token-2', person: PERSON };
  gate.comeIn({ type: 'person', kept, sessions: [OPEN, session], openedAt: null });
  expect(begun.at(-1)?.signedIn).toMatchObject({
    token: 'token-2',
    sessionId: session.id,
    me: { role: 'secretary', personId: PERSON.personId, name: PERSON.name },
  });
  localStorage.removeItem('nghi-truong:sign-in:secretary');
});

it('signs in for one day on a tablet that is lent, keeps so, and clears it when that day is over', async () => {
  const day = dayOf(new Date().toISOString());
  Object.assign(window, { history: { replaceState: vi.fn() } });
  window.location.hash = `#lent=${day}`;
  const clearDevice = vi.fn(async () => {});
  const lentTablet = () =>
    createGate({ role: 'delegate', storage: null, forPeople: true, lends: true, clearDevice });
  answer = asPerson([OPEN]);
  const gate = lentTablet();
  gate.start();
  expect(vi.mocked(window.history.replaceState)).toHaveBeenCalledWith(null, '', '/tablet');
  await gate.signInWith('ABCD-EFGH-JKMN');
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ code: 'ABCDEFGHJKMN', until: day });
  const state = gate.store.getState();
  if (state.status !== 'signed-in') throw new Error('not signed in');
  expect(state.connection.lent?.until).toBe(day);
  state.connection.person?.leaveSession();
  expect(stored()).toMatchObject({ token: 'token-1', lentUntil: day });

  localStorage.setItem(STORED, JSON.stringify({ ...stored(), lentUntil: '2020-01-01' }));
  window.location.hash = '';
  const next = lentTablet();
  next.start();
  expect(next.store.getState()).toMatchObject({ status: 'signed-out', problem: 'lent-over' });
  expect(stored()).toBeNull();
  expect(clearDevice.mock.calls).toEqual([['all-but-unsent']]);
  expect(asked.at(-1)?.path).toBe('/api/sign-out');
});
