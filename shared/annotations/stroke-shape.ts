/**
 * How pressure becomes the outline of a pen stroke, for perfect-freehand: the same on the tablet's screen and in an
 * exported PDF. `width`: of the full line, in points.
 */
export function strokeShape(width: number) {
  return { size: width, thinning: 0.55, smoothing: 0.5, streamline: 0.35, simulatePressure: false };
}
