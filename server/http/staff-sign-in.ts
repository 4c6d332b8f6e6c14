import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PersonSignedIn } from '#shared/protocol/http.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import {
  AskProvider,
  type ProviderJourney,
  ProviderTicket,
  type SignInWays,
  UsedPasskey,
} from '#shared/protocol/staff-sign-in.ts';
import { deviceName } from '../identity/device-name.ts';
import { CALLBACK_PATH } from '../identity/provider/office-provider.ts';
import { sendRefusal } from './answers.ts';
import { sendTurnedAway, shownBy } from './device-proof.ts';
import { originOf, passkeyPlaceOf } from './origin.ts';
import { personSignedIn } from './person-signed-in.ts';
import type { HttpPorts } from './ports.ts';

/** Signing in without a code: with a passkey, or with what the office's own provider says. */
export function staffSignInRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { passkeys, ceremonies, provider, subjects } = ports;
  const at = () => new Date(ports.now()).toISOString();

  app.get('/api/sign-in/ways', async (request): Promise<SignInWays> => {
    // The provider sends browsers back to the one address that it knows.
    const isKnown = new URL(originOf(request, ports.publicUrl)).host === request.host;
    return { passkey: passkeyPlaceOf(request) !== null, provider: provider !== null && isKnown };
  });

  app.post('/api/sign-in/passkey/options', async (request, reply) => {
    const place = passkeyPlaceOf(request);
    return place ? ceremonies.signing(place) : sendRefusal(reply, refusal('passkeys-not-here'));
  });

  app.post('/api/sign-in/passkey', async (request, reply) => {
    const body = UsedPasskey.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'sign-in/passkey' }));
    const [place, passkey] = [passkeyPlaceOf(request), await passkeys.find(body.data.id)];
    if (!place || !passkey) return sendRefusal(reply, refusal('passkey-refused'));
    return bound(request, reply, async (thumbprint) => {
      const counter = await ceremonies.signed(place, passkey, body.data);
      if (counter === null) return sendRefusal(reply, refusal('passkey-refused'));
      await passkeys.used(passkey.id, counter, at());
      return admitted(request, reply, passkey.personId, thumbprint);
    });
  });

  app.post('/api/sign-in/provider', async (request, reply): Promise<ProviderJourney | FastifyReply> => {
    const body = AskProvider.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'sign-in/provider' }));
    if (!provider) return sendRefusal(reply, refusal('no-provider'));
    const journey = await provider.begin(body.data.page, originOf(request, ports.publicUrl));
    return journey ?? sendRefusal(reply, refusal('provider-unreachable'));
  });

  /** The provider has the browser come here; what it says goes on in the part of an address that no server log sees. */
  app.get(CALLBACK_PATH, async (request, reply) => {
    const query = request.url.replace(/^[^?]*\??/, '');
    const returned = provider && (await provider.finish(query));
    const page = returned?.page ?? 'administration';
    return reply
      .header('cache-control', 'no-store')
      .redirect(`/${page}#ticket=${returned?.ticket ?? ''}`, 303);
  });

  app.post('/api/sign-in/ticket', async (request, reply) => {
    const body = ProviderTicket.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('provider-said-no'));
    if (!provider) return sendRefusal(reply, refusal('no-provider'));
    return bound(request, reply, async (thumbprint) => {
      const subject = provider.take(body.data.ticket, body.data.pass);
      if (subject === null) return sendRefusal(reply, refusal('provider-said-no'));
      const personId = await subjects.personOf({ issuer: provider.issuer, subject });
      if (personId === null) return sendRefusal(reply, refusal('subject-unlinked', { subject }));
      return admitted(request, reply, personId, thumbprint);
    });
  });

  /** What a device shows of its key is judged first: one that has to prove itself once more uses nothing up. */
  async function bound<Answer>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (thumbprint: string | null) => Promise<Answer>,
  ): Promise<Answer | FastifyReply> {
    const signing = await ports.guard.signing(shownBy(request));
    return signing.ok ? work(signing.thumbprint) : sendTurnedAway(reply, signing);
  }

  async function admitted(
    request: FastifyRequest,
    reply: FastifyReply,
    personId: PersonId,
    thumbprint: string | null,
  ): Promise<PersonSignedIn | FastifyReply> {
    const device = { thumbprint, name: deviceName(request.headers['user-agent']) };
    const token = await ports.identities.admit(personId, at(), device);
    return token === null
      ? sendRefusal(reply, refusal('account-ended'))
      : personSignedIn(ports, { token, personId, through: null });
  }
}
