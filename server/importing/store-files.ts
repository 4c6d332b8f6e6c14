import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { removedRefusal } from '#shared/session/documents/removing.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { DocumentFiles } from '../documents/document-files.ts';
import { matchDocuments } from './match.ts';
import type { ImportPlan } from './plan.ts';

/**
 * Puts the plan's files into the store; done before its events are recorded, so that no record names a file that is
 * not there. Files put in vain, because the import is then refused, do no harm.
 *
 * Refused: `import-expired` when a file is gone or was changed since it was inspected, `file-removed-before`.
 * @throws the store's error when it cannot write.
 */
export async function storeFiles(
  plan: ImportPlan,
  state: SessionState,
  files: DocumentFiles,
): Promise<Outcome<object>> {
  for (const { change, wanted } of matchDocuments(plan.documents, state)) {
    if (change === 'unchanged' && (await files.has(wanted.sha256))) continue;
    const stored = await putIfThere(wanted.path, files);
    if (stored?.sha256 !== wanted.sha256) return refuse('import-expired');
    if ('removed' in stored) {
      return { ok: false, refusal: removedRefusal('file-removed-before', stored.removed) };
    }
  }
  return { ok: true };
}

async function putIfThere(
  path: string,
  files: DocumentFiles,
): Promise<Awaited<ReturnType<DocumentFiles['put']>> | null> {
  try {
    return await files.put(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
