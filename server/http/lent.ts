import type { FastifyInstance } from 'fastify';
import { type Lending, LentPin, type LentState } from '#shared/protocol/lent.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { dayOf } from '#shared/text/dates.ts';
import { isSimplePin } from '#shared/text/simple-pin.ts';
import { SERVER } from '../identity/identities.ts';
import { sendRefusal } from './answers.ts';
import { accountOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/** The page of a tablet that lends it for the day to whoever signs in there next. */
function lendingUrl(origin: string, day: string): string {
  return `${origin}/tablet#lent=${day}`;
}

/** What a tablet that is lent for the day asks: until when it is, and whether its holder is before it. */
export function lentRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { identities, lent } = ports;
  app.get('/api/lending', async (request): Promise<Lending> => {
    const origin = ports.publicUrl ?? `${request.protocol}://${request.host}`;
    const day = dayOf(new Date(ports.now()).toISOString());
    return { url: lendingUrl(origin, day), day };
  });

  app.get('/api/lent', async (request, reply): Promise<LentState> => {
    const state = await lent.stateOf(accountOf(request).device.id);
    return state ?? sendRefusal(reply, refusal('lent-not-this'));
  });

  app.post('/api/lent/pin', async (request, reply) => {
    const body = LentPin.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'lent/pin' }));
    const { id } = accountOf(request).device;
    const { pin } = body.data;
    if (isSimplePin(pin)) return sendRefusal(reply, refusal('pin-too-simple'));
    if ((await lent.stateOf(id)) === null) return sendRefusal(reply, refusal('lent-not-this'));
    return (await lent.setPin(id, pin)) ? { ok: true } : sendRefusal(reply, refusal('lent-pin-chosen'));
  });

  app.post('/api/lent/unlock', async (request, reply) => {
    const body = LentPin.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'lent/unlock' }));
    const { account, device } = accountOf(request);
    const state = await lent.stateOf(device.id);
    if (state?.pin !== 'set') return sendRefusal(reply, refusal('lent-not-this'));
    const judged = await lent.judge(device.id, body.data.pin);
    if (judged.type === 'right') return { ok: true };
    if (judged.left > 0) return sendRefusal(reply, refusal('lent-wrong-pin', { left: judged.left }));
    await identities.revoke(account, device.id, SERVER, new Date(ports.now()).toISOString());
    await lent.forget(device.id);
    ports.onDeviceRevoked(device.id);
    return sendRefusal(reply, refusal('lent-pin-used-up'));
  });
}
