import type { Actor } from '#shared/protocol/events.ts';
import type { ImportAnswers } from '#shared/protocol/http.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { DocumentFiles } from '../documents/document-files.ts';
import { planStatements } from '../importing/plan.ts';
import type { ReadImport } from '../importing/read-import.ts';
import { identifiedBy } from '../importing/same.ts';
import { storeFiles } from '../importing/store-files.ts';
import type { SessionHost } from './session-host.ts';

/**
 * Carries out an import that was read and looked at: files first, then all that they state in one append. Refused when the
 * files still have errors, when a question of the preview has no answer, or when the session has changed since the preview (`import-outdated`).
 */
export async function confirmImport(
  read: ReadImport,
  host: SessionHost,
  documents: DocumentFiles,
  actor: Actor,
  answers: ImportAnswers = { answers: [] },
): Promise<Outcome<{ seq: number }>> {
  if (!read.outcome.ok) return read.outcome;
  const { plan } = read.outcome;
  const { state } = host;
  if (state.seq !== read.preview.basedOnSeq) return refuse('import-outdated');
  const same = identifiedBy(plan, state, answers);
  if (!same.ok) return same;
  const stored = await storeFiles(plan, state, documents);
  if (!stored.ok) return stored;
  const statements = planStatements(plan, state, same.identified);
  return host.execute({ type: 'ApplyImport', basedOnSeq: read.preview.basedOnSeq, statements }, actor);
}
