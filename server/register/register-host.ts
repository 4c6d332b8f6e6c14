import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import type { RegisterActor } from '#shared/protocol/register/events.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { decideRegister } from '#shared/register/decide.ts';
import { evolveRegister } from '#shared/register/evolve.ts';
import { EMPTY_REGISTER, type RegisterState } from '#shared/register/state.ts';
import { createSessionClock, type SessionClock } from '../clock.ts';
import { mustCover, readChecked } from '../eventlog/check-log.ts';
import { FollowUps } from '../log/follow-ups.ts';
import { LogHost, type LogModel } from '../log/log-host.ts';
import { sessionsToEnter } from './entered-sessions.ts';
import { REGISTER_KIND, type RegisterLog } from './register-log.ts';
import type { RegisterPorts } from './register-ports.ts';

/** Who enters what the server has from before there was a register, or from elsewhere. */
const ENTERING: RegisterActor = { capacity: 'system', id: 'entering' };

/**
 * The register of the office, alive: its state in memory, and its log, which its LogHost alone writes. It knows neither HTTP nor how a
 * session is made; what follows from an entry is tried again until it has succeeded, and found again from the state at the next start.
 */
export class RegisterHost {
  readonly #ports: RegisterPorts;
  readonly #log: LogHost<RegisterLog>;
  readonly #followUps: FollowUps;
  readonly #clock: SessionClock;
  #state: RegisterState = EMPTY_REGISTER;
  /** Settles when all that follows the latest entries was tried once. */
  #tried: Promise<unknown> = Promise.resolve();

  private constructor(ports: RegisterPorts) {
    this.#ports = ports;
    this.#clock = createSessionClock(ports.clock);
    const { log, signingKey } = ports;
    this.#log = new LogHost(
      REGISTER_LOG,
      { log, signer: signingKey.signer, clock: this.#clock },
      this.#model(),
    );
    this.#followUps = new FollowUps((error, context) => ports.reportError(error, `${context} (register)`));
  }

  /**
   * Brings the register back from its log; it is empty before somebody has founded the office.
   * @throws Error when the log does not hold together, UnsignedLogError when its signatures do not cover it.
   */
  static async load(ports: RegisterPorts): Promise<RegisterHost> {
    const host = new RegisterHost(ports);
    const { signer, coversAll } = ports.signingKey;
    let lastAt = '';
    const log = await readChecked(ports.log, REGISTER_LOG, REGISTER_KIND, signer.publicKey, {
      signatures: coversAll ? 'last' : 'all',
      take(entries) {
        host.#state = entries.reduce(evolveRegister, host.#state);
        lastAt = entries.at(-1)?.at ?? lastAt;
      },
    });
    mustCover(ports.signingKey, REGISTER_LOG, log);
    if (lastAt !== '') host.#clock.notBefore(Date.parse(lastAt));
    host.#log.goOnFrom(log);
    await host.#followUp();
    return host;
  }

  get state(): RegisterState {
    return this.#state;
  }

  /** The register's time, in milliseconds since the epoch: never before its last entry. */
  now(): number {
    return this.#clock.now();
  }

  /**
   * Carries out one command. When it resolves with ok, what happened is durable, and what follows from it was tried once. Rejects only
   * when nothing of it is on record.
   */
  async execute(command: RegisterCoreCommand, actor: RegisterActor): Promise<Outcome<{ seq: number }>> {
    const { outcome, tried } = await this.#log.inTurn(async () => {
      const done = await this.#log.commit(command, actor);
      return { outcome: done, tried: this.#tried };
    });
    await tried;
    return outcome;
  }

  /** The server has another session than before. */
  sessionCame(): Promise<void> {
    return this.#enterSessions();
  }

  /** Other people than before are delegates of a session of this server. */
  peopleSeated(): Promise<void> {
    return this.#state.office ? this.#followAccounts() : Promise.resolve();
  }

  /** Resolves when nothing is under way any more, but for what hangs. */
  async stop(): Promise<void> {
    await this.#followUps.stop();
    await this.#log.settled();
  }

  #model(): LogModel<RegisterLog> {
    const state = () => this.#state;
    return {
      core: REGISTER_KIND.core,
      get seq() {
        return state().seq;
      },
      decide: (command, at, actor) => decideRegister(this.#state, command, at, actor),
      entriesOf: (events, at, actor) =>
        events.map((event, place) => ({
          seq: this.#state.seq + 1 + place,
          at,
          actor,
          audience: 'administrators',
          event,
        })),
      fold: (entries) => entries.reduce(evolveRegister, this.#state),
      recorded: (folded) => {
        this.#state = folded;
        this.#tried = this.#followUp();
      },
    };
  }

  /** Begins what follows from the state as it is now, and resolves when each was tried once. */
  #followUp(): Promise<unknown> {
    if (!this.#state.office) return Promise.resolve();
    const tries = [this.#followAccounts(), this.#enterSessions()];
    for (const session of this.#state.sessions) {
      if (session.convened === null || this.#ports.isMade(session)) continue;
      tries.push(this.#followUps.run(`making ${session.id}`, () => this.#ports.make(session, this.#state)));
    }
    return Promise.all(tries);
  }

  #followAccounts(): Promise<void> {
    return this.#followUps.run('accounts', () => this.#ports.onPeopleChanged(this.#state));
  }

  /** Not asked of anybody: a session that is here, of a body that is known by its name. */
  #enterSessions(): Promise<void> {
    return this.#followUps.run('entering sessions', async () => {
      for (const { session, stage } of sessionsToEnter(this.#state, this.#ports.served())) {
        const command = { type: 'EnterSession', session, stage } as const;
        const outcome = await this.#log.inTurn(() => this.#log.commit(command, ENTERING));
        if (!outcome.ok) throw new Error(`entering ${session.id}: ${outcome.refusal.en}`);
      }
    });
  }
}
