/** Encrypts what lies on this device, and reads it again. Bound to one person's sign-in. */
export interface Sealer {
  /**
   * @param context what the bytes are and where they lie ("document/<hash>/3"): a sealed piece that is moved elsewhere
   *   does not open.
   */
  seal(context: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws Error when the bytes were sealed by another key, for another context, or altered. */
  open(context: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

const NONCE_BYTES = 12;

/** AES-GCM (NIST SP 800-38D), a fresh random nonce in front of each piece. `key`: 256 bits, usages encrypt and decrypt. */
export function sealerWith(key: CryptoKey): Sealer {
  const { subtle } = crypto;
  const parameters = (context: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(context),
  });
  return {
    async seal(context, bytes) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const encrypted = await subtle.encrypt(parameters(context, nonce), key, bytes);
      const sealed = new Uint8Array(NONCE_BYTES + encrypted.byteLength);
      sealed.set(nonce);
      sealed.set(new Uint8Array(encrypted), NONCE_BYTES);
      return sealed;
    },
    async open(context, sealed) {
      const nonce = sealed.slice(0, NONCE_BYTES);
      return new Uint8Array(
        await subtle.decrypt(parameters(context, nonce), key, sealed.subarray(NONCE_BYTES)),
      );
    },
  };
}

/** Plaintexts are filled up to a multiple of this, or the length of what is sealed would tell what was chosen. */
const BLOCK_BYTES = 4096;

/** JSON followed by spaces, which reading it ignores. */
export function paddedJson(value: object): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const whole = new Uint8Array(Math.ceil(bytes.length / BLOCK_BYTES) * BLOCK_BYTES).fill(0x20);
  whole.set(bytes);
  return whole;
}

/** What was kept as JSON. */
export interface KeptJson<T> {
  readonly value: T;
  /** It lies there as it is: it was kept while nothing was sealed, and has to be sealed now. */
  readonly readable: boolean;
}

/**
 * Opens what was sealed as JSON, or was kept as it is before the setting was turned on.
 * `T`: what was kept for this context.
 * @throws Error when the bytes are neither.
 */
export async function openJson<T>(
  sealer: Sealer,
  context: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<KeptJson<T>> {
  try {
    return { value: parsed(await sealer.open(context, bytes)), readable: false };
  } catch (error) {
    try {
      return { value: parsed(bytes), readable: true };
    } catch {
      throw error;
    }
  }
}

function parsed<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** Where the setting says that nothing is encrypted, or the browser cannot (plain http): bytes stay as they are. */
export const UNSEALED: Sealer = {
  seal: async (_context, bytes) => bytes,
  open: async (_context, sealed) => sealed,
};
