import type { FastifyInstance, FastifyRequest } from 'fastify';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import {
  type AccountNote,
  AccountSlips,
  type AccountsAnswer,
  type RegisterPerson,
} from '#shared/protocol/register/http.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { Devices } from '#shared/protocol/sign-ins.ts';
import { type AuditEntry, type Doer, personAccount } from '../identity/identities.ts';
import { accountHolders, nameOf } from '../register/administrators.ts';
import { seatedIn } from '../sessions/my-sessions.ts';
import { codeToTell, pageOf } from './account-codes.ts';
import { administratorOf, today } from './administrators.ts';
import { sendRefusal } from './answers.ts';
import { listedDevice } from './listed-device.ts';
import type { HttpPorts } from './ports.ts';

/** Notes of codes and sign-ins that are listed. */
const MOST_NOTES = 500;

interface OfSomebody {
  readonly Params: { readonly personId: string };
}

interface OneOfSomebody {
  readonly Params: { readonly personId: string; readonly deviceId: string };
}

/** Accounts of people, for administrators: who has one, their codes and devices. A code is seen until its owner has signed in with it. */
export function accountRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { register, identities } = ports;
  const at = () => new Date(ports.now()).toISOString();
  const holders = () => accountHolders(register.state, today(register), seatedIn(ports.sessions.list()));

  app.get('/api/register/accounts', async (): Promise<AccountsAnswer> => {
    const [usages, entries] = await Promise.all([
      identities.usage(REGISTER_LOG),
      identities.audit(REGISTER_LOG, MOST_NOTES),
    ]);
    return {
      owners: holders().map((personId) => {
        const { use, devices, unbound, wipe } = usages.get(personId) ?? NONE;
        return { ...personOf(personId), use, devices, unbound, wipe };
      }),
      notes: entries.flatMap(noteOf),
    };
  });

  app.post('/api/register/accounts/slips', async (request, reply) => {
    const body = AccountSlips.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'accounts/slips' }));
    const wanted = [...new Set(body.data.personIds)];
    const known = new Set(holders());
    if (!wanted.every((personId) => known.has(personId))) return sendRefusal(reply, refusal('not-found'));
    const codes = await seen(request, wanted, 'printed');
    return codes ? { ok: true, codes } : sendRefusal(reply, refusal('administrator-code-in-use'));
  });

  app.post<OfSomebody>('/api/register/accounts/:personId/show', async (request, reply) => {
    const personId = holder(request.params.personId);
    if (!personId) return sendRefusal(reply, refusal('not-found'));
    const [code] = (await seen(request, [personId], 'shown')) ?? [];
    return code ? { ok: true, code } : sendRefusal(reply, refusal('administrator-code-in-use'));
  });

  app.post<OfSomebody>('/api/register/accounts/:personId/renew', async (request, reply) => {
    const personId = holder(request.params.personId);
    if (!personId) return sendRefusal(reply, refusal('not-found'));
    const { token } = administratorOf(request);
    const account = personAccount(personId);
    const [code = ''] = await identities.renew([account], doer(request), at(), token);
    // Whoever lost the one has forgotten the other: they choose another with the new code.
    await ports.pins.forget([personId]);
    ports.onSignInsEnded(account, token);
    const page = pageOf(register.state, personId, today(register));
    return { ok: true, code: codeToTell(request, ports, personId, code, page) };
  });

  app.post<OfSomebody>('/api/register/accounts/:personId/wipe', async (request, reply) => {
    const personId = holder(request.params.personId);
    if (!personId) return sendRefusal(reply, refusal('not-found'));
    const account = personAccount(personId);
    await identities.wipe(account, doer(request), at());
    // Its devices come back at once, and are told.
    ports.onSignInsEnded(account, null);
    return { ok: true };
  });

  app.get<OfSomebody>('/api/register/accounts/:personId/devices', async (request, reply) => {
    const personId = holder(request.params.personId);
    if (!personId) return sendRefusal(reply, refusal('not-found'));
    await ports.contacts.write();
    const { deviceId } = administratorOf(request);
    const devices = await identities.devices(personAccount(personId));
    const listed: Devices = {
      devices: await Promise.all(devices.map((one) => listedDevice(ports, one, deviceId))),
    };
    return listed;
  });

  app.post<OneOfSomebody>(
    '/api/register/accounts/:personId/devices/:deviceId/revoke',
    async (request, reply) => {
      const { deviceId } = request.params;
      const personId = holder(request.params.personId);
      const done =
        personId && (await identities.revoke(personAccount(personId), deviceId, doer(request), at()));
      if (!done) return sendRefusal(reply, refusal('not-found'));
      ports.onDeviceRevoked(deviceId);
      return { ok: true };
    },
  );

  /** All of them or none; null: somebody has signed in with one of them. */
  async function seen(request: FastifyRequest, people: readonly PersonId[], how: 'shown' | 'printed') {
    const accounts = people.map(personAccount);
    await identities.ensure(accounts);
    const codes = await identities.handOutUnused(accounts, accounts, how, doer(request), at());
    const day = today(register);
    return codes?.flatMap((code, place) => {
      const personId = people[place];
      if (personId === undefined) return [];
      // A slip is for a tablet; whoever runs the office is shown theirs.
      const page = how === 'printed' ? 'tablet' : pageOf(register.state, personId, day);
      return codeToTell(request, ports, personId, code, page);
    });
  }

  /** null: that person has no account. */
  function holder(id: string): PersonId | null {
    const wanted = PersonId.safeParse(id);
    return wanted.success && holders().includes(wanted.data) ? wanted.data : null;
  }

  function doer(request: FastifyRequest): Doer {
    return { role: 'administrator', id: administratorOf(request).personId };
  }

  function personOf(personId: PersonId): RegisterPerson {
    return { personId, name: nameOf(register.state, personId) };
  }

  function noteOf({ seq, at: when, deed, account, by, devices }: AuditEntry): readonly AccountNote[] {
    if (account.type !== 'person') return [];
    return [{ seq, at: when, deed, devices, person: personOf(account.personId), by: byOf(by) }];
  }

  /** Whoever conducts a session may end sign-ins of its delegates; they have a name where they are a person of the register. */
  function byOf({ role, id }: Doer): AccountNote['by'] {
    const person = PersonId.safeParse(id);
    if (person.success) return personOf(person.data);
    if (role !== 'system') return 'secretariat';
    return id === 'terminal' ? 'terminal' : 'server';
  }
}

const NONE = { use: 'new', devices: 0, unbound: 0, wipe: null } as const;
