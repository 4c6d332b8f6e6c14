import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';

/** Longer is no proof: its longest part names an address of this server. */
const MOST_CHARACTERS = 4096;

/** 32 bytes in base64url: a coordinate of a point of P-256. */
const Coordinate = z.string().regex(/^[\w-]{43}$/);

const PublicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: Coordinate,
  y: Coordinate,
});
type PublicKey = z.infer<typeof PublicKey>;

/** Strict: what a header says that is not understood here must not be passed over (RFC 7515, section 4.1.11). */
const Header = z.strictObject({ typ: z.literal('dpop+jwt'), alg: z.literal('ES256'), jwk: PublicKey });

const Claims = z.object({
  /** Names the proof: of two that have the same, one is a copy. */
  jti: z.string().min(16).max(64),
  htm: z.string().max(16),
  htu: z.url().max(2048),
  /** The device's clock. Nothing rests on it: the server's nonce says how old a proof is. */
  iat: z.number(),
  nonce: z.string().max(64).optional(),
  /** SHA-256 of the token that the proof goes with, in base64url; none where there is no token yet. */
  ath: z.string().max(64).optional(),
});

/** A DPoP proof (RFC 9449, section 4.2) as it reads; whether its signature holds is another question. */
export interface Proof {
  readonly claims: z.infer<typeof Claims>;
  readonly key: PublicKey;
  /** Of the key (RFC 7638), in base64url. */
  readonly thumbprint: string;
  readonly signed: Buffer;
  readonly signature: Buffer;
}

/**
 * Own code and no library: there is one kind of key and one algorithm, and nothing in the text chooses another.
 * @returns null for a text that is no such proof.
 */
export function readProof(text: string): Proof | null {
  if (text.length > MOST_CHARACTERS) return null;
  const [, header = '', claims = '', signature = ''] = /^([\w-]+)\.([\w-]+)\.([\w-]{86})$/.exec(text) ?? [];
  const [readHeader, readClaims] = [Header.safeParse(parsed(header)), Claims.safeParse(parsed(claims))];
  if (!readHeader.success || !readClaims.success) return null;
  const { jwk } = readHeader.data;
  return {
    claims: readClaims.data,
    key: jwk,
    thumbprint: thumbprintOf(jwk),
    signed: Buffer.from(`${header}.${claims}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** Away from the event loop: a hall that comes back at once does not hold up its ballots. */
export function signatureHolds({ signed, signature }: Proof, key: KeyObject): Promise<boolean> {
  return new Promise((done) => {
    verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature, (error, holds) =>
      done(!error && holds),
    );
  });
}

/** Null for coordinates that are no point of the curve. */
export function keyOf({ key }: Proof): KeyObject | null {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    return null;
  }
}

/** What a proof says of the token that it goes with. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** RFC 7638: the required members in the order of their names, without blanks. */
function thumbprintOf({ crv, kty, x, y }: PublicKey): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}

function parsed(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
