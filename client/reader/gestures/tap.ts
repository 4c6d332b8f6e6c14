import type { TextBox } from '#shared/protocol/annotations.ts';
import { hasPlace } from '../marks/has-place.ts';
import { touches } from '../marks/hit.ts';
import type { PageSurface } from '../marks/page-surfaces.ts';
import { TEXT_SIZES, useTools } from '../marks/tools.ts';
import { type Gesture, type GestureContext, listen } from './gesture.ts';

/** How far beside a stroke or a mark a tap still means it, in CSS pixels: a fingertip. */
const REACH = 12;
/** Widths of a new text box, in points, and how far it keeps from the page's edge. */
const WIDEST_TEXT = 220;
const NARROWEST_TEXT = 60;
const MARGIN = 24;

interface Tap extends GestureContext {
  readonly surface: PageSurface;
  /** In PDF points. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels to the page's right edge. */
  readonly room: number;
  /** A note was being written when the finger came down: the tap only ends that. */
  readonly wasWriting: boolean;
}

/** A press that neither scrolled nor selected text, on the page itself and not on what can be pressed there. */
const onTap =
  (act: (tap: Tap) => void): Gesture =>
  (context) => {
    let wasWriting = false;
    const pressed = () => {
      wasWriting = context.view.store.getState().writing !== null;
    };
    const tapped = ({ target, clientX, clientY }: MouseEvent) => {
      const pressable = target instanceof Element && target.closest('a, button, textarea, input');
      const selecting = window.getSelection()?.isCollapsed === false;
      const surface = pressable || selecting ? null : context.surfaces.of(target);
      if (!surface) return;
      const [x, y] = surface.toPdf(clientX, clientY);
      const room = surface.element.getBoundingClientRect().right - clientX;
      act({ ...context, surface, x, y, room, wasWriting });
    };
    const stopPressing = listen(context.host, { pointerdown: pressed }, { capture: true });
    const stop = listen(context.host, { click: tapped });
    return () => {
      stopPressing();
      stop();
    };
  };

/** While reading: what is tapped is chosen, to be altered, shared or deleted; a tap beside lets go of it. */
export const chooseGesture = onTap(({ surface, x, y, view, wasWriting }) => {
  if (wasWriting) return;
  const reach = REACH / surface.scale();
  const own = surface
    .annotations()
    .findLast((mark) => mark.body && hasPlace(mark) && touches(mark.body, x, y, reach));
  const shared = own ? null : view.sharedAt(surface.page, x, y, reach);
  const { page } = surface;
  if (own) view.choose({ page, id: own.id, owner: null });
  else view.choose(shared && { page, id: shared.annotation.id, owner: shared.owner });
});

/** A tap pins a sheet there, which is written at once. */
export const noteGesture = onTap(({ surface, x, y, view, wasWriting }) => {
  if (wasWriting) return;
  const body = { type: 'note' as const, at: pointAt(x, y), text: '', colour: useTools.getState().noteColour };
  view.write({ page: surface.page, body, stored: null });
});

/** A tap begins a text that is typed on the page. */
export const textGesture = onTap(({ surface, x, y, room, view, wasWriting }) => {
  if (wasWriting) return;
  const { textSize, textColour: colour } = useTools.getState();
  const width = Math.min(WIDEST_TEXT, Math.max(NARROWEST_TEXT, room / surface.scale() - MARGIN));
  const body = {
    type: 'text' as const,
    at: pointAt(x, y),
    width: Math.round(width),
    size: TEXT_SIZES[textSize],
    ...uprightOn(surface),
    text: '',
    colour,
  };
  view.write({ page: surface.page, body, stored: null });
});

/** Upright for the one who writes, however the page is turned. */
function uprightOn(surface: PageSurface): Pick<TextBox, 'turned'> {
  switch (surface.turned) {
    case 90:
      return { turned: 270 };
    case 180:
      return { turned: 180 };
    case 270:
      return { turned: 90 };
    default:
      return {};
  }
}

function pointAt(x: number, y: number): [number, number] {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}
