import type { DocumentNotes, Writing } from './document-notes.ts';

/** Keeps what was written. A note that is left empty is not kept, or deleted where it stood; what did not change stays. */
export async function storeWriting({ markup }: DocumentNotes, writing: Writing, text: string): Promise<void> {
  const { page, body, stored } = writing;
  const written = text.trim();
  if (stored) {
    if (written === '') await markup.remove([stored]);
    else if (stored.body !== body || text !== body.text) await markup.change(stored, { ...body, text });
  } else if (written !== '') {
    await markup.add(page, [{ ...body, text }]);
  }
}
