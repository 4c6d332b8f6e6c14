import { createHmac } from 'node:crypto';
import type { ServerSignature } from '#shared/archive/checkpoint.ts';
import { Sha256 } from '#shared/protocol/ids.ts';

/**
 * The hash of an entry as devices are told it, to know this log again by. The log's own hash stays here: with it whoever is
 * not told an entry could try out what it says, and the numbers of a count by hand are soon found. The key is the record's
 * first signature, which no device has, and which goes with the record into every backup and to every server that takes it over.
 */
export function toldHash(firstSignature: ServerSignature, hash: string): Sha256 {
  return Sha256.parse(createHmac('sha256', firstSignature).update(hash).digest('hex'));
}
