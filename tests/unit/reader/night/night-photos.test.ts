import { expect, test } from 'vitest';
import { areasOf, toneShare } from '../../../../client/reader/night/night-photos.ts';

test('a picture lies between its corners, whichever way it is turned', () => {
  const upright = [0.25, 0.5, 0.25, 0.25, 0.75, 0.5];
  const turned = [0.75, 0.25, 0.25, 0.25, 0.75, 0.5];
  const area = { left: 25, top: 25, width: 50, height: 25 };
  expect(areasOf([...upright, ...turned])).toEqual([area, area]);
});

test('what is too small to matter is left out, and what sticks out is cut off at the edge', () => {
  expect(areasOf([0.5, 0.5, 0.51, 0.5, 0.5, 0.51])).toEqual([]);
  expect(areasOf([-1, 2, -1, -1, 2, 2])).toEqual([{ left: 0, top: 0, width: 100, height: 100 }]);
});

const pixels = (...colours: readonly (readonly [number, number, number])[]) =>
  new Uint8ClampedArray(colours.flatMap((colour) => [...colour, 255]));

test('ink on paper has no tones; a photograph has many', () => {
  expect(toneShare(pixels([255, 255, 255], [250, 248, 244], [0, 0, 0], [20, 18, 25]))).toBe(0);
  expect(toneShare(pixels([120, 118, 119], [200, 30, 40], [60, 90, 200], [255, 255, 255]))).toBe(0.75);
});
