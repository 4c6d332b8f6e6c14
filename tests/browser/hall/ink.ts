/**
 * Runs in the page: the part of the picture of a page (`shown`, its section) that is not white, 0 to 1. The canvas is looked for
 * in there and copied at once: a still copy, which cannot be read itself, may take its place at any moment.
 */
export function inkOfPage(shown: Element): number {
  const canvas = shown.querySelector('canvas');
  const small = document.createElement('canvas');
  [small.width, small.height] = [400, 400];
  const context = small.getContext('2d');
  if (!canvas || canvas.width === 0 || !context) return 0;
  context.drawImage(canvas, 0, 0, 400, 400);
  const { data } = context.getImageData(0, 0, 400, 400);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4)
    if ((data[at + 3] ?? 0) > 0 && (data[at] ?? 255) < 200) dark += 1;
  return dark / (400 * 400);
}
