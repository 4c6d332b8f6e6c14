import type { SignedIn } from '#shared/protocol/http.ts';
import { type PollId, SessionId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { sessionFolder, temporaryFolder } from './folders.ts';
import { codesAt, type Product, signInAt, startProduct } from './product.ts';
import { endingAt, newBallot, untilPoll } from './questions.ts';
import { consoleOf, must, type Tablet, tabletsOf, until, untilLive } from './tablets.ts';

/** Everybody in the hall, without screens: both secretaries, the hall screen and the tablets of all delegates. */
export class Hall {
  readonly first: LiveSession;
  readonly second: LiveSession;
  readonly display: LiveSession;
  /** That of d1, d2, d3 and so on. */
  readonly tablets: readonly Tablet[];
  readonly codes: readonly SignInCode[];
  readonly sessionId: SessionId;
  /** Of the first secretary, for HTTP. */
  readonly #token: string;
  #product: Product;
  readonly #environment: Readonly<Record<string, string>>;

  private constructor(
    product: Product,
    environment: Readonly<Record<string, string>>,
    signedIn: SignedIn,
    people: Pick<Hall, 'first' | 'second' | 'display' | 'tablets' | 'codes'>,
  ) {
    this.#product = product;
    this.#environment = environment;
    this.first = people.first;
    this.second = people.second;
    this.display = people.display;
    this.tablets = people.tablets;
    this.codes = people.codes;
    this.sessionId = SessionId.parse(signedIn.sessionId);
    this.#token = signedIn.token;
  }

  /** The server with a session of so many delegates, not opened yet; `environment`: of its process. */
  static async of(delegates: number, environment: Readonly<Record<string, string>> = {}): Promise<Hall> {
    const product = await startProduct({
      dataDir: temporaryFolder(),
      sessionFolder: sessionFolder(delegates),
      environment,
    });
    const { live: first, signedIn } = await consoleOf(product);
    const { live: second } = await consoleOf({ ...product, secretaryCode: product.secondSecretaryCode });
    const codes = await codesAt(product, signedIn);
    const code = codes.find(({ person }) => person.role === 'display')?.code ?? '';
    const display = startLive(await signInAt(product.origin, code), null, product.origin);
    await untilLive(display, ({ session }) => session !== null);
    const tablets = await tabletsOf(product, signedIn, delegates);
    return new Hall(product, environment, signedIn, { first, second, display, tablets, codes });
  }

  get product(): Product {
    return this.#product;
  }

  get everybody(): readonly LiveSession[] {
    return [this.first, this.second, this.display, ...this.tablets.map(({ live }) => live)];
  }

  /** The tablet of delegate d`n`. */
  tablet(n: number): Tablet {
    const tablet = this.tablets[n - 1];
    if (!tablet) throw new Error(`there is no delegate d${n}`);
    return tablet;
  }

  /** Resolves when every device knows that the poll is open, closed, announced or annulled. */
  async sees(pollId: PollId, status: Exclude<Poll['status'], 'ended'>): Promise<void> {
    await Promise.all(this.everybody.map((live) => untilPoll(live, pollId, status)));
  }

  /** Ballots by name: `selectionOf(n)` by delegate d`n`, null for somebody who casts none. */
  async castByName(pollId: PollId, selectionOf: (n: number) => Selection | null): Promise<void> {
    for (const [index, { live }] of this.tablets.entries()) {
      const selection = selectionOf(index + 1);
      if (selection) await must(live.cast(newBallot(pollId, selection)));
    }
  }

  /** Secret ballots, all at once, through the tablets' own booths. */
  async castInSecret(pollId: PollId, selectionOf: (n: number) => Selection): Promise<void> {
    await this.sees(pollId, 'open');
    await Promise.all(
      this.tablets.map(async ({ secret }, index) => {
        await secret.drop(pollId, selectionOf(index + 1));
        await until(secret.ballots, (ballots) => ballots[pollId]?.status === 'dropped');
      }),
    );
  }

  /** Closes the poll and announces its result, and everybody has seen it. */
  async conclude(pollId: PollId): Promise<PollEnding> {
    await must(this.first.command({ type: 'ClosePoll', pollId }));
    await must(this.first.command({ type: 'AnnouncePollResult', pollId }));
    await this.sees(pollId, 'announced');
    return endingAt(this.first, pollId);
  }

  /** What the secretariat gets from `path`. */
  get(path: string): Promise<Response> {
    const headers = { authorization: `Bearer ${this.#token}` };
    return fetch(`${this.#product.origin}${path}`, { headers });
  }

  /** The power goes, and every device has noticed. */
  async kill(): Promise<void> {
    await this.#product.kill();
    await Promise.all(
      this.everybody.map((live) => untilLive(live, ({ connection }) => connection === 'offline')),
    );
  }

  /** The same server is started again, and every device has come back by itself. */
  async restart(): Promise<void> {
    const { dataDir, port } = this.#product;
    this.#product = await startProduct({
      dataDir,
      sessionFolder: null,
      port,
      environment: this.#environment,
    });
    await Promise.all(
      this.everybody.map((live) => untilLive(live, ({ connection }) => connection === 'online')),
    );
  }

  async close(): Promise<void> {
    for (const tablet of this.tablets) tablet.close();
    for (const live of [this.first, this.second, this.display]) live.close();
    await this.#product.stop();
  }
}
