import {
  type CalledUp,
  HallMoment,
  type HallOverview,
  NameScreen,
  ScreenId,
  ShowInHall,
  TellHall,
  type ToScreen,
} from '#shared/protocol/hall.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { LastValues } from '../moments/last-values.ts';
import type { LiveServer, LiveSocket, SocketPorts } from './ports.ts';
import { rooms } from './rooms.ts';

const NOTHING: HallMoment = { all: null, notice: '', screens: [] };

/** More than any hall has; a browser that loses its sign-in again and again does not fill the list. */
const MOST_SCREENS = 24;

type Screens = HallMoment['screens'];

/**
 * What the hall screens of each session show beside what is under way, which they follow by themselves: what the secretariat calls up,
 * on all or on one, and a line above it. No part of the record; kept as a moment (server/moments), so that a hall is the same after a power cut.
 */
export class Hall {
  readonly #io: LiveServer;
  readonly #values: LastValues;
  readonly #reportError: SocketPorts['reportError'];

  constructor(io: LiveServer, { lastValues, reportError }: Pick<SocketPorts, 'lastValues' | 'reportError'>) {
    this.#io = io;
    this.#values = lastValues;
    this.#reportError = reportError;
  }

  /**
   * A console is told of all screens; a screen is told what it shows, before it is told of the session: nothing else is seen in between.
   * One that comes for the first time is given a number; where that cannot be kept, it shows what all show all the same.
   */
  async joined(socket: LiveSocket): Promise<void> {
    const { identity, device } = socket.data;
    const { sessionId, role } = identity;
    if (role === 'secretary') {
      socket.emit('hall:overview', this.#overviewOf(this.#momentOf(sessionId)));
    }
    if (role !== 'display') return;
    const id = ScreenId.parse(device.id);
    socket.on('disconnect', () => this.#tellConsoles(sessionId, this.#momentOf(sessionId)));
    await this.#change(sessionId, (moment) => withScreen(moment, id, (known) => this.#isThere(known))).catch(
      (error: unknown) => this.#reportError(error, 'the number of a hall screen'),
    );
    // Also where it was known: this socket has been told nothing yet.
    const moment = this.#momentOf(sessionId);
    this.#tellScreen(id, moment);
    this.#tellConsoles(sessionId, moment);
  }

  /** Refused: `unknown-screen`. */
  async show(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    const wish = ShowInHall.safeParse(payload);
    if (!wish.success) return refuse('malformed-message', { what: 'hall:show' });
    const { screen, showing, held } = wish.data;
    const { host } = socket.data;
    const since = new Date(host.now()).toISOString();
    const calledUp: CalledUp | null = showing && { showing, held, since };
    if (screen === null) return this.#change(host.id, (moment) => ({ ...moment, all: calledUp }));
    return this.#changeScreen(host.id, screen, (known) => [{ ...known, own: calledUp }]);
  }

  async notify(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    const wish = TellHall.safeParse(payload);
    if (!wish.success) return refuse('malformed-message', { what: 'hall:notice' });
    return this.#change(socket.data.host.id, (moment) => ({ ...moment, notice: wish.data.notice }));
  }

  /** Refused: `unknown-screen`. */
  async name(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    const wish = NameScreen.safeParse(payload);
    if (!wish.success) return refuse('malformed-message', { what: 'hall:name' });
    const { screen, name } = wish.data;
    return this.#changeScreen(socket.data.host.id, screen, (known) =>
      name === null ? [] : [{ ...known, name }],
    );
  }

  /** Every screen says for a moment which one it is. */
  identify(socket: LiveSocket): Outcome<object> {
    this.#io.to(rooms.hall(socket.data.host.id)).emit('hall:identify');
    return { ok: true };
  }

  async #changeScreen(
    sessionId: SessionId,
    id: ScreenId,
    change: (known: Screens[number]) => Screens,
  ): Promise<Outcome<object>> {
    if (!this.#momentOf(sessionId).screens.some((known) => known.id === id)) return refuse('unknown-screen');
    return this.#change(sessionId, (moment) => ({
      ...moment,
      screens: moment.screens.flatMap((known) => (known.id === id ? change(known) : [known])),
    }));
  }

  async #change(
    sessionId: SessionId,
    change: (before: HallMoment) => HallMoment | null,
  ): Promise<Outcome<object>> {
    const changed = await this.#values.change(sessionId, 'hall', (before) => change(momentIn(before)));
    if (changed) {
      for (const { id } of changed.screens) this.#tellScreen(id, changed);
      this.#tellConsoles(sessionId, changed);
    }
    return { ok: true };
  }

  #momentOf(sessionId: SessionId): HallMoment {
    return momentIn(this.#values.get(sessionId, 'hall'));
  }

  #overviewOf({ screens, ...moment }: HallMoment): HallOverview {
    return { ...moment, screens: screens.map((known) => ({ ...known, connected: this.#isThere(known.id) })) };
  }

  #isThere(id: ScreenId): boolean {
    return this.#io.sockets.adapter.rooms.has(rooms.device(id));
  }

  #tellConsoles(sessionId: SessionId, moment: HallMoment): void {
    this.#io.to(rooms.console(sessionId)).emit('hall:overview', this.#overviewOf(moment));
  }

  #tellScreen(id: ScreenId, { all, notice, screens }: HallMoment): void {
    const known = screens.find((screen) => screen.id === id);
    const told: ToScreen = {
      all,
      notice,
      number: known?.number ?? 0,
      name: known?.name ?? '',
      own: known?.own ?? null,
    };
    this.#io.to(rooms.device(id)).emit('hall', told);
  }
}

/** What another release may have kept in another shape is nothing: screens then follow what is under way. */
function momentIn(value: unknown): HallMoment {
  const moment = HallMoment.safeParse(value);
  return moment.success ? moment.data : NOTHING;
}

/** With a screen that has come; null where it was known. The oldest that is not there gives its place to one that is. */
function withScreen(moment: HallMoment, id: ScreenId, isThere: (id: ScreenId) => boolean): HallMoment | null {
  const { screens } = moment;
  if (screens.some((known) => known.id === id)) return null;
  const gone = screens.find((known) => !isThere(known.id));
  const kept = screens.length < MOST_SCREENS ? screens : screens.filter((known) => known !== gone);
  if (kept.length >= MOST_SCREENS) return null;
  const taken = new Set(kept.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return { ...moment, screens: [...kept, { id, number, name: '', own: null }] };
}
