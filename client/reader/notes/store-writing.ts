import { useTools } from '../marks/tools.ts';
import type { DocumentNotes, Writing } from './document-notes.ts';

/**
 * Keeps what was written. A note that is left empty is not kept, or deleted where it stood; what did not change stays. The tool is
 * then put down, so that the next touch reads and its options leave the page. Resolves to whether it is kept: false where the
 * device could not store it and nothing shows it.
 */
export async function storeWriting(
  { markup }: DocumentNotes,
  writing: Writing,
  text: string,
): Promise<boolean> {
  const { page, body, stored } = writing;
  const written = text.trim();
  if (stored) {
    if (written === '') return markup.remove([stored]);
    return stored.body === body && text === body.text ? true : markup.change(stored, { ...body, text });
  }
  const kept = written === '' || (await markup.add(page, [{ ...body, text }])) !== null;
  // Unless another one was taken meanwhile.
  if (kept) useTools.setState(({ tool }) => (tool === body.type ? { tool: 'read' } : {}));
  return kept;
}
