import type { Annotation } from '#shared/protocol/annotations.ts';
import { hasPlace } from '../marks/has-place.ts';
import { touches } from '../marks/hit.ts';
import { type Gesture, listen } from './gesture.ts';
import { TouchPolicy } from './touch-policy.ts';

/** Radius of the eraser, in CSS pixels: a fingertip. */
const REACH = 10;

/** Takes away whole strokes, marks, notes and text boxes that it passes over; one sweep is one step to undo. */
export const eraserGesture: Gesture = ({ host, surfaces, markup }) => {
  const policy = new TouchPolicy();
  const taken = new Map<string, Annotation>();
  let sweeping: { readonly pointerId: number; readonly pointerType: string } | null = null;

  function sweep(event: PointerEvent): void {
    const moves = event.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY } of moves.length > 0 ? moves : [event]) {
      const surface = surfaces.at(clientX, clientY);
      if (!surface) continue;
      const [x, y] = surface.toPdf(clientX, clientY);
      const reach = REACH / surface.scale();
      for (const annotation of surface.annotations()) {
        if (!annotation.body || taken.has(annotation.id) || !hasPlace(annotation)) continue;
        if (!touches(annotation.body, x, y, reach)) continue;
        taken.set(annotation.id, annotation);
        const drawn = surface.element.querySelector(`[data-annotation="${annotation.id}"]`);
        drawn?.toggleAttribute('data-leaving', true);
      }
    }
  }

  function down(event: PointerEvent): void {
    const allowed = policy.mayDraw(event);
    const finger = sweeping?.pointerType === 'touch';
    if (finger && (event.pointerType === 'pen' || (event.pointerType === 'touch' && !event.isPrimary)))
      giveUp();
    if (!allowed || sweeping || !surfaces.of(event.target)) return;
    sweeping = { pointerId: event.pointerId, pointerType: event.pointerType };
    // As the pen does: held by what it is over anyway.
    if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId);
    sweep(event);
  }

  function move(event: PointerEvent): void {
    if (event.pointerId === sweeping?.pointerId) sweep(event);
  }

  function up(event: PointerEvent): void {
    policy.left(event);
    if (event.pointerId !== sweeping?.pointerId) return;
    sweeping = null;
    const removed = [...taken.values()];
    taken.clear();
    // What is gone leaves the page by itself.
    void markup.remove(removed).then(() => markup.state.getState().failed && showAgain());
  }

  function giveUp(): void {
    sweeping = null;
    taken.clear();
    showAgain();
  }

  function showAgain(): void {
    for (const { element } of surfaces.all()) {
      for (const leaving of element.querySelectorAll('[data-leaving]')) {
        if (!taken.has(leaving.getAttribute('data-annotation') ?? ''))
          leaving.removeAttribute('data-leaving');
      }
    }
  }

  function cancelled(event: PointerEvent): void {
    policy.left(event);
    if (event.pointerId === sweeping?.pointerId) giveUp();
  }

  const stop = listen(host, {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: cancelled,
  });
  const release = policy.holdStill(host, () => sweeping !== null);
  return () => {
    giveUp();
    stop();
    release();
  };
};
