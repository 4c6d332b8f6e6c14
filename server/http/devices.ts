import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '#shared/protocol/refusals.ts';
import type { Device, Devices } from '#shared/protocol/sign-ins.ts';
import type { Identity, SignedInDevice } from '../identity/identities.ts';
import { identitiesOf } from '../session/people.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

interface OneOfSomebody {
  readonly Params: { readonly personId: string; readonly deviceId: string };
}

/** The devices on which somebody is signed in: for themselves, and for the secretariat; each can be signed out from there. */
export function deviceRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { identities, door } = ports;
  const secretariat = { preHandler: door.only('secretary') };

  app.get('/api/devices', { preHandler: door.anyMember }, (request) =>
    devicesOf(request, memberOf(request).identity),
  );

  app.post<{ Params: { deviceId: string } }>(
    '/api/devices/:deviceId/revoke',
    { preHandler: door.anyMember },
    (request, reply) => revoke(request, reply, memberOf(request).identity, request.params.deviceId),
  );

  app.get<Pick<OneOfSomebody, 'Params'>>(
    '/api/codes/:personId/devices',
    secretariat,
    async (request, reply) => {
      const identity = memberNamed(request, request.params.personId);
      return identity ? devicesOf(request, identity) : sendRefusal(reply, refusal('not-found'));
    },
  );

  app.post<OneOfSomebody>(
    '/api/codes/:personId/devices/:deviceId/revoke',
    secretariat,
    async (request, reply) => {
      const { personId, deviceId } = request.params;
      const identity = memberNamed(request, personId);
      return identity ? revoke(request, reply, identity, deviceId) : sendRefusal(reply, refusal('not-found'));
    },
  );

  async function devicesOf(request: FastifyRequest, identity: Identity): Promise<Devices> {
    await ports.contacts.write();
    const devices = await identities.devices(identity);
    return { devices: devices.map((device) => asListed(device, memberOf(request).device.id)) };
  }

  function asListed({ id, thumbprint, ...facts }: SignedInDevice, asking: string): Device {
    const connected = ports.isConnected(id);
    return { id, ...facts, connected, bound: thumbprint !== null, isThis: id === asking };
  }

  async function revoke(
    request: FastifyRequest,
    reply: FastifyReply,
    identity: Identity,
    deviceId: string,
  ): Promise<object> {
    const { role, personId } = memberOf(request).identity;
    const by = { role, id: personId };
    const done = await identities.revoke(identity, deviceId, by, new Date(ports.now()).toISOString());
    if (!done) return sendRefusal(reply, refusal('not-found'));
    ports.onDeviceRevoked(deviceId);
    return { ok: true };
  }
}

/** Somebody of the session of whoever asks. */
function memberNamed(request: FastifyRequest, personId: string): Identity | undefined {
  const { host } = memberOf(request);
  return identitiesOf(host.id, host.state).find((identity) => identity.personId === personId);
}
