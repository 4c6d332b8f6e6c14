import { io, type Socket } from 'socket.io-client';
import type { PersonSignedIn } from '#shared/protocol/http.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { COMES_AS_HEADER, type ComesAs, SESSION_HEADER } from '#shared/protocol/session-header.ts';
import type { Welcome } from '#shared/protocol/socket.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Product } from './product.ts';

interface Asking {
  readonly session?: string;
  readonly as?: ComesAs;
  readonly body?: unknown;
}

/** A device of a person of the register, without a screen: one sign-in for all of their sessions. */
export class PersonDevice {
  readonly signedIn: PersonSignedIn;
  readonly #origin: string;
  readonly #sockets: Socket[] = [];

  private constructor(origin: string, signedIn: PersonSignedIn) {
    this.#origin = origin;
    this.signedIn = signedIn;
  }

  /** @throws Error with the server's answer when it refuses, or when the code is of one session only. */
  static async signIn({ origin }: Pick<Product, 'origin'>, code: string): Promise<PersonDevice> {
    const response = await fetch(`${origin}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const answer = (await response.json()) as Partial<PersonSignedIn>;
    if (answer.type !== 'person') throw new Error(JSON.stringify(answer));
    return new PersonDevice(origin, answer as PersonSignedIn);
  }

  /** The status, and the answer or the code of the refusal. */
  async ask<Body>(
    path: string,
    { session, as, body }: Asking = {},
  ): Promise<{ readonly status: number; readonly code: string | undefined; readonly body: Body }> {
    const response = await fetch(this.#origin + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${this.signedIn.token}`,
        ...(session === undefined ? {} : { [SESSION_HEADER]: session }),
        ...(as === undefined ? {} : { [COMES_AS_HEADER]: as }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Body & { readonly refusal?: Refusal };
    return { status: response.status, code: answer.refusal?.code, body: answer };
  }

  /** Connects to a session. Resolves with its welcome, or with why it is turned away. */
  async connect(session?: string, as?: ComesAs): Promise<{ socket: Socket; told: Welcome | Refusal }> {
    const socket = io(this.#origin, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false },
      auth: { protocol: PROTOCOL_VERSION, token: this.signedIn.token, session, as },
    });
    this.#sockets.push(socket);
    const told = await new Promise<Welcome | Refusal>((done) => {
      socket.once('welcome', done);
      socket.once('connect_error', (error: Error & { readonly data?: Refusal }) => {
        if (error.data) done(error.data);
      });
    });
    return { socket, told };
  }

  close(): void {
    for (const socket of this.#sockets) socket.close();
  }
}
