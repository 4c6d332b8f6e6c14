import { encodeHlc } from '#shared/annotations/clock.ts';
import { Annotation, type AnnotationBody, type DeviceId } from '#shared/protocol/annotations.ts';
import { newUuid } from '../../../client/annotations/uuid.ts';

const LINE = 'Điều 5. Ủy ban nhân dân tỉnh chịu trách nhiệm tổ chức thực hiện nghị quyết này trên địa bàn';
const DOCUMENT = 'c4'.repeat(32);

/**
 * What a delegate leaves in the papers of a session: of ten, four highlights and an underline, four strokes of a pen, a
 * note. Coordinates to a hundredth of a point, as the reader writes them.
 */
export function writtenBy(deviceId: DeviceId, count: number, nowMs: number): readonly Annotation[] {
  return Array.from({ length: count }, (_, n) =>
    Annotation.parse({
      id: newUuid(),
      documentSha256: DOCUMENT,
      page: 1 + (n % 40),
      body: bodyOf(n),
      hlc: encodeHlc({ wall: nowMs, counter: n, deviceId }),
    }),
  );
}

function bodyOf(n: number): AnnotationBody {
  const kind = n % 10;
  if (kind < 4) return { type: 'highlight', colour: 'yellow', quads: quads(n, 2), text: `${LINE}, ${LINE}` };
  if (kind < 5) return { type: 'underline', colour: 'red', quads: quads(n, 1), text: LINE };
  if (kind < 6) return { type: 'note', at: [72.25, 540.5], colour: 'blue', text: `${LINE}? Đề nghị làm rõ.` };
  return { type: 'pen', colour: 'ink', width: 1.5, points: strokeOf(n, 40) };
}

function quads(n: number, lines: number): [number, number, number, number, number, number, number, number][] {
  return Array.from({ length: lines }, (_, line) => {
    const top = rounded(700.13 - (n % 30) * 18.21 - line * 18.21);
    const bottom = rounded(top - 14.37);
    return [85.05, top, 510.23, top, 85.05, bottom, 510.23, bottom];
  });
}

function strokeOf(n: number, points: number): [number, number, number][] {
  return Array.from({ length: points }, (_, at) => [
    rounded(90 + at * 3.17 + Math.sin(at + n)),
    rounded(400 + 20 * Math.sin(at / 5 + n)),
    rounded(0.5 + Math.sin(at / 9) / 4),
  ]);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
