import type { Refusal } from '#shared/protocol/refusals.ts';
import type { OfficeFounding, RegisterCommand } from '#shared/protocol/register/commands.ts';
import type { Founded, RegisterAnswer, RegisterSignedIn } from '#shared/protocol/register/http.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { administrationCodes } from '../../server/codes/administration.ts';
import type { Product } from './product.ts';
import { placeOf } from './stored.ts';

type Answer<Body> = { readonly status: number; readonly body: Body & { readonly refusal?: Refusal } };

/** The administration of a running server, without its screens. */
export class Administration {
  readonly #origin: string;
  readonly #token: string | null;

  constructor({ origin }: Pick<Product, 'origin'>, token: string | null) {
    this.#origin = origin;
    this.#token = token;
  }

  /** With another token; null: none. */
  as(token: string | null): Administration {
    return new Administration({ origin: this.#origin }, token);
  }

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.#ask<Body>('GET', path);
  }

  post<Body>(path: string, body: unknown = {}): Promise<Answer<Body>> {
    return this.#ask<Body>('POST', path, body);
  }

  /** Sends a form with a file. */
  async upload<Body>(path: string, form: FormData): Promise<Answer<Body>> {
    const response = await fetch(`${this.#origin}${path}`, {
      method: 'POST',
      headers: this.#token === null ? {} : { authorization: `Bearer ${this.#token}` },
      body: form,
    });
    return { status: response.status, body: (await response.json()) as Answer<Body>['body'] };
  }

  /** The bytes of a file. @throws Error with what the server answers when it refuses. */
  async download(path: string): Promise<Uint8Array> {
    const response = await fetch(`${this.#origin}${path}`, {
      headers: this.#token === null ? {} : { authorization: `Bearer ${this.#token}` },
    });
    if (!response.ok) throw new Error(await response.text());
    return new Uint8Array(await response.arrayBuffer());
  }

  signIn(code: string): Promise<Answer<RegisterSignedIn>> {
    return this.post<RegisterSignedIn>('/api/register/sign-in', { code });
  }

  async register(): Promise<RegisterAnswer<RegisterState>> {
    return (await this.get<RegisterAnswer<RegisterState>>('/api/register')).body;
  }

  /** @throws Error with the sentence of the first that is refused. */
  async give(...commands: readonly RegisterCommand[]): Promise<void> {
    for (const command of commands) {
      const { status, body } = await this.post<object>('/api/register/commands', command);
      if (status !== 200) throw new Error(`${command.type}: ${body.refusal?.en}`);
    }
  }

  async #ask<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const response = await fetch(`${this.#origin}${path}`, {
      method,
      headers: {
        ...(this.#token === null ? {} : { authorization: `Bearer ${this.#token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer<Body>['body'] };
  }
}

/** As the server's own terminal tells it. @throws Error where there is an office. */
export async function setupCodeAt({ dataDir }: Pick<Product, 'dataDir'>): Promise<string> {
  const told = await administrationCodes(placeOf(dataDir));
  if (told.type !== 'setup') throw new Error('the office is founded already');
  return told.code;
}

/** Founds the office; signed in as its administrator. */
export async function foundOffice(
  product: Pick<Product, 'dataDir' | 'origin'>,
  founding: OfficeFounding,
): Promise<{ readonly administration: Administration; readonly founded: Founded }> {
  const code = await setupCodeAt(product);
  const nobody = new Administration(product, null);
  const { status, body } = await nobody.post<Founded>('/api/register/founding', { code, founding });
  if (status !== 200) throw new Error(body.refusal?.en);
  return { administration: new Administration(product, body.token), founded: body };
}
