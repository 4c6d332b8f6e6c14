import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { OpenedDocument } from './open-document.ts';
import { type Rotation, viewportOf } from './render-page.ts';

/** Where a link or a line of the outline leads: a name, or a page with a way to look at it, as the PDF has it. */
export type Destination = string | readonly unknown[] | null;

/** A rectangle on a page, in PDF user space: left, bottom, right, top. */
export type LinkRect = readonly [number, number, number, number];

export type PageLink =
  | { readonly type: 'inside'; readonly rect: LinkRect; readonly destination: Destination }
  /** "Next page" and the like. */
  | { readonly type: 'turn'; readonly rect: LinkRect; readonly to: Turn }
  | { readonly type: 'outside'; readonly rect: LinkRect; readonly address: string };

export type Turn = 'first' | 'previous' | 'next' | 'last';

const TURNS: Readonly<Record<string, Turn>> = {
  FirstPage: 'first',
  PrevPage: 'previous',
  NextPage: 'next',
  LastPage: 'last',
};
const OUTSIDE = new Set(['http:', 'https:', 'mailto:']);
/** More are not for people. */
const MOST_LINKS = 500;

/** The links among a page's annotations. Everything else that a PDF can do when it is pressed, scripts and forms too, is left out. */
export function linksAmong(annotations: readonly unknown[]): readonly PageLink[] {
  return annotations.flatMap((annotation) => linkOf(annotation) ?? []).slice(0, MOST_LINKS);
}

export function linkOf(annotation: unknown): PageLink | null {
  if (typeof annotation !== 'object' || annotation === null) return null;
  const { subtype, rect: stated, url, dest, action }: Record<string, unknown> = { ...annotation };
  const rect = rectOf(stated);
  if (subtype !== 'Link' || !rect) return null;
  if (typeof url === 'string') {
    const address = URL.canParse(url) ? new URL(url) : null;
    return address && OUTSIDE.has(address.protocol) ? { type: 'outside', rect, address: url } : null;
  }
  if (typeof dest === 'string' || Array.isArray(dest)) return { type: 'inside', rect, destination: dest };
  const to = typeof action === 'string' ? TURNS[action] : undefined;
  return to ? { type: 'turn', rect, to } : null;
}

/** Null where it is none, or empty. */
export function rectOf(stated: unknown): LinkRect | null {
  if (!Array.isArray(stated)) return null;
  const [x1, y1, x2, y2] = stated.map(Number);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  if (![x1, y1, x2, y2].every(Number.isFinite) || x1 === x2 || y1 === y2) return null;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

export interface Place {
  /** From 1. */
  readonly page: number;
  /** From the page's top as it is shown, 0 to 1; undefined: its top. */
  readonly top?: number;
}

/** The place in the document, whose pages are turned by `rotation`, that a destination means; null when it means none. */
export async function placeOf(
  document: OpenedDocument,
  destination: Destination,
  rotation: Rotation,
): Promise<Place | null> {
  try {
    return await document.ask(async (pdf) => {
      const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
      if (!explicit) return null;
      const page = await pageNumberOf(pdf, explicit[0]);
      if (page === null) return null;
      const y = heightOf(explicit);
      if (y === null) return { page };
      const viewport = viewportOf(await pdf.getPage(page), 1, rotation);
      const top = Number(viewport.convertToViewportPoint(0, y)[1]) / viewport.height;
      return Number.isFinite(top) ? { page, top: Math.min(1, Math.max(0, top)) } : { page };
    });
  } catch (error) {
    console.warn('this link leads nowhere', error);
    return null;
  }
}

async function pageNumberOf(pdf: PDFDocumentProxy, stated: unknown): Promise<number | null> {
  if (typeof stated === 'number') {
    return Number.isInteger(stated) && stated >= 0 && stated < pdf.numPages ? stated + 1 : null;
  }
  if (typeof stated !== 'object' || stated === null || !('num' in stated) || !('gen' in stated)) return null;
  return (await pdf.getPageIndex({ num: Number(stated.num), gen: Number(stated.gen) })) + 1;
}

/** How high on the page, in PDF user space, a destination points; null: to the page as a whole. */
function heightOf([, kind, ...numbers]: readonly unknown[]): number | null {
  const name = typeof kind === 'object' && kind !== null && 'name' in kind ? kind.name : null;
  const height = name === 'XYZ' ? numbers[1] : name === 'FitH' || name === 'FitBH' ? numbers[0] : null;
  return typeof height === 'number' ? height : null;
}
