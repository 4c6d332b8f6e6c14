import fc from 'fast-check';
import { encodeHlc } from '#shared/annotations/clock.ts';
import { Annotation, type AnnotationBody, DeviceId } from '#shared/protocol/annotations.ts';

export const DOCUMENT = 'ab'.repeat(32);

export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function deviceOf(n: number): DeviceId {
  return DeviceId.parse(`dddddddd-0000-4000-8000-${n.toString(16).padStart(12, '0')}`);
}

export function stroke(x: number): AnnotationBody {
  return {
    type: 'pen',
    points: [
      [x, 10, 0.5],
      [x + 10, 20, 0.7],
    ],
    width: 1.5,
    colour: 'ink',
  };
}

export function highlight(text: string): AnnotationBody {
  return { type: 'highlight', quads: [[0, 10, 50, 10, 0, 0, 50, 0]], text, colour: 'yellow' };
}

interface Sample {
  readonly id?: number;
  readonly wall?: number;
  readonly counter?: number;
  readonly device?: number;
  readonly body?: AnnotationBody | null;
  readonly page?: number;
}

export function annotation({
  id = 1,
  wall = 1000,
  counter = 0,
  device = 1,
  body = stroke(1),
  page = 1,
}: Sample): Annotation {
  const hlc = encodeHlc({ wall, counter, deviceId: deviceOf(device) });
  return Annotation.parse({ id: idOf(id), documentSha256: DOCUMENT, page, body, hlc });
}

/** Few ids and stamps, so that copies of one annotation meet often, also with equal stamps and different content. */
export const anyAnnotation = fc
  .record({
    id: fc.integer({ min: 1, max: 5 }),
    wall: fc.integer({ min: 1000, max: 1004 }),
    counter: fc.integer({ min: 0, max: 2 }),
    device: fc.integer({ min: 1, max: 3 }),
    page: fc.integer({ min: 1, max: 2 }),
    body: fc.option(
      fc.oneof(fc.integer({ min: 1, max: 3 }).map(stroke), fc.constantFrom('đất', 'nước').map(highlight)),
    ),
  })
  .map(annotation);
