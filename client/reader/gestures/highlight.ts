import { MAX_HIGHLIGHT_QUADS } from '#shared/protocol/annotations.ts';
import { touches } from '../hit.ts';
import { useTools } from '../tools.ts';
import { type Gesture, listen } from './gesture.ts';
import { caretAt, selectedOn, toWholeWords } from './text-selection.ts';
import { TouchPolicy } from './touch-policy.ts';

/** A pointer that moved less than this only tapped, in CSS pixels. */
const TAP = 6;

interface Drag {
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  readonly node: Node | null;
  readonly offset: number;
}

/**
 * Highlights text that is dragged over, with mouse, pen or finger alike, without the long press that selecting takes
 * on a tablet. A tap on a highlight removes it.
 */
export const highlightGesture: Gesture = ({ host, surfaces, markup }) => {
  const policy = new TouchPolicy();
  let drag: Drag | null = null;

  function down(event: PointerEvent): void {
    const allowed = policy.mayDraw(event);
    if (event.pointerType === 'touch' && !event.isPrimary) giveUp();
    if (drag || !allowed || !surfaces.of(event.target)) return;
    const caret = caretAt(event.clientX, event.clientY);
    drag = {
      pointerId: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      node: caret?.node ?? null,
      offset: caret?.offset ?? 0,
    };
    window.getSelection()?.removeAllRanges();
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== drag?.pointerId || drag.node === null) return;
    const caret = caretAt(event.clientX, event.clientY);
    if (caret) window.getSelection()?.setBaseAndExtent(drag.node, drag.offset, caret.node, caret.offset);
  }

  function up(event: PointerEvent): void {
    policy.left(event);
    if (event.pointerId !== drag?.pointerId) return;
    const tapped = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < TAP;
    drag = null;
    if (tapped) removeAt(event.clientX, event.clientY);
    else highlightSelection();
  }

  function highlightSelection(): void {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = toWholeWords(selection.getRangeAt(0));
    const colour = useTools.getState().highlightColour;
    for (const surface of surfaces.all()) {
      const selected = selectedOn(surface, range);
      if (!selected) continue;
      const quads = selected.quads.slice(0, MAX_HIGHLIGHT_QUADS);
      void markup.add(surface.page, [{ type: 'highlight', quads, text: selected.text, colour }]);
    }
    selection.removeAllRanges();
  }

  function removeAt(clientX: number, clientY: number): void {
    const surface = surfaces.at(clientX, clientY);
    if (!surface) return;
    const [x, y] = surface.toPdf(clientX, clientY);
    const under = surface
      .annotations()
      .findLast(({ body }) => body?.type === 'highlight' && touches(body, x, y, 0));
    if (under) void markup.remove([under]);
  }

  function giveUp(): void {
    drag = null;
    window.getSelection()?.removeAllRanges();
  }

  function cancelled(event: PointerEvent): void {
    policy.left(event);
    if (event.pointerId === drag?.pointerId) giveUp();
  }

  function touchStart(event: TouchEvent): void {
    const onText = drag !== null && drag.node !== null;
    if (event.touches.length === 1 && (onText || policy.isPalm()) && event.cancelable) event.preventDefault();
  }

  // The mouse's own way of selecting would fight with ours at line ends.
  const stop = listen(host, {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: cancelled,
    mousedown: (event: MouseEvent) => event.preventDefault(),
  });
  const stopTouch = listen(host, { touchstart: touchStart }, { passive: false });
  return () => {
    giveUp();
    stop();
    stopTouch();
  };
};
