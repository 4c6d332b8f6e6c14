import type { PollId } from '#shared/protocol/ids.ts';
import { paddedJson } from '../device/sealing.ts';
import { isOfPoll, type SecretPaper } from './secret-ballot.ts';

/** Where the papers of secret polls outlive a reload, for one delegate of one session. */
export interface BallotVault {
  /** Those that can still be read. */
  load(): Promise<readonly SecretPaper[]>;
  /** Keeps `paper`, unless there is one of its poll already, as from another window; resolves with the one kept. */
  keepFirst(paper: SecretPaper): Promise<SecretPaper>;
  /**
   * Changes what is kept and resolves with it, durable. `step` may be called again when another window was faster.
   * @throws Error when nothing is kept of this poll
   */
  change(pollId: PollId, step: (paper: SecretPaper) => SecretPaper): Promise<SecretPaper>;
}

/** One encrypted paper. `revision` counts its changes from 1. */
export interface VaultRow {
  readonly pollId: PollId;
  readonly revision: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly ciphertext: ArrayBuffer;
}

export interface VaultStorage {
  /** The key kept; at the first call it is `made`, and of two made at once the first stays. */
  key(make: () => Promise<CryptoKey>): Promise<CryptoKey>;
  rows(): Promise<readonly VaultRow[]>;
  row(pollId: PollId): Promise<VaultRow | undefined>;
  /** Writes the row if the one kept has the revision before it (none: 0), durable; else false, and nothing changes. */
  swap(row: VaultRow): Promise<boolean>;
}

const AES = { name: 'AES-GCM', length: 256 } as const;
const NONCE_BYTES = 12;

/**
 * Papers encrypted with AES-GCM by a key that no script can read out of the browser (`extractable: false`). What that is
 * worth, honestly: a copy of the rows alone says nothing, script that gets hold of them later than the key is gone can do
 * nothing with them, and signing out destroys the key. It is no protection from somebody who can run code on this tablet
 * as the delegate, or who copies its whole disk: the browser keeps the key in the same place as the rows.
 */
export function openVault(storage: VaultStorage): BallotVault {
  const { subtle } = crypto;
  let kept: Promise<CryptoKey> | null = null;

  function key(): Promise<CryptoKey> {
    kept ??= storage.key(() => subtle.generateKey(AES, false, ['encrypt', 'decrypt']));
    kept.catch(() => {
      kept = null;
    });
    return kept;
  }

  async function encrypted(paper: SecretPaper, revision: number): Promise<VaultRow> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const ciphertext = await subtle.encrypt(parameters(paper.pollId, nonce), await key(), paddedJson(paper));
    return { pollId: paper.pollId, revision, nonce, ciphertext };
  }

  /** Null for a row whose key is gone, or which was tampered with. */
  async function decrypted({ pollId, nonce, ciphertext }: VaultRow): Promise<SecretPaper | null> {
    const using = await key();
    try {
      const plain = await subtle.decrypt(parameters(pollId, nonce), using, ciphertext);
      return JSON.parse(new TextDecoder().decode(plain)) as SecretPaper;
    } catch {
      return null;
    }
  }

  return {
    async load() {
      const papers = await Promise.all((await storage.rows()).map(decrypted));
      return papers.filter((paper) => paper !== null);
    },
    async keepFirst(paper) {
      for (;;) {
        const row = await storage.row(paper.pollId);
        const first = row && (await decrypted(row));
        if (first && isOfPoll(first, paper.publicKey)) return first;
        if (await storage.swap(await encrypted(paper, (row?.revision ?? 0) + 1))) return paper;
      }
    },
    async change(pollId, step) {
      for (;;) {
        const row = await storage.row(pollId);
        const paper = row && (await decrypted(row));
        if (!paper) throw new Error(`no paper of ${pollId} is kept on this device`);
        const changed = step(paper);
        if (changed === paper) return paper;
        if (await storage.swap(await encrypted(changed, row.revision + 1))) return changed;
      }
    },
  };
}

function parameters(pollId: PollId, nonce: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: AES.name, iv: nonce, additionalData: new TextEncoder().encode(pollId) };
}
