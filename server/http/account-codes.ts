import type { FastifyRequest } from 'fastify';
import type { AccountCode } from '#shared/protocol/register/http.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { appointmentsOn } from '#shared/register/staff/appointments.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { nameOf } from '../register/administrators.ts';
import type { HttpPorts } from './ports.ts';

/** Where a person's code is typed first. */
export type CodePage = 'tablet' | 'console' | 'administration';

/** A person's code as it is told; `#code=` signs in without the code ever being sent in an address to a server log. */
export function codeToTell(
  request: FastifyRequest,
  { publicUrl, register }: Pick<HttpPorts, 'publicUrl' | 'register'>,
  personId: PersonId,
  code: string,
  page: CodePage,
): AccountCode {
  const origin = publicUrl ?? `${request.protocol}://${request.host}`;
  const name = nameOf(register.state, personId);
  return { personId, name, code, url: `${origin}/${page}#code=${code}` };
}

/** The page of whoever runs the office is theirs; everybody else has a tablet. */
export function pageOf(state: RegisterState, personId: PersonId, day: string): CodePage {
  const held = appointmentsOn(state, personId, day).map(({ capacity }) => capacity);
  if (held.includes('administrator')) return 'administration';
  return held.includes('secretary') ? 'console' : 'tablet';
}
