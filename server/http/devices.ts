import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '#shared/protocol/refusals.ts';
import type { Device, Devices } from '#shared/protocol/sign-ins.ts';
import type { Account, SignedInDevice } from '../identity/identities.ts';
import { participantsOf } from '../session/people.ts';
import { personBehind } from './accounts-behind.ts';
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
    devicesOf(request, [memberOf(request).account]),
  );

  app.post<{ Params: { deviceId: string } }>(
    '/api/devices/:deviceId/revoke',
    { preHandler: door.anyMember },
    (request, reply) => revoke(request, reply, [memberOf(request).account], request.params.deviceId),
  );

  app.get<Pick<OneOfSomebody, 'Params'>>(
    '/api/codes/:personId/devices',
    secretariat,
    async (request, reply) => {
      const accounts = accountsOf(request, request.params.personId);
      return accounts ? devicesOf(request, accounts) : sendRefusal(reply, refusal('not-found'));
    },
  );

  app.post<OneOfSomebody>(
    '/api/codes/:personId/devices/:deviceId/revoke',
    secretariat,
    async (request, reply) => {
      const { personId, deviceId } = request.params;
      const accounts = accountsOf(request, personId);
      return accounts ? revoke(request, reply, accounts, deviceId) : sendRefusal(reply, refusal('not-found'));
    },
  );

  async function devicesOf(request: FastifyRequest, accounts: readonly Account[]): Promise<Devices> {
    await ports.contacts.write();
    const devices = await Promise.all(accounts.map((account) => identities.devices(account)));
    return { devices: devices.flat().map((device) => asListed(device, memberOf(request).device.id)) };
  }

  function asListed({ id, thumbprint, ...facts }: SignedInDevice, asking: string): Device {
    const connected = ports.isConnected(id);
    return { id, ...facts, connected, bound: thumbprint !== null, isThis: id === asking };
  }

  async function revoke(
    request: FastifyRequest,
    reply: FastifyReply,
    accounts: readonly Account[],
    deviceId: string,
  ): Promise<object> {
    const { role, personId } = memberOf(request).identity;
    const by = { role, id: personId };
    for (const account of accounts) {
      if (!(await identities.revoke(account, deviceId, by, new Date(ports.now()).toISOString()))) continue;
      ports.onDeviceRevoked(deviceId);
      return { ok: true };
    }
    return sendRefusal(reply, refusal('not-found'));
  }
}

/** As whom somebody of the session of whoever asks may be signed in; null: there is nobody of that id. */
function accountsOf(request: FastifyRequest, personId: string): readonly Account[] | null {
  const { host } = memberOf(request);
  const participant = participantsOf(host.id, host.state).find((one) => one.personId === personId);
  if (!participant) return null;
  const person = personBehind(participant);
  return person ? [participant, person] : [participant];
}
