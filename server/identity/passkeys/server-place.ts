import { isIP } from 'node:net';

/** Where passkeys are made and used: browsers keep each for one server's name. */
export interface ServerPlace {
  /** As the browser states it, "https://nghitruong.tinh.gov.vn". */
  readonly origin: string;
  /** "nghitruong.tinh.gov.vn" */
  readonly name: string;
}

/**
 * The place that `origin` is, where browsers have passkeys (WebAuthn Level 3, sections 5.1.3 and 13.4.9): its address has to be a name
 * and its page secure. This machine itself counts as secure under its own name.
 * @returns null where they have none.
 */
export function passkeyPlace(origin: string): ServerPlace | null {
  const { protocol, hostname, origin: stated } = new URL(origin);
  const isThisMachine = hostname === 'localhost' || hostname.endsWith('.localhost');
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
  return protocol === 'https:' || isThisMachine ? { origin: stated, name: hostname } : null;
}
