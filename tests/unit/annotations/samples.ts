import { encodeHlc } from '#shared/annotations/clock.ts';
import { Annotation, type AnnotationBody, AnnotationId, DeviceId } from '#shared/protocol/annotations.ts';

export const DOCUMENT = 'ab'.repeat(32);

export function idOf(n: number): AnnotationId {
  return AnnotationId.parse(`00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`);
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

export function bookmark(label: string): AnnotationBody {
  return { type: 'bookmark', label };
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
