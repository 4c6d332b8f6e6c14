import { createCanvas, loadImage } from '@napi-rs/canvas';

/** As dark as ink: its red is below this, of 255. */
const INK = 100;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of a place in a picture of the screen is as dark as ink, 0 to 1; so marks that hide the words below show. */
export async function darkPart(png: Uint8Array, { x, y, width, height }: Place): Promise<number> {
  const picture = await loadImage(Buffer.from(png));
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(picture, -x, -y);
  const { data } = context.getImageData(0, 0, width, height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < INK) dark += 1;
  return dark / (data.length / 4);
}
