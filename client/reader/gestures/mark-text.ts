import { type AnnotationBody, MAX_HIGHLIGHT_QUADS, type Quad } from '#shared/protocol/annotations.ts';
import { hasPlace } from '../marks/has-place.ts';
import { touches } from '../marks/hit.ts';
import type { PageSurface } from '../marks/page-surfaces.ts';
import { useTools } from '../marks/tools.ts';
import { type Gesture, listen } from './gesture.ts';
import { nearestCaret } from './nearest-caret.ts';
import { selectedOn, toWholeWords } from './text-selection.ts';
import { TouchPolicy } from './touch-policy.ts';

/** A pointer that moved less than this only tapped, in CSS pixels. */
const TAP = 6;
/** A tap beside a thin line still means it, in CSS pixels. */
const TAP_REACH = 6;

interface Drag {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly x: number;
  readonly y: number;
  readonly node: Node | null;
  readonly offset: number;
  /** The page that it began on. */
  readonly surface: PageSurface;
}

type TextMark = 'highlight' | 'underline';

function bodyOf(type: TextMark, quads: Quad[], text: string): AnnotationBody {
  const { highlightColour, underlineColour } = useTools.getState();
  return type === 'highlight'
    ? { type, quads, text, colour: highlightColour }
    : { type, quads, text, colour: underlineColour };
}

/**
 * Marks text that is dragged over, with mouse, pen or finger alike, without the long press that selecting takes on a
 * tablet. A drag that begins or ends in the white means the text nearest to it. A tap on a mark of the same kind removes it.
 */
const markText =
  (type: TextMark): Gesture =>
  ({ host, surfaces, markup }) => {
    const policy = new TouchPolicy();
    let drag: Drag | null = null;

    function down(event: PointerEvent): void {
      const allowed = policy.mayDraw(event);
      const finger = drag?.pointerType === 'touch';
      if (finger && (event.pointerType === 'pen' || (event.pointerType === 'touch' && !event.isPrimary)))
        giveUp();
      const surface = surfaces.of(event.target);
      if (drag || !allowed || !surface) return;
      const caret = nearestCaret(surface, event.clientX, event.clientY);
      drag = {
        pointerId: event.pointerId,
        pointerType: event.pointerType,
        x: event.clientX,
        y: event.clientY,
        node: caret?.node ?? null,
        offset: caret?.offset ?? 0,
        surface,
      };
      window.getSelection()?.removeAllRanges();
    }

    function move(event: PointerEvent): void {
      if (event.pointerId !== drag?.pointerId || drag.node === null) return;
      const surface = surfaces.at(event.clientX, event.clientY) ?? drag.surface;
      const caret = nearestCaret(surface, event.clientX, event.clientY);
      if (caret) window.getSelection()?.setBaseAndExtent(drag.node, drag.offset, caret.node, caret.offset);
    }

    function up(event: PointerEvent): void {
      policy.left(event);
      if (event.pointerId !== drag?.pointerId) return;
      const tapped = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < TAP;
      drag = null;
      if (tapped) removeAt(event.clientX, event.clientY);
      else markSelection();
    }

    function markSelection(): void {
      const selection = window.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const range = toWholeWords(selection.getRangeAt(0));
      for (const surface of surfaces.all()) {
        const selected = selectedOn(surface, range);
        if (!selected) continue;
        const body = bodyOf(type, selected.quads.slice(0, MAX_HIGHLIGHT_QUADS), selected.text);
        void markup.add(surface.page, [body]);
      }
      selection.removeAllRanges();
    }

    function removeAt(clientX: number, clientY: number): void {
      const surface = surfaces.at(clientX, clientY);
      if (!surface) return;
      const [x, y] = surface.toPdf(clientX, clientY);
      const reach = TAP_REACH / surface.scale();
      const under = surface
        .annotations()
        .findLast(
          (annotation) =>
            hasPlace(annotation) && annotation.body?.type === type && touches(annotation.body, x, y, reach),
        );
      if (under) void markup.remove([under]);
    }

    function giveUp(): void {
      drag = null;
      window.getSelection()?.removeAllRanges();
    }

    /** The system has taken the pointer away: what was dragged over until then is meant. */
    function cancelled(event: PointerEvent): void {
      policy.left(event);
      if (event.pointerId !== drag?.pointerId) return;
      drag = null;
      markSelection();
    }

    // The mouse's own way of selecting would fight with ours at line ends.
    const stop = listen(host, {
      pointerdown: down,
      pointermove: move,
      pointerup: up,
      pointercancel: cancelled,
      mousedown: (event: MouseEvent) => surfaces.of(event.target) && event.preventDefault(),
    });
    const release = policy.holdStill(host, () => drag?.node != null);
    return () => {
      giveUp();
      stop();
      release();
    };
  };

export const highlightGesture = markText('highlight');
export const underlineGesture = markText('underline');
