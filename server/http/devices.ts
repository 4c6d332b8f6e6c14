import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '#shared/protocol/refusals.ts';
import type { Devices } from '#shared/protocol/sign-ins.ts';
import { type Account, type DeviceKey, type Doer, ownDeed } from '../identity/identities.ts';
import { participantsOf } from '../session/people.ts';
import { personBehind } from './accounts-behind.ts';
import { sendRefusal } from './answers.ts';
import { listedDevice } from './listed-device.ts';
import { accountOf, memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

interface OneOfSomebody {
  readonly Params: { readonly personId: string; readonly deviceId: string };
}

/** The devices on which somebody is signed in: for themselves, and for the secretariat; each can be signed out from there. */
export function deviceRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { identities } = ports;

  app.get('/api/devices', (request) => {
    const { account, device } = accountOf(request);
    return devicesOf(device, [account]);
  });

  app.post<{ Params: { deviceId: string } }>('/api/devices/:deviceId/revoke', (request, reply) => {
    const { account } = accountOf(request);
    return revoke(reply, ownDeed(account), [account], request.params.deviceId);
  });

  app.get<Pick<OneOfSomebody, 'Params'>>('/api/codes/:personId/devices', async (request, reply) => {
    const accounts = accountsOf(request, request.params.personId);
    return accounts
      ? devicesOf(memberOf(request).device, accounts)
      : sendRefusal(reply, refusal('not-found'));
  });

  app.post<OneOfSomebody>('/api/codes/:personId/devices/:deviceId/revoke', async (request, reply) => {
    const { personId, deviceId } = request.params;
    const accounts = accountsOf(request, personId);
    if (!accounts) return sendRefusal(reply, refusal('not-found'));
    const { role, personId: id } = memberOf(request).identity;
    return revoke(reply, { role, id }, accounts, deviceId);
  });

  async function devicesOf(asking: DeviceKey, accounts: readonly Account[]): Promise<Devices> {
    await ports.contacts.write();
    const devices = await Promise.all(accounts.map((account) => identities.devices(account)));
    const listed = devices.flat().map((device) => listedDevice(ports, device, asking.id));
    return { devices: await Promise.all(listed) };
  }

  async function revoke(
    reply: FastifyReply,
    by: Doer,
    accounts: readonly Account[],
    deviceId: string,
  ): Promise<object> {
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
