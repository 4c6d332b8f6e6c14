import { bookmarkId, carriedId } from '#shared/annotations/ids.ts';
import type { Annotation, AnnotationBody } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { HistoryEntry } from '../../annotations/history.ts';
import { type Bounds, boundsOf } from '../marks/hit.ts';
import type { Anchors, Move } from './anchor.ts';
import { findPassage, type Wanted } from './find-passage.ts';
import { type Flow, lettersOf } from './flow.ts';
import { rootOf } from './root.ts';

/** A version of the document that annotations are carried from. `anchors` null: it is not on this device. */
interface Before {
  readonly anchors: Anchors | null;
  readonly pageCount: number;
}

/** The version that they are carried to. */
export interface After {
  readonly sha256: Sha256;
  readonly flow: Flow;
  readonly anchors: Anchors;
}

/** Strokes nearer than this belong to one drawing, in points. */
const ONE_DRAWING = 12;

/**
 * The copies of annotations of one earlier version in a later one: each where its passage stands now, or marked as lost.
 * What cannot be followed without the earlier version is left out.
 */
export function carryOver(
  annotations: readonly Annotation[],
  before: Before,
  after: After,
): readonly HistoryEntry[] {
  const strokes = annotations.filter(({ body, carried }) => body?.type === 'pen' && !carried?.lost);
  const drawings = drawingsOf(strokes).flatMap((drawing) => {
    const move = before.anchors && followed(drawing, before.anchors, after);
    return drawing.map((stroke) => [stroke, move] as const);
  });
  const moves = new Map(drawings);
  return annotations.flatMap((annotation) => {
    const placed = placedIn(annotation, moves.get(annotation), before, after);
    return placed === 'unknown' ? [] : [copyOf(annotation, placed, after)];
  });
}

/** Where an annotation stands in the later version; null: nowhere. `unknown`: the earlier version is needed to tell. */
type Placed = { readonly page: number; readonly body: AnnotationBody } | null | 'unknown';

function placedIn(
  { page, body, carried }: Annotation,
  move: Move | null | undefined,
  before: Before,
  after: After,
): Placed {
  if (!body) return 'unknown';
  // Lost before, it may be back: its text is looked for again, a drawing has nothing to be found by.
  const anchors = carried?.lost ? null : before.anchors;
  switch (body.type) {
    case 'highlight':
    case 'underline': {
      const [first] = body.quads;
      const passage = first && anchors?.passageAt(page, body.text, first);
      const wanted: Wanted = (passage && anchors?.wanted(passage)) || {
        letters: lettersOf(body.text),
        origin: null,
        depth: (page - 1) / Math.max(1, before.pageCount),
      };
      const found = findPassage(after.flow, wanted);
      const quads = found ? after.anchors.quads(found) : [];
      return found && quads.length > 0
        ? { page: found.page, body: { ...body, quads: quads.map(rounded) } }
        : null;
    }
    case 'pen':
      if (carried?.lost) return null;
      if (!before.anchors) return 'unknown';
      return move
        ? {
            page: move.page,
            body: {
              ...body,
              points: body.points.map(([x, y, pressure]) => [
                hundredths(x + move.dx),
                hundredths(y + move.dy),
                pressure,
              ]),
            },
          }
        : null;
    case 'note':
    case 'text': {
      if (carried?.lost) return null;
      const bounds = boundsOf(body);
      if (!before.anchors || !bounds) return 'unknown';
      const moved = before.anchors.follow(page, bounds, after.anchors);
      if (!moved) return null;
      const at: [number, number] = [hundredths(body.at[0] + moved.dx), hundredths(body.at[1] + moved.dy)];
      return { page: moved.page, body: { ...body, at } };
    }
    case 'bookmark': {
      if (carried?.lost) return null;
      if (!before.anchors) return 'unknown';
      const moved = before.anchors.follow(page, TOP_OF_PAGE, after.anchors);
      return moved && { page: moved.page, body };
    }
    case 'place':
    case 'share':
    case 'reply':
      return 'unknown';
  }
}

/** A bookmark is found again by the first lines of its page. */
const TOP_OF_PAGE: Bounds = { left: 0, right: 1_000_000, bottom: 1_000_000, top: 1_000_000 };

function copyOf(
  annotation: Annotation,
  placed: Exclude<Placed, 'unknown'>,
  { sha256, flow }: After,
): HistoryEntry {
  const root = rootOf(annotation);
  const page = placed?.page ?? Math.min(annotation.page, Math.max(1, flow.pages.length));
  const marksPage = placed?.body.type === 'bookmark';
  return {
    id: marksPage ? bookmarkId(sha256, page) : carriedId(root, sha256),
    documentSha256: sha256,
    page,
    body: placed?.body ?? annotation.body,
    before: null,
    carried: { from: root, lost: placed === null },
    copyOf: { hlc: annotation.hlc, ...(annotation.after && { after: annotation.after }) },
  };
}

function followed(drawing: readonly Annotation[], from: Anchors, after: After): Move | null {
  const [first] = drawing;
  const strokes = drawing.flatMap(({ body }) => (body && boundsOf(body)) ?? []);
  if (!first || strokes.length === 0) return null;
  return from.follow(first.page, union(strokes), after.anchors);
}

/** Strokes that lie together, as the letters of a word do: they move together. */
function drawingsOf(strokes: readonly Annotation[]): readonly (readonly Annotation[])[] {
  const drawings: { page: number; bounds: Bounds; strokes: Annotation[] }[] = [];
  for (const stroke of strokes) {
    const own = stroke.body && boundsOf(stroke.body);
    if (!own) continue;
    const joined = { page: stroke.page, bounds: own, strokes: [stroke] };
    for (let index = drawings.length - 1; index >= 0; index -= 1) {
      const drawing = drawings[index];
      if (drawing?.page !== stroke.page || !near(drawing.bounds, joined.bounds)) continue;
      joined.bounds = union([drawing.bounds, joined.bounds]);
      joined.strokes = [...drawing.strokes, ...joined.strokes];
      drawings.splice(index, 1);
    }
    drawings.push(joined);
  }
  return drawings.map((drawing) => drawing.strokes);
}

function near(a: Bounds, b: Bounds): boolean {
  return (
    a.left - b.right < ONE_DRAWING &&
    b.left - a.right < ONE_DRAWING &&
    a.bottom - b.top < ONE_DRAWING &&
    b.bottom - a.top < ONE_DRAWING
  );
}

function union(parts: readonly Bounds[]): Bounds {
  return {
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    bottom: Math.min(...parts.map(({ bottom }) => bottom)),
    top: Math.max(...parts.map(({ top }) => top)),
  };
}

function hundredths(n: number): number {
  return Math.round(n * 100) / 100;
}

function rounded(quad: readonly number[]): [number, number, number, number, number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = quad.map(hundredths);
  return [a, b, c, d, e, f, g, h];
}
