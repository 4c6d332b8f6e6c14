import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

const CLIENT_ID = 'nghi-truong';
const CLIENT_SECRET = 'bi-mat-cua-phep-thu';

/** A real provider of sign-ins (OpenID Connect) on this machine; anybody signs in there under whatever name they state. */
export class TestProvider {
  readonly issuer: string;
  readonly #server: Server;
  #answer: RequestListener = (_request, response) => response.writeHead(503).end();

  private constructor(server: Server) {
    this.#server = server;
    const { port } = server.address() as AddressInfo;
    this.issuer = `http://127.0.0.1:${port}`;
    server.on('request', (request, response) => this.#answer(request, response));
  }

  /** Answers nothing until it `knows` where to send browsers back to. */
  static async start(): Promise<TestProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TestProvider(server);
  }

  /** What the server under test is started with. */
  get environment(): Readonly<Record<string, string>> {
    return { OIDC_ISSUER: this.issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: CLIENT_SECRET };
  }

  knows(redirectUri: string): void {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [redirectUri],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      cookies: { keys: ['khoa-cua-phep-thu'] },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
      findAccount: (_context, subject) => ({
        accountId: subject,
        claims: () => ({ sub: subject }),
      }),
    });
    this.#answer = provider.callback();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/**
 * Signs in at the provider as a browser would, with its cookies, and says `yes` to what it asks; else turns away at its first page.
 * @returns the address that it sends the browser back to.
 */
export async function walkThrough(start: string, login: string, yes = true): Promise<string> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(start);
  let [url, body] = [start, null as string | null];
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(url, {
      method: body === null ? 'GET' : 'POST',
      redirect: 'manual',
      body,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      [url, body] = [new URL(location, url).href, null];
      if (new URL(url).origin !== origin) return url;
      continue;
    }
    const page = await response.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const abort = /href="([^"]+abort[^"]*)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`the provider said: ${page}`);
    if (yes)
      [url, body] = [
        new URL(action, url).href,
        String(new URLSearchParams({ prompt, login, password: 'x' })),
      ];
    else [url, body] = [new URL(abort ?? '', url).href, null];
  }
  throw new Error('the provider goes round in circles');
}
