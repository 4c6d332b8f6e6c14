import { randomUUID } from 'node:crypto';
import { encodeHlc } from '#shared/annotations/clock.ts';
import {
  type Annotation,
  type AnnotationBody,
  AnnotationId,
  AnnotationSyncResponse,
  DeviceId,
  Hlc,
  type SharedAnnotation,
  type SharedAnnotations,
} from '#shared/protocol/annotations.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { type Product, signInAt } from './product.ts';

/** Another tablet of a delegate, or a colleague's, without a screen: it tells the server notes and asks for them. */
export class NotesDevice {
  readonly signedIn: SignedIn;
  readonly #product: () => Product;
  readonly #deviceId = DeviceId.parse(randomUUID());

  private constructor(product: () => Product, signedIn: SignedIn) {
    this.#product = product;
    this.signedIn = signedIn;
  }

  /** `product`: as it runs at each moment. */
  static async signIn(product: () => Product, code: string): Promise<NotesDevice> {
    return new NotesDevice(product, await signInAt(product().origin, code));
  }

  /** Everything of this delegate that the server has. */
  async notes(): Promise<readonly Annotation[]> {
    return (await this.#sync([])).changes;
  }

  /** What others share with this delegate. */
  async shared(): Promise<readonly SharedAnnotation[]> {
    const response = await this.#ask('/api/annotations/shared');
    return ((await response.json()) as SharedAnnotations).annotations;
  }

  async write(documentSha256: Sha256, page: number, body: AnnotationBody): Promise<AnnotationId> {
    const id = AnnotationId.parse(randomUUID());
    const hlc = Hlc.parse(encodeHlc({ wall: Date.now(), counter: 0, deviceId: this.#deviceId }));
    await this.#sync([{ id, documentSha256, page, hlc, body }]);
    return id;
  }

  async #sync(changes: readonly Annotation[]): Promise<AnnotationSyncResponse> {
    const response = await this.#ask('/api/annotations/sync', {
      method: 'POST',
      body: JSON.stringify({ deviceId: this.#deviceId, since: 0, changes }),
    });
    return AnnotationSyncResponse.parse(await response.json());
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${this.signedIn.token}`, 'content-type': 'application/json' };
    const response = await fetch(this.#product().origin + path, { ...init, headers });
    if (!response.ok) throw new Error(await response.text());
    return response;
  }
}
