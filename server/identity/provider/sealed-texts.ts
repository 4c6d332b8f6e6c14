import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * What the server gives to a browser to bring back, and nobody reads or changes on the way: so it keeps nothing of journeys that may
 * never end. Each kind has a key of its own; another run of the server has others.
 */
export class SealedTexts<Shape extends z.ZodType> {
  readonly #shape: Shape;
  readonly #key = randomBytes(32);

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  /** In base64url. */
  seal(value: z.input<Shape>): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** Null for what was not sealed here. */
  open(sealed: string): z.output<Shape> | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      return this.#shape.parse(JSON.parse(text.toString('utf8')));
    } catch {
      return null;
    }
  }
}

/** What tells whether two texts are the same without keeping either. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
