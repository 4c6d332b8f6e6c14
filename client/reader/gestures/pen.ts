import type { PenStroke, StrokePoint } from '#shared/protocol/annotations.ts';
import type { PageSurface } from '../marks/page-surfaces.ts';
import { inPieces, isFarEnough, strokePath, strokePoint } from '../marks/stroke.ts';
import { PEN_WIDTHS, useTools } from '../marks/tools.ts';
import { type Gesture, listen } from './gesture.ts';
import { TouchPolicy } from './touch-policy.ts';

interface StrokeInProgress {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly surface: PageSurface;
  readonly path: SVGPathElement;
  readonly points: StrokePoint[];
  readonly style: Pick<PenStroke, 'width' | 'colour'>;
  frame: number;
}

/** Draws with pen, mouse or finger. The stroke in progress is one SVG path that React does not know of. */
export const penGesture: Gesture = ({ host, surfaces, markup }) => {
  const policy = new TouchPolicy();
  let stroke: StrokeInProgress | null = null;

  function take(event: PointerEvent): void {
    if (!stroke) return;
    const moves = event.getCoalescedEvents?.() ?? [];
    for (const move of moves.length > 0 ? moves : [event]) {
      const [x, y] = stroke.surface.toPdf(move.clientX, move.clientY);
      const next = strokePoint(x, y, event.pointerType === 'pen' ? move.pressure : 0.5);
      if (isFarEnough(stroke.points.at(-1), next)) stroke.points.push(next);
    }
  }

  function show(): void {
    if (!stroke) return;
    stroke.frame = 0;
    stroke.path.setAttribute('d', strokePath({ points: stroke.points, width: stroke.style.width }, false));
  }

  function down(event: PointerEvent): void {
    const allowed = policy.mayDraw(event);
    // A second finger means that the first one did not want to draw but to zoom; a stylus, that it was the palm.
    const finger = stroke?.pointerType === 'touch';
    if (finger && (event.pointerType === 'pen' || (event.pointerType === 'touch' && !event.isPrimary)))
      cancel();
    const surface = allowed ? surfaces.of(event.target) : null;
    if (!surface || stroke) return;
    const { penColour, penWidth } = useTools.getState();
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.dataset.ink = penColour;
    surface.draft.append(path);
    const style = { width: PEN_WIDTHS[penWidth], colour: penColour };
    const { pointerId, pointerType } = event;
    stroke = { pointerId, pointerType, surface, path, points: [], style, frame: 0 };
    // What it is over anyway: otherwise the page is told at each move that the pen has left and come back.
    if (event.target instanceof Element) event.target.setPointerCapture(pointerId);
    take(event);
    show();
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== stroke?.pointerId) return;
    take(event);
    if (stroke.frame === 0) stroke.frame = requestAnimationFrame(show);
  }

  function up(event: PointerEvent): void {
    policy.left(event);
    if (event.pointerId !== stroke?.pointerId) return;
    take(event);
    finish();
  }

  function finish(): void {
    if (!stroke) return;
    const { surface, path, points, style, frame } = stroke;
    cancelAnimationFrame(frame);
    stroke = null;
    path.setAttribute('d', strokePath({ points, width: style.width }));
    const bodies = inPieces(points).map((piece) => ({ type: 'pen' as const, points: piece, ...style }));
    void markup.add(surface.page, bodies).then((ids) => {
      // The page takes the draft away once it shows the stored stroke, so that the ink never blinks.
      if (ids === null) path.remove();
      else path.dataset.stored = ids.at(-1) ?? '';
    });
  }

  function cancel(): void {
    if (!stroke) return;
    cancelAnimationFrame(stroke.frame);
    stroke.path.remove();
    stroke = null;
  }

  /** The system has taken the pointer away, for a notification or a palm: what was drawn until then is meant. */
  function cancelled(event: PointerEvent): void {
    policy.left(event);
    if (event.pointerId !== stroke?.pointerId) return;
    if (stroke.points.length > 1) finish();
    else cancel();
  }

  const stop = listen(host, {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: cancelled,
  });
  const release = policy.holdStill(host, () => stroke !== null);
  // A stroke that is taken back before the page has shown it would stay as a draft for ever.
  const forget = markup.state.subscribe(({ history, unstored }, before) => {
    const takenBack = [...(history.undone.at(-1) ?? []), ...before.unstored.slice(unstored.length).flat()];
    for (const { id, before: earlier } of takenBack) {
      if (earlier === null) host.querySelector(`[data-stored="${id}"]`)?.remove();
    }
  });
  return () => {
    // Another tool, or another document, while the pen is down: what it drew stays.
    if (stroke && stroke.points.length > 1) finish();
    else cancel();
    stop();
    release();
    forget();
  };
};
