import type { Sha256 } from '#shared/protocol/ids.ts';
import { removedFiles } from '#shared/session/documents/removed-files.ts';
import type { FileRemoval, SessionState } from '#shared/session/state.ts';
import type { SessionPorts } from './session-ports.ts';

/** The files that a session removed, as far as this process has not seen them gone: at its start, all of them. */
export class RemovedFiles {
  readonly #removeFile: SessionPorts['removeFile'];
  readonly #gone = new Set<Sha256>();

  constructor({ removeFile }: Pick<SessionPorts, 'removeFile'>) {
    this.#removeFile = removeFile;
  }

  due(state: SessionState): readonly (readonly [Sha256, FileRemoval])[] {
    return [...removedFiles(state)].filter(([sha256]) => !this.#gone.has(sha256));
  }

  async remove(sha256: Sha256, { at, reason }: FileRemoval): Promise<void> {
    await this.#removeFile(sha256, { at, reason });
    this.#gone.add(sha256);
  }
}
