import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '#shared/protocol/refusals.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { ChoosePin, NewPasskey, type OwnWays } from '#shared/protocol/staff-sign-in.ts';
import { isSimplePin } from '#shared/text/simple-pin.ts';
import { deviceName } from '../identity/device-name.ts';
import { ownDeed, personAccount } from '../identity/identities.ts';
import type { Passkey } from '../identity/passkeys/passkeys.ts';
import { nameOf } from '../register/administrators.ts';
import { sendRefusal } from './answers.ts';
import { accountOf } from './members.ts';
import { passkeyPlaceOf } from './origin.ts';
import { whyNotThisPin } from './pin-check.ts';
import type { HttpPorts } from './ports.ts';

/** How somebody of the register signs in beside their code, and what they do about it. */
export function ownWayRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { pins, passkeys, ceremonies, register } = ports;
  const at = () => new Date(ports.now()).toISOString();

  app.get('/api/my/ways', (request, reply) => asPerson(request, reply, (id) => waysOf(ports, id)));

  app.post('/api/my/pin', (request, reply) =>
    asPerson(request, reply, async (personId) => {
      const body = ChoosePin.safeParse(request.body);
      if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'pin' }));
      const { pin, old } = body.data;
      if (isSimplePin(pin)) return sendRefusal(reply, refusal('pin-too-simple'));
      if ((await pins.stateOf(personId)) !== 'unset') {
        if (old === null) return sendRefusal(reply, refusal('pin-already-set'));
        const no = await whyNotThisPin(pins, personId, old, at());
        if (no) return sendRefusal(reply, no);
        await pins.forget([personId]);
      }
      const isSet = await pins.set(personId, pin, at());
      return isSet ? { ok: true } : sendRefusal(reply, refusal('pin-already-set'));
    }),
  );

  app.post('/api/my/passkeys/options', (request, reply) =>
    asPerson(request, reply, async (personId) => {
      const place = passkeyPlaceOf(request);
      if (!place) return sendRefusal(reply, refusal('passkeys-not-here'));
      const owner = { personId, name: nameOf(register.state, personId) };
      return ceremonies.making(place, owner, await passkeys.of(personId));
    }),
  );

  app.post('/api/my/passkeys', (request, reply) =>
    asPerson(request, reply, async (personId) => {
      const body = NewPasskey.safeParse(request.body);
      if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'passkeys' }));
      const place = passkeyPlaceOf(request);
      const made = place && (await ceremonies.made(place, personId, body.data));
      if (!made) return sendRefusal(reply, refusal('passkey-refused'));
      const name = deviceName(request.headers['user-agent']);
      const isNew = await passkeys.add({ ...made, name, addedAt: at() });
      return isNew ? { ok: true } : sendRefusal(reply, refusal('passkey-refused'));
    }),
  );

  app.post<{ Params: { id: string } }>('/api/my/passkeys/:id/remove', (request, reply) =>
    asPerson(request, reply, async (personId) => {
      const by = ownDeed(personAccount(personId));
      const done = await passkeys.remove(personId, request.params.id, by, at());
      return done ? { ok: true } : sendRefusal(reply, refusal('not-found'));
    }),
  );
}

/** How somebody signs in beside their code. */
export async function waysOf(
  { passkeys, pins, subjects, provider }: HttpPorts,
  personId: PersonId,
): Promise<OwnWays> {
  return {
    passkeys: (await passkeys.of(personId)).map(listed),
    pin: await pins.stateOf(personId),
    subject: provider && { linked: await subjects.subjectOf(personId, provider.issuer) },
  };
}

function listed({ id, name, addedAt, usedAt }: Passkey): OwnWays['passkeys'][number] {
  return { id, name, addedAt, usedAt };
}

/** Does `work` for whoever is signed in as a person of the register; sign-ins that belong to one session have a code alone. */
async function asPerson<Answer>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (personId: PersonId) => Promise<Answer>,
): Promise<Answer | FastifyReply> {
  const { account } = accountOf(request);
  if (account.type === 'person') return work(account.personId);
  return sendRefusal(reply, refusal('code-alone'));
}
