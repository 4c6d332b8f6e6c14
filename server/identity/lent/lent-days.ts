import { dayOf } from '#shared/text/dates.ts';
import { type Identities, SERVER } from '../identities.ts';
import type { LentDevices } from './lent-devices.ts';

const LOOK_EVERY_MS = 60_000;

interface LentDaysPorts {
  readonly lent: LentDevices;
  readonly identities: Pick<Identities, 'revoke'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onEnded: (deviceId: string) => void;
  readonly reportError: (error: unknown, context: string) => void;
}

/** Ends the sign-ins of lent tablets with their day: once it is over they let nobody in, wherever the tablet is. */
export class LentDays {
  readonly #ports: LentDaysPorts;
  readonly #timer: NodeJS.Timeout;

  constructor(ports: LentDaysPorts) {
    this.#ports = ports;
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
    void this.look();
  }

  /** Never rejects: what failed is tried with the next look. */
  async look(): Promise<void> {
    const { lent, identities, now, onEnded, reportError } = this.#ports;
    try {
      const at = new Date(now()).toISOString();
      for (const { deviceId, account } of await lent.due(dayOf(at))) {
        await identities.revoke(account, deviceId, SERVER, at);
        onEnded(deviceId);
        await lent.forget(deviceId);
      }
    } catch (error) {
      reportError(error, 'lent tablets');
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
