import { createHmac } from 'node:crypto';
import type { ChainVersion } from '#shared/archive/chain.ts';
import type { ServerSignature } from '#shared/archive/checkpoint.ts';
import { Sha256 } from '#shared/protocol/ids.ts';

/**
 * The hash of an entry as devices are told it, to know this log again by. That of a salted chain is told itself: it covers
 * commitments only, and nobody can try out what a commitment hides without its salt, which never leaves the server with it.
 * The hash of chain 1 covers the texts: with it whoever is not told an entry could try out what it says, and the numbers of a
 * count by hand are soon found. Of such a log devices are told a keyed one. The key is the record's first signature, which no
 * device has, and which goes with the record into every backup and to every server that takes it over.
 */
export function toldHash(chain: ChainVersion, firstSignature: ServerSignature, hash: string): Sha256 {
  return Sha256.parse(chain === 1 ? createHmac('sha256', firstSignature).update(hash).digest('hex') : hash);
}
