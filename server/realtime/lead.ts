import type { Actor } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { LeadMoment, LeadWish, type ToldLead } from '#shared/protocol/lead.ts';
import { LEAD_ANSWER_MS } from '#shared/protocol/lead-answer.ts';
import { type Outcome, type Refusal, refusal, refuse } from '#shared/protocol/refusals.ts';
import type { LastValues } from '../moments/last-values.ts';
import { actorOf } from '../session/people.ts';
import type { LiveServer, LiveSocket, SocketPorts } from './ports.ts';
import { rooms } from './rooms.ts';

const NOBODY: LeadMoment = { leader: null, asking: null };

/**
 * Which console leads. Kept as a moment (server/moments): a server that was killed knows it again. Whoever leads is known by the device, so that
 * a reloaded page leads on.
 */
export class Lead {
  readonly #io: LiveServer;
  readonly #values: LastValues;

  constructor(io: LiveServer, { lastValues }: Pick<SocketPorts, 'lastValues'>) {
    this.#io = io;
    this.#values = lastValues;
  }

  joined(socket: LiveSocket): void {
    const { sessionId, role } = socket.data.identity;
    if (role !== 'secretary') return;
    this.#tellConsoles(sessionId);
    // Whether the one who leads is there is told by whoever comes and goes.
    socket.on('disconnect', () => this.#tellConsoles(sessionId));
  }

  /** Refused: `lead-taken` while another leads, `not-leading` for an answer of one who does not. */
  async wish(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    const parsed = LeadWish.safeParse(payload);
    if (!parsed.success) return refuse('malformed-message', { what: 'lead:wish' });
    const { host, identity, device } = socket.data;
    const asks: Asking = {
      device: device.id,
      actor: actorOf('secretary', identity),
      now: host.now(),
      leaderIsThere: (id) => this.#isThere(id),
    };
    let why: Refusal | null = null;
    await this.#values.change(host.id, 'lead', (value) => {
      const next = afterWish(momentIn(value), parsed.data.wish, asks);
      if ('refusal' in next) why = next.refusal;
      return 'refusal' in next ? null : next;
    });
    if (why) return { ok: false, refusal: why };
    this.#tellConsoles(host.id);
    return { ok: true };
  }

  #isThere(device: string): boolean {
    return this.#io.sockets.adapter.rooms.has(rooms.device(device));
  }

  #tellConsoles(sessionId: SessionId): void {
    const { leader, asking } = momentIn(this.#values.get(sessionId, 'lead'));
    for (const id of this.#io.sockets.adapter.rooms.get(rooms.console(sessionId)) ?? []) {
      const socket = this.#io.sockets.sockets.get(id);
      if (!socket) continue;
      const own = (device: string) => device === socket.data.device.id;
      const told: ToldLead = {
        leader: leader && {
          actor: leader.actor,
          since: leader.since,
          own: own(leader.device),
          connected: this.#isThere(leader.device),
        },
        asking: asking && { actor: asking.actor, at: asking.at, own: own(asking.device) },
      };
      socket.emit('lead', told);
    }
  }
}

export interface Asking {
  readonly device: string;
  readonly actor: Actor;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly now: number;
  readonly leaderIsThere: (device: string) => boolean;
}

/** Who leads after a console's wish. Pure. */
export function afterWish(
  { leader, asking }: LeadMoment,
  wish: LeadWish['wish'],
  { device, actor, now, leaderIsThere }: Asking,
): LeadMoment | { readonly refusal: Refusal } {
  const at = new Date(now).toISOString();
  const leads = leader?.device === device;
  const taken: LeadMoment = { leader: { device, actor, since: at }, asking: null };
  const free = leader === null || !leaderIsThere(leader.device);
  switch (wish) {
    case 'take': {
      if (leads) return { leader, asking };
      const unanswered = asking?.device === device && now - Date.parse(asking.at) >= LEAD_ANSWER_MS;
      return free || unanswered ? taken : { refusal: refusal('lead-taken') };
    }
    case 'ask':
      if (leads) return { leader, asking };
      return free ? taken : { leader, asking: asking ?? { device, actor, at } };
    case 'agree':
      if (!leads) return { refusal: refusal('not-leading') };
      return asking
        ? { leader: { device: asking.device, actor: asking.actor, since: at }, asking: null }
        : { leader, asking };
    case 'decline':
      return leads ? { leader, asking: null } : { refusal: refusal('not-leading') };
    case 'leave':
      if (!leads) return { refusal: refusal('not-leading') };
      return asking
        ? { leader: { device: asking.device, actor: asking.actor, since: at }, asking: null }
        : NOBODY;
  }
}

/** What another release may have kept in another shape is nothing: then nobody leads. */
function momentIn(value: unknown): LeadMoment {
  const moment = LeadMoment.safeParse(value);
  return moment.success ? moment.data : NOBODY;
}
