import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Buffer.of(0x00);
const NODE = Buffer.of(0x01);

/**
 * The Merkle tree hash of RFC 9162, section 2.1.1, found another way than by halving: level by level from the leaves,
 * where a last node without a neighbour goes up as it is.
 */
export function merkleTreeHash(leaves: readonly Uint8Array[]): string {
  let level = leaves.map((leaf) => sha256(LEAF, leaf));
  while (level.length > 1) {
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) =>
      level.slice(2 * at, 2 * at + 2),
    );
    level = pairs.map(([left, right]) => {
      if (!left) throw new Error('no node');
      return right ? sha256(NODE, left, right) : left;
    });
  }
  return (level[0] ?? sha256()).toString('hex');
}
