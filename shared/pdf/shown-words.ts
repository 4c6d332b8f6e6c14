import { ANNOTATION_FONT, annotationPieces, askForDrawing } from './annotation-words.ts';
import { drawnWords, shownItems } from './drawn-words.ts';
import type { Layers, PageOperators, ReadablePage, TextContent } from './readable-page.ts';

/**
 * The words that a person sees on a page, as pdf.js' text content has them: with those of filled-in fields, text boxes and stamps,
 * each where it stands, and without those of layers that are switched off. `layers`: null where none is (`hiddenLayers`).
 * Rejects when the page cannot be read.
 */
export async function shownWords(
  page: ReadablePage,
  operators: PageOperators,
  layers: Layers | null,
): Promise<TextContent> {
  const [content, annotations] = await Promise.all([
    page.getTextContent(),
    // Annotations that cannot be read are not drawn either.
    page.getAnnotations({ intent: 'display' }).catch(() => []),
  ]);
  // The steps of drawing hold all pictures of a page too: they are asked for only where words depend on them.
  const mayBeHidden = layers !== null && (annotations.length > 0 || content.items.some(hasLetters));
  const asked = mayBeHidden || askForDrawing(annotations);
  const drawn = asked
    ? drawnWords(await page.getOperatorList({ intent: 'display' }), operators, layers)
    : null;
  const items = layers && drawn ? shownItems(content.items, drawn) : content.items;
  const written = annotationPieces(annotations, drawn);
  if (written.length === 0) return { ...content, items };
  return {
    ...content,
    items: [...items, ...lineEnd(items), ...written],
    styles: {
      ...content.styles,
      [ANNOTATION_FONT]: { ascent: 0.8, descent: -0.2, vertical: false, fontFamily: 'sans-serif' },
    },
  };
}

/** The layers of a document as it is first shown; null where all of them are on, as almost always. */
export function hiddenLayers(
  config: Layers & Iterable<readonly [string, { readonly visible: boolean }]>,
): Layers | null {
  for (const [, { visible }] of config) if (!visible) return config;
  return null;
}

function hasLetters(item: TextContent['items'][number]): boolean {
  return 'str' in item && item.str.trim() !== '';
}

/** An end to the page's last line, so that it does not run on into a field. */
function lineEnd(items: TextContent['items']): TextContent['items'] {
  const last = items.findLast((item) => 'str' in item);
  if (!last || !('str' in last) || last.hasEOL) return [];
  return [{ ...last, str: '', width: 0, hasEOL: true }];
}
