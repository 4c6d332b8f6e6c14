import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SignIn } from '#shared/protocol/http.ts';
import { type Refusal, refusal } from '#shared/protocol/refusals.ts';
import {
  type AccountCode,
  type AccountNote,
  type AccountsAnswer,
  type Founded,
  Founding,
  type RegisterPerson,
  type RegisterSignedIn,
} from '#shared/protocol/register/http.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { sameCode } from '../identity/codes.ts';
import type { AccountDoer } from '../identity/person-accounts.ts';
import { accountHolders, isAdministrator, nameOf } from '../register/administrators.ts';
import { foundingProposal } from '../register/entered-sessions.ts';
import { administratorDoor, administratorOf, today } from './administrators.ts';
import { sendRefusal } from './answers.ts';
import type { HttpPorts } from './ports.ts';

/** Notes of codes and sign-ins that are listed. */
const MOST_NOTES = 500;

/** Who sets the server up; there is nobody yet who could be named. */
const FOUNDING = { capacity: 'system', id: 'founding' } as const;

/** Page of the administration; `#code=` signs in without the code ever being sent in an address to a server log. */
export function administrationUrl(origin: string, code: string): string {
  return `${origin}/administration#code=${code}`;
}

/**
 * Signing in to the register, founding the office, and the codes of administrators. No code has to wait for others' wrong ones: all
 * are of today's length (identity/codes.ts).
 */
export function registerSignInRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { register, accounts } = ports;
  const administrators = { preHandler: administratorDoor(accounts, register) };
  const at = () => new Date(ports.now()).toISOString();

  app.post('/api/register/sign-in', async (request, reply) => {
    const body = SignIn.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'register/sign-in' }));
    const { code } = body.data;
    if (opensFounding(code)) {
      const founding: RegisterSignedIn = {
        type: 'founding',
        proposal: foundingProposal(ports.sessions.list()),
      };
      return founding;
    }
    const signedIn = await signIn(code);
    return 'token' in signedIn ? signedIn : sendRefusal(reply, signedIn);
  });

  app.post('/api/register/founding', async (request, reply) => {
    const body = Founding.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'register/founding' }));
    const { code, founding } = body.data;
    if (!sameCode(code, ports.setupCode)) return sendRefusal(reply, refusal('wrong-administrator-code'));
    // Refused where there is an office already: the code is good once.
    const outcome = await register.execute({ type: 'FoundOffice', ...founding }, FOUNDING);
    if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
    const { id: personId } = founding.administrator;
    await accounts.ensure([personId]);
    const own = await accounts.showUnused(personId, { type: 'server' }, at());
    // Sent again, after the founder has come in: from then on their own code is what opens.
    if (own === null) return sendRefusal(reply, refusal('administrator-code-in-use'));
    const signedIn = await signIn(own);
    if (!('token' in signedIn)) return sendRefusal(reply, signedIn);
    const founded: Founded = { ...signedIn, code: told(request, personId, own) };
    return founded;
  });

  app.post('/api/register/sign-out', administrators, async (request) => {
    await accounts.signOut(administratorOf(request).token, at());
    return { ok: true };
  });

  app.get('/api/register/accounts', administrators, async (): Promise<AccountsAnswer> => {
    const [usages, entries] = await Promise.all([accounts.usage(), accounts.audit(MOST_NOTES)]);
    return {
      owners: accountHolders(register.state, today(register)).map((personId) => {
        const { use, devices } = usages.get(personId) ?? { use: 'new', devices: 0 };
        return { ...personOf(personId), use, devices };
      }),
      notes: entries.map(({ personId, by, ...entry }): AccountNote => {
        return { ...entry, person: personOf(personId), by: byOf(by) };
      }),
    };
  });

  app.post<{ Params: { personId: string } }>(
    '/api/register/accounts/:personId/show',
    administrators,
    async (request, reply) => {
      const personId = holder(request.params.personId);
      if (!personId) return sendRefusal(reply, refusal('not-found'));
      const code = await accounts.showUnused(personId, doer(request), at());
      if (code === null) return sendRefusal(reply, refusal('administrator-code-in-use'));
      return { ok: true, code: told(request, personId, code) };
    },
  );

  app.post<{ Params: { personId: string } }>(
    '/api/register/accounts/:personId/renew',
    administrators,
    async (request, reply) => {
      const personId = holder(request.params.personId);
      if (!personId) return sendRefusal(reply, refusal('not-found'));
      const { token } = administratorOf(request);
      const code = await accounts.renew(personId, doer(request), at(), token);
      return { ok: true, code: told(request, personId, code) };
    },
  );

  async function signIn(code: string): Promise<Extract<RegisterSignedIn, { type: 'signed-in' }> | Refusal> {
    const found = await accounts.signIn(code, at());
    if (!found) return refusal('wrong-administrator-code');
    const { token, personId } = found;
    // Who administers from tomorrow on has a code already.
    if (!isAdministrator(register.state, personId, today(register))) {
      await accounts.signOut(token, at());
      return refusal('administrators-only');
    }
    return { type: 'signed-in', token, me: personOf(personId) };
  }

  function opensFounding(code: string): boolean {
    return register.state.office === null && sameCode(code, ports.setupCode);
  }

  /** null: that person has no account. */
  function holder(id: string): PersonId | null {
    const wanted = PersonId.safeParse(id);
    const holders = accountHolders(register.state, today(register));
    return wanted.success && holders.includes(wanted.data) ? wanted.data : null;
  }

  function doer(request: FastifyRequest): AccountDoer {
    return { type: 'person', personId: administratorOf(request).personId };
  }

  function personOf(personId: PersonId): RegisterPerson {
    return { personId, name: nameOf(register.state, personId) };
  }

  function byOf(by: AccountDoer): AccountNote['by'] {
    return by.type === 'person' ? personOf(by.personId) : by.type;
  }

  function told(request: FastifyRequest, personId: PersonId, code: string): AccountCode {
    const origin = ports.publicUrl ?? `${request.protocol}://${request.host}`;
    return { ...personOf(personId), code, url: administrationUrl(origin, code) };
  }
}
