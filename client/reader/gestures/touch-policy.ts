import { useTools } from '../marks/tools.ts';
import { listen } from './gesture.ts';

/** How long the hand that held the stylus may still touch after it left the glass, in milliseconds. */
const PALM_MS = 500;

/**
 * Who draws and who scrolls. Fingers draw until a stylus is seen; from then on only the stylus and the mouse draw,
 * and fingers scroll, as palms do no harm.
 */
export class TouchPolicy {
  #stylusLeftAt = Number.NEGATIVE_INFINITY;
  #stylusDown = false;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Call for each pointerdown. Whether this pointer may draw. */
  mayDraw(event: Pick<PointerEvent, 'pointerType' | 'isPrimary' | 'button'>): boolean {
    if (event.button !== 0) return false;
    switch (event.pointerType) {
      case 'pen':
        this.#stylusDown = true;
        if (!useTools.getState().stylusSeen) useTools.setState({ stylusSeen: true });
        return true;
      case 'touch':
        return event.isPrimary && !useTools.getState().stylusSeen;
      default:
        return true;
    }
  }

  /** Call for each pointerup and pointercancel. */
  left(event: Pick<PointerEvent, 'pointerType'>): void {
    if (event.pointerType !== 'pen') return;
    this.#stylusDown = false;
    this.#stylusLeftAt = this.#now();
  }

  /** Whether a touch is likely the palm of a writing hand, and should not even scroll. */
  isPalm(): boolean {
    return this.#stylusDown || this.#now() - this.#stylusLeftAt < PALM_MS;
  }

  /**
   * Keeps the pages still under a hand: touches that are a palm, or the stylus itself, neither scroll nor count as the
   * second finger of a pinch, and a lone finger that is drawing (`isDrawing`) does not scroll.
   */
  holdStill(host: HTMLElement, isDrawing: () => boolean): () => void {
    const hold = (event: TouchEvent) => {
      const palm = this.isPalm();
      if (!palm && !(event.touches.length === 1 && isDrawing())) return;
      if (event.cancelable) event.preventDefault();
      if (palm) event.stopImmediatePropagation();
    };
    // Before pinching hears of it: an iPad counts the stylus among the touches.
    return listen(host, { touchstart: hold, touchmove: hold }, { passive: false, capture: true });
  }
}
