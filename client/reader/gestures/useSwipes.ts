import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { type Tool, useTools } from '../marks/tools.ts';
import { type Sibling, type Siblings, siblingOf } from '../view/siblings.ts';
import type { PageColumn } from '../view/usePageColumn.ts';
import { attachSwipe } from './swipe.ts';

/** CSS pixels after which a page is turned when it is let go; faster than `FLICK` (CSS pixels a millisecond), any way. */
const FAR_ENOUGH = 80;
const FLICK = 0.5;
/** Another document is a greater thing than another page: part of the window's width, and at least, in CSS pixels. */
const PULL_PART = 0.25;
const PULL_LEAST = 140;
/** How far one pulls until it is said what that would open, in CSS pixels. */
const PULL_SHOWN = 32;
/** Milliseconds in which a page that was let go reaches its place. */
const SETTLING_MS = 160;

/** Another document that is being pulled into view. */
export interface Pull {
  readonly step: 1 | -1;
  readonly sibling: Sibling;
  /** Letting go now opens it. */
  readonly ready: boolean;
}

interface SwipeOptions {
  readonly host: RefObject<HTMLElement | null>;
  /** The element that holds the pages. */
  readonly pages: RefObject<HTMLElement | null>;
  readonly tool: Tool;
  readonly column: PageColumn;
  readonly pageCount: number;
  readonly sha256: Sha256;
  readonly siblings: Siblings | null;
}

/**
 * A finger across the pages turns to the next one where they are shown one at a time; else, and beyond the first and the
 * last one, it leads to the document before or after. What is being pulled into view is returned.
 */
export function useSwipes(options: SwipeOptions): Pull | null {
  const { host } = options;
  const latest = useRef(options);
  latest.current = options;
  const [pull, setPull] = useState<Pull | null>(null);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let settling: Animation | null = null;

    const pageAfter = (step: 1 | -1) => {
      const { column, pageCount } = latest.current;
      const page = column.current + step;
      return column.layout?.only != null && page >= 1 && page <= pageCount ? page : null;
    };
    const pulled = (dx: number): Pull | null => {
      const { siblings, sha256 } = latest.current;
      const step = dx < 0 ? 1 : -1;
      const sibling = siblingOf(siblings, sha256, step);
      if (!sibling || Math.abs(dx) < PULL_SHOWN) return null;
      const ready = Math.abs(dx) >= Math.max(PULL_LEAST, element.clientWidth * PULL_PART);
      return { step, sibling, ready };
    };
    const still = () => {
      settling?.cancel();
      settling = null;
      const pages = latest.current.pages.current;
      pages?.removeAttribute('data-swiping');
      if (pages) pages.style.translate = '';
    };
    const settle = async (from: number, to: number, after: () => void) => {
      const pages = latest.current.pages.current;
      const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : SETTLING_MS;
      settling =
        pages?.animate([{ translate: `${from}px 0` }, { translate: `${to}px 0` }], {
          duration,
          easing: 'ease-out',
          fill: 'forwards',
        }) ?? null;
      // Another finger may have come meanwhile: then this page was turned all the same.
      await settling?.finished.catch(() => {});
      flushSync(after);
      still();
    };

    return attachSwipe(element, {
      mayBegin(touch) {
        const { tool } = latest.current;
        const onThing =
          touch.target instanceof Element && touch.target.closest('button:not([data-link]), textarea');
        const scrolls = element.scrollWidth > element.clientWidth + 1;
        const selecting = window.getSelection()?.isCollapsed === false;
        return !onThing && !scrolls && !selecting && !draws(tool, touch);
      },
      moved(dx) {
        still();
        const step = dx < 0 ? 1 : -1;
        const pages = latest.current.pages.current;
        if (pageAfter(step) === null) return setPull(same(pulled(dx)));
        setPull(null);
        if (!pages) return;
        pages.dataset.swiping = '';
        pages.style.setProperty('--scrolled', `${element.scrollTop}px`);
        pages.style.translate = `${dx}px 0`;
      },
      letGo(dx, speed) {
        const step = dx < 0 ? 1 : -1;
        const page = pageAfter(step);
        setPull(null);
        if (page === null) {
          const wanted = pulled(dx);
          if (wanted?.ready) latest.current.siblings?.open(wanted.sibling.sha256);
          return;
        }
        const turns = Math.abs(dx) >= FAR_ENOUGH || speed * -step >= FLICK;
        const away = -step * element.clientWidth;
        void settle(dx, turns ? away : 0, () => turns && latest.current.column.goTo(page));
      },
      gaveUp() {
        still();
        setPull(null);
      },
    });
  }, [host]);
  return pull;
}

/** A pull that says the same is the same: nothing is drawn again for it. */
function same(next: Pull | null): (before: Pull | null) => Pull | null {
  return (before) =>
    before && next && before.sibling.sha256 === next.sibling.sha256 && before.ready === next.ready
      ? before
      : next;
}

/** Whether this touch draws with the tool in hand, or selects. */
function draws(tool: Tool, touch: Touch & { readonly touchType?: string }): boolean {
  if (touch.touchType === 'stylus') return true;
  if (tool === 'read' || tool === 'note' || tool === 'text') return false;
  return !useTools.getState().stylusSeen;
}
