import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SignIn } from '#shared/protocol/http.ts';
import { type Refusal, refusal } from '#shared/protocol/refusals.ts';
import { type Founded, Founding, type RegisterSignedIn } from '#shared/protocol/register/http.ts';
import { isGuessable, sameCode } from '../identity/codes.ts';
import { deviceName } from '../identity/device-name.ts';
import { personAccount, SERVER, type SigningDevice } from '../identity/identities.ts';
import { isAdministrator, nameOf } from '../register/administrators.ts';
import { foundingProposal } from '../register/entered-sessions.ts';
import { codeToTell } from './account-codes.ts';
import { administratorOf, today } from './administrators.ts';
import { sendRefusal } from './answers.ts';
import { sendTurnedAway, shownBy } from './device-proof.ts';
import { whyNotByPin } from './pin-check.ts';
import type { HttpPorts } from './ports.ts';

/** Who sets the server up; there is nobody yet who could be named. */
const FOUNDING = { capacity: 'system', id: 'founding' } as const;

/**
 * Signing in to the register, and founding the office. No code has to wait for others' wrong ones: those that could be guessed, of earlier
 * versions, are none here.
 */
export function registerSignInRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { register, identities, guard } = ports;
  const at = () => new Date(ports.now()).toISOString();

  app.post('/api/register/sign-in', async (request, reply) => {
    const body = SignIn.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'register/sign-in' }));
    const { code, pin } = body.data;
    if (opensFounding(code)) {
      const founding: RegisterSignedIn = {
        type: 'founding',
        proposal: foundingProposal(ports.sessions.list()),
      };
      return founding;
    }
    const signing = await guard.signing(shownBy(request));
    if (!signing.ok) return sendTurnedAway(reply, signing);
    const signedIn = await signIn(code, deviceOf(request, signing.thumbprint), pin);
    return 'token' in signedIn ? signedIn : sendRefusal(reply, signedIn);
  });

  app.post('/api/register/founding', async (request, reply) => {
    const body = Founding.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'register/founding' }));
    const { code, founding } = body.data;
    if (!sameCode(code, ports.setupCode)) return sendRefusal(reply, refusal('wrong-administrator-code'));
    const signing = await guard.signing(shownBy(request));
    if (!signing.ok) return sendTurnedAway(reply, signing);
    // Refused where there is an office already: the code is good once.
    const outcome = await register.execute({ type: 'FoundOffice', ...founding }, FOUNDING);
    if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
    const { id: personId } = founding.administrator;
    const account = personAccount(personId);
    await identities.ensure([account]);
    const [own] = (await identities.handOutUnused([account], [account], 'shown', SERVER, at())) ?? [];
    // Sent again, after the founder has come in: from then on their own code is what opens.
    if (own === undefined) return sendRefusal(reply, refusal('administrator-code-in-use'));
    const signedIn = await signIn(own, deviceOf(request, signing.thumbprint));
    if (!('token' in signedIn)) return sendRefusal(reply, signedIn);
    const founded: Founded = {
      ...signedIn,
      code: codeToTell(request, ports, personId, own, 'administration'),
    };
    return founded;
  });

  app.post('/api/register/sign-out', async (request) => {
    const { token } = administratorOf(request);
    await identities.signOut(token, at());
    ports.onSignInEnded(token);
    return { ok: true };
  });

  /** Nobody is signed in who may not come in: their devices would be told of one more. */
  async function signIn(
    code: string,
    device: SigningDevice,
    pin?: string,
  ): Promise<Extract<RegisterSignedIn, { type: 'signed-in' }> | Refusal> {
    const owner = isGuessable(code) ? null : await identities.ownerOf(code);
    if (owner?.type !== 'person') return refusal('wrong-administrator-code');
    // Who administers from tomorrow on has a code already.
    if (!isAdministrator(register.state, owner.personId, today(register))) {
      return refusal('administrators-only');
    }
    const no = await whyNotByPin(ports.pins, owner.personId, pin, at());
    if (no) return no;
    const found = await identities.signIn(code, at(), device);
    if (found?.account.type !== 'person') return refusal('wrong-administrator-code');
    const { personId } = found.account;
    return {
      type: 'signed-in',
      token: found.token,
      me: { personId, name: nameOf(register.state, personId) },
    };
  }

  function opensFounding(code: string): boolean {
    return register.state.office === null && sameCode(code, ports.setupCode);
  }
}

function deviceOf({ headers }: FastifyRequest, thumbprint: string | null): SigningDevice {
  return { thumbprint, name: deviceName(headers['user-agent']) };
}
