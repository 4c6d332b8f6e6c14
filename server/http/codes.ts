import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { hasTablet } from '#shared/protocol/page-role.ts';
import type { Role } from '#shared/protocol/person.ts';
import { type RefusalCode, refusal } from '#shared/protocol/refusals.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { CodeChoice, type CodeOwners, type SignInCode } from '#shared/protocol/sign-ins.ts';
import { whyNotRenewed, whyNotSeen } from '../identity/code-rules.ts';
import type { CodeUsage, KnownParticipant } from '../identity/identities.ts';
import { nameOf } from '../register/administrators.ts';
import { noteOf } from '../session/identity-notes.ts';
import { participantsOf, personOf } from '../session/people.ts';
import { endSignIns, personBehind, withPerson } from './accounts-behind.ts';
import { sendRefusal } from './answers.ts';
import { bearerOf, sendTurnedAway, shownBy } from './device-proof.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/** Page of each role; `#code=` signs in without the code ever being sent in an address to a server log. */
const PAGES: Readonly<Record<Role, string>> = {
  secretary: '/console',
  delegate: '/tablet',
  guest: '/tablet',
  reader: '/tablet',
  display: '/display',
};

/** Notes of codes and sign-ins that the console lists. */
const MOST_NOTES = 500;

const UNKNOWN: CodeUsage = { use: 'new', devices: 0, unbound: 0, wipe: null, opensPerson: false };

export function signInUrl(origin: string, role: Role, code: string): string {
  return `${origin}${PAGES[role]}#code=${code}`;
}

