import type { Annotation } from '#shared/protocol/annotations.ts';

/** A page on screen, as the tools see it. */
export interface PageSurface {
  /** From 1. */
  readonly page: number;
  readonly element: HTMLElement;
  /** The layer of strokes that are being drawn or stored; in PDF user space. */
  readonly draft: SVGGElement;
  readonly textLayer: HTMLElement;
  /** Degrees clockwise by which the page is shown turned: by the PDF itself and by hand. */
  readonly turned: number;
  /** What stands on the page now. */
  annotations(): readonly Annotation[];
  /** From client coordinates (CSS pixels in the window) to PDF user space, in points. */
  toPdf(clientX: number, clientY: number): readonly [number, number];
  /** CSS pixels per unit of PDF user space: a point, or as many as the page says. */
  scale(): number;
}

/** The pages that are on screen now. */
export class PageSurfaces {
  readonly #byElement = new Map<Element, PageSurface>();

  add(surface: PageSurface): () => void {
    this.#byElement.set(surface.element, surface);
    return () => void this.#byElement.delete(surface.element);
  }

  all(): readonly PageSurface[] {
    return [...this.#byElement.values()];
  }

  /** The page that an event's target lies on. */
  of(target: EventTarget | null): PageSurface | null {
    const element = target instanceof Element ? target.closest('[data-page]') : null;
    return (element && this.#byElement.get(element)) ?? null;
  }

  at(clientX: number, clientY: number): PageSurface | null {
    return this.of(document.elementFromPoint(clientX, clientY));
  }
}
