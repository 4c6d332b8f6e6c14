import { PDFArray, type PDFContext, PDFDict, PDFName, PDFParser, PDFRef, PDFWriter } from '@cantoo/pdf-lib';

const TYPE = PDFName.of('Type');
const KIDS = PDFName.of('Kids');

/**
 * The same document with the types of its catalog and pages written down, by which the library that writes marks knows them; other
 * readers do without. Null where none is missing.
 * @throws the library's errors for a file that it cannot make sense of.
 */
export async function withStatedTypes(bytes: Uint8Array): Promise<Uint8Array | null> {
  const context = await new PDFParser(bytes).parseDocument();
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return null;
  const mended = [state(catalog, 'Catalog'), stateOfPages(context, catalog.get(PDFName.of('Pages')))];
  if (!mended.includes(true)) return null;
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}

/** Whether a type was missing in the tree below `root`. */
function stateOfPages(context: PDFContext, root: unknown): boolean {
  const seen = new Set<unknown>();
  const waiting = [root];
  let mended = false;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const node = next instanceof PDFRef ? context.lookup(next) : next;
    if (seen.has(node) || !(node instanceof PDFDict)) continue;
    seen.add(node);
    const kids = node.lookup(KIDS);
    mended = state(node, kids instanceof PDFArray ? 'Pages' : 'Page') || mended;
    if (kids instanceof PDFArray) waiting.push(...kids.asArray());
  }
  return mended;
}

/** Whether it was missing. */
function state(dict: PDFDict, type: 'Catalog' | 'Pages' | 'Page'): boolean {
  if (dict.lookup(TYPE) instanceof PDFName) return false;
  dict.set(TYPE, PDFName.of(type));
  return true;
}