/** Codes are handed out one by one or as slips, never listed; each time it stands on record. */
export function codeRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { identities, register } = ports;
  const at = () => new Date(ports.now()).toISOString();
  const doer = (request: FastifyRequest) => {
    const { role, personId } = memberOf(request).identity;
    return { role, id: personId };
  };

  app.get('/api/codes', async (request): Promise<CodeOwners> => {
    const { host, identity: asker } = memberOf(request);
    const [usages, people, entries, ofPeople] = await Promise.all([
      identities.usage(host.id),
      identities.usage(REGISTER_LOG),
      identities.audit(host.id, MOST_NOTES),
      identities.audit(REGISTER_LOG, MOST_NOTES),
    ]);
    const called = (personId: PersonId) => nameOf(register.state, personId);
    const latest = [...entries, ...ofPeople].sort((one, other) => other.seq - one.seq);
    return {
      owners: participantsOf(host.id, host.state).map((participant) => {
        const own = usages.get(participant.personId) ?? UNKNOWN;
        const { use, devices, unbound, wipe } = withPerson(own, people.get(participant.person ?? ''));
        return {
          person: personOf(host.state, participant),
          use,
          devices,
          unbound,
          wipe,
          may: {
            see: whyNotSeen(participant, host.state.status, own) === null,
            renew: whyNotRenewed(participant, asker) === null,
            wipe: hasTablet(participant.role),
          },
        };
      }),
      notes: latest.flatMap((entry) => noteOf(host.id, host.state, entry, called) ?? []).slice(0, MOST_NOTES),
    };
  });

  app.post<{ Params: { personId: string } }>('/api/codes/:personId/show', (request, reply) =>
    seen(request, reply, [request.params.personId], 'shown'),
  );

  app.post('/api/codes/slips', (request, reply) => {
    const body = CodeChoice.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'codes/slips' }));
    return seen(request, reply, body.data.personIds, 'printed');
  });

  app.post('/api/codes/renewals', async (request, reply) => {
    const body = CodeChoice.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'codes/renewals' }));
    const asker = memberOf(request);
    const chosen = chosenOf(request, body.data.personIds);
    const no = !chosen ? 'not-found' : firstOf(chosen, (identity) => whyNotRenewed(identity, asker.identity));
    if (!chosen || no) return sendRefusal(reply, refusal(no ?? 'not-found'));
    const codes = await identities.renew(chosen, doer(request), at(), asker.token);
    for (const participant of chosen) {
      ports.onSignInsEnded(participant, asker.token);
      // The new code is for this session alone; whoever holds the tablet that was enrolled as the person is out, too.
      const person = personBehind(participant);
      const ended = person ? await endSignIns(identities, person, doer(request), at(), asker.device.id) : [];
      for (const deviceId of ended) ports.onDeviceRevoked(deviceId);
    }
    return { codes: slipsOf(request, chosen, codes) };
  });

  app.post<{ Params: { personId: string } }>('/api/codes/:personId/wipe', async (request, reply) => {
    const [participant] = chosenOf(request, [request.params.personId]) ?? [];
    if (!participant || !hasTablet(participant.role)) return sendRefusal(reply, refusal('not-found'));
    const asked = at();
    const person = personBehind(participant);
    for (const account of [participant, ...(person ? [person] : [])]) {
      await identities.wipe(account, doer(request), asked);
      // Its devices come back at once, and are told.
      ports.onSignInsEnded(account, null);
    }
    return { ok: true };
  });

  /** A device reports that it has removed what it kept. Its sign-in has ended, so there is no door. */
  app.post('/api/wiped', async (request, reply) => {
    const token = bearerOf(request);
    if (token === null) return { ok: true };
    // A copy of the sign-in cannot say that the device is cleared.
    const checked = await ports.guard.checkWiped(token, shownBy(request));
    if (!checked.ok) return sendTurnedAway(reply, checked);
    await identities.wiped(token, at());
    return { ok: true };
  });

  /** All of them or none: a stack of slips from which one is missing is noticed too late. */
  async function seen(
    request: FastifyRequest,
    reply: FastifyReply,
    personIds: readonly string[],
    how: 'shown' | 'printed',
  ): Promise<FastifyReply | { readonly codes: readonly SignInCode[] }> {
    const { host } = memberOf(request);
    const chosen = chosenOf(request, personIds);
    if (!chosen) return sendRefusal(reply, refusal('not-found'));
    const usages = await identities.usage(host.id);
    const no = firstOf(chosen, (identity) =>
      whyNotSeen(identity, host.state.status, usages.get(identity.personId) ?? UNKNOWN),
    );
    if (no) return sendRefusal(reply, refusal(no));
    // Whoever signs in at this very moment has a code of their own.
    const owners = chosen.filter(({ role }) => hasTablet(role));
    const codes = await identities.handOutUnused(chosen, owners, how, doer(request), at());
    if (!codes) return sendRefusal(reply, refusal('code-in-use'));
    return { codes: slipsOf(request, chosen, codes) };
  }

  /** People of the session of whoever asks; null when one is unknown. */
  function chosenOf(
    request: FastifyRequest,
    personIds: readonly string[],
  ): readonly KnownParticipant[] | null {
    const { host } = memberOf(request);
    const known = new Map(
      participantsOf(host.id, host.state).map((identity) => [identity.personId, identity]),
    );
    const chosen = [...new Set(personIds)].flatMap((personId) => known.get(personId) ?? []);
    return chosen.length === new Set(personIds).size ? chosen : null;
  }

  function slipsOf(
    request: FastifyRequest,
    chosen: readonly KnownParticipant[],
    codes: readonly string[],
  ): readonly SignInCode[] {
    const { state } = memberOf(request).host;
    // The address people reach this server by: the setting, or what this very request used.
    const origin = ports.publicUrl ?? `${request.protocol}://${request.host}`;
    return chosen.flatMap((identity, place) => {
      const code = codes[place];
      if (code === undefined) return [];
      return { person: personOf(state, identity), code, url: signInUrl(origin, identity.role, code) };
    });
  }
}

function firstOf(
  chosen: readonly KnownParticipant[],
  why: (participant: KnownParticipant) => RefusalCode | null,
): RefusalCode | undefined {
  for (const identity of chosen) {
    const no = why(identity);
    if (no) return no;
  }
  return undefined;
}
