import { createHash } from 'node:crypto';
import { type DocumentId, Sha256 } from '#shared/protocol/ids.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import { type Product, signInAt } from './product.ts';
import { sessionAt } from './questions.ts';
import { consoleOf } from './tablets.ts';

interface Publishing {
  /** Else as the file is named. */
  readonly title?: string;
  readonly fileName?: string;
  readonly agendaItemId?: string;
  readonly kind?: string;
  readonly audience?: string;
  /** Of which it is a new version. */
  readonly documentId?: string;
}

/**
 * Publishes a file as the console does.
 * @returns its hash. @throws Error with the server's answer when it refuses.
 */
export async function publish(product: Product, pdf: Uint8Array, about: Publishing = {}): Promise<Sha256> {
  const { fileName = 'tai-lieu.pdf', ...fields } = about;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(pdf)]), fileName);
  const { token } = await signInAt(product.origin, product.secretaryCode);
  const response = await fetch(`${product.origin}/api/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  if (!response.ok) throw new Error(await response.text());
  return Sha256.parse(createHash('sha256').update(pdf).digest('hex'));
}

/** The document whose title is like this, as a console finds it. */
export async function documentLike(product: Product, title: RegExp): Promise<DocumentId> {
  const { live } = await consoleOf(product);
  const found = sessionAt(live).documents.find((document) => title.test(currentEdition(document).title));
  live.close();
  if (!found) throw new Error(`no document is called ${title}`);
  return found.id;
}
