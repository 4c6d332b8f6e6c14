import type { FastifyInstance } from 'fastify';
import { SignIn, type SignInAnswer } from '#shared/protocol/http.ts';
import type { CalendarDay } from '#shared/protocol/ids.ts';
import { type Outcome, refusal, refuse } from '#shared/protocol/refusals.ts';
import { SeenDevices } from '#shared/protocol/sign-ins.ts';
import { AttemptLimit } from '../identity/attempt-limit.ts';
import { isGuessable } from '../identity/codes.ts';
import { deviceName } from '../identity/device-name.ts';
import type { NewSignIn, Participant, SigningDevice } from '../identity/identities.ts';
import { personOf } from '../session/people.ts';
import { today } from './administrators.ts';
import { sendRefusal } from './answers.ts';
import { sendTurnedAway, shownBy } from './device-proof.ts';
import { accountOf, memberOf } from './members.ts';
import { personSignedIn } from './person-signed-in.ts';
import { whyNotByPin } from './pin-check.ts';
import type { HttpPorts } from './ports.ts';

/**
 * In a minute from one address, of what can be guessed: against 500 codes of eight letters that is one chance in 400 in a month.
 */
const MOST_WRONG_CODES = 100;
const WINDOW_MS = 60_000;

export function signInRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { identities, lent, guard, sessions, register, now } = ports;
  const limit = new AttemptLimit(MOST_WRONG_CODES, WINDOW_MS);

  app.post('/api/sign-in', async (request, reply) => {
    const body = SignIn.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'sign-in' }));
    const { code, pin, until } = body.data;
    if (until !== undefined && until !== today(register))
      return sendRefusal(reply, refusal('lent-other-day'));
    // What it shows of a key is judged before the code is looked at.
    const signing = await guard.signing(shownBy(request));
    if (!signing.ok) return sendTurnedAway(reply, signing);
    const name = deviceName(request.headers['user-agent']);
    const device = { name, thumbprint: signing.thumbprint };
    const outcome = await (isGuessable(code)
      ? limit.inTurn(request.ip, () => guess(code, request.ip, device))
      : signIn(code, device, pin));
    if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
    if (until !== undefined) await lendFor(until, outcome.signedIn.token);
    return outcome.signedIn;
  });

  async function lendFor(until: CalendarDay, token: string): Promise<void> {
    const [account, device] = await Promise.all([identities.whoIs(token), identities.deviceOf(token)]);
    if (account && device) await lent.lend({ deviceId: device.id, account }, until);
  }

  async function guess(
    code: string,
    address: string,
    device: SigningDevice,
  ): Promise<Outcome<{ signedIn: SignInAnswer }>> {
    const seconds = limit.waitSeconds(address, now());
    if (seconds > 0) return refuse('too-many-attempts', { seconds });
    const outcome = await signIn(code, device);
    if (!outcome.ok) limit.countWrong(address, now());
    return outcome;
  }

  /** Codes that can be guessed are of sessions; no PIN goes with those. */
  async function signIn(
    code: string,
    device: SigningDevice,
    pin?: string,
  ): Promise<Outcome<{ signedIn: SignInAnswer }>> {
    const at = new Date(now()).toISOString();
    const owner = await identities.ownerOf(code);
    const no = owner?.type === 'person' ? await whyNotByPin(ports.pins, owner.personId, pin, at) : null;
    if (no) return { ok: false, refusal: no };
    const found = await identities.signIn(code, at, device);
    if (!found) return refuse('wrong-code');
    const { token, account, through } = found;
    if (account.type === 'participant') return intoSession(token, account);
    return { ok: true, signedIn: personSignedIn(ports, { token, personId: account.personId, through }) };
  }

  async function intoSession(
    token: NewSignIn['token'],
    identity: Participant,
  ): Promise<Outcome<{ signedIn: SignInAnswer }>> {
    const entered = await sessions.enter(identity.sessionId);
    if (entered?.ok) {
      const { host, leave } = entered;
      leave();
      return { ok: true, signedIn: { token, sessionId: host.id, me: personOf(host.state, identity) } };
    }
    // Nobody has this token.
    await identities.signOut(token, new Date(now()).toISOString());
    return entered ?? refuse('wrong-code');
  }

  /** Null: the setting says that tablets keep things unencrypted. */
  app.get('/api/storage-secret', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return { ok: true, secret: ports.storageSecret(memberOf(request).identity) };
  });

  app.post('/api/sign-out', async (request) => {
    const { token } = accountOf(request);
    await identities.signOut(token, new Date(now()).toISOString());
    ports.onSignInEnded(token);
    return { ok: true };
  });

  /** Sign-ins of the same person elsewhere that this device has not told its owner of; also told over the socket. */
  app.get('/api/new-devices', async (request) => ({
    newDevices: await identities.newDevices(memberOf(request).token),
  }));

  app.post('/api/new-devices/seen', async (request, reply) => {
    const body = SeenDevices.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'new-devices/seen' }));
    const { token } = memberOf(request);
    await identities.sawNewDevices(token, body.data.seq);
    await ports.onNewDevicesSeen(token);
    return { ok: true };
  });
}
