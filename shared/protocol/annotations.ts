import { z } from 'zod';
import { HLC_PATTERN } from '../annotations/clock.ts';
import { Sha256 } from './ids.ts';

/** Most annotations in one push, and in one answer. */
export const MAX_CHANGES_PER_SYNC = 500;
/** Most points of one pen stroke; a longer one is stored as several. */
export const MAX_STROKE_POINTS = 4000;
/** Most lines of one highlight. */
export const MAX_HIGHLIGHT_QUADS = 400;
/** Largest body of one annotation, in characters of its JSON. */
export const MAX_BODY_LENGTH = 64 * 1024;

export const AnnotationId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .brand<'AnnotationId'>();
export type AnnotationId = z.infer<typeof AnnotationId>;

/** Made once for each browser profile and person; ends every stamp that the device makes. */
export const DeviceId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;

/** Hybrid logical clock stamp; see shared/annotations/clock.ts. */
export const Hlc = z.string().regex(HLC_PATTERN).brand<'Hlc'>();
export type Hlc = z.infer<typeof Hlc>;

/** PDF user space of the unrotated page, in points (1/72 inch); y grows upwards. PDF allows 14,400 either way. */
const Coordinate = z.number().min(-20_000).max(20_000);

/** x, y in points; pressure 0 to 1 (0.5 where the device measures none). */
export const StrokePoint = z.tuple([Coordinate, Coordinate, z.number().min(0).max(1)]);
export type StrokePoint = z.infer<typeof StrokePoint>;

/** The corners of one line of text, as PDF's QuadPoints are written: top left, top right, bottom left, bottom right. */
export const Quad = z.tuple([
  Coordinate,
  Coordinate,
  Coordinate,
  Coordinate,
  Coordinate,
  Coordinate,
  Coordinate,
  Coordinate,
]);
export type Quad = z.infer<typeof Quad>;

export const PenColour = z.enum(['ink', 'red', 'blue', 'green']);
export type PenColour = z.infer<typeof PenColour>;

export const HighlightColour = z.enum(['yellow', 'green', 'blue', 'pink']);
export type HighlightColour = z.infer<typeof HighlightColour>;

export const PenStroke = z.object({
  type: z.literal('pen'),
  points: z.array(StrokePoint).min(1).max(MAX_STROKE_POINTS),
  /** Of the full line, in points. */
  width: z.number().min(0.2).max(72),
  colour: PenColour,
});
export type PenStroke = z.infer<typeof PenStroke>;

export const Highlight = z.object({
  type: z.literal('highlight'),
  quads: z.array(Quad).min(1).max(MAX_HIGHLIGHT_QUADS),
  /** The words under it, as the page has them. */
  text: z.string().max(20_000),
  colour: HighlightColour,
});
export type Highlight = z.infer<typeof Highlight>;

/** What is drawn on the page. Further kinds (note, underline, text box) join here. */
export const AnnotationBody = z
  .discriminatedUnion('type', [PenStroke, Highlight])
  .refine((body) => JSON.stringify(body).length <= MAX_BODY_LENGTH, { message: 'annotation too large' });
export type AnnotationBody = z.infer<typeof AnnotationBody>;

/** A last-writer-wins register: the copy with the later `hlc` is the annotation. */
export const Annotation = z.object({
  id: AnnotationId,
  documentSha256: Sha256,
  /** From 1. */
  page: z.int().min(1).max(100_000),
  /** null once deleted; the tombstone stays, so that a device that was away deletes it too. */
  body: AnnotationBody.nullable(),
  hlc: Hlc,
});
export type Annotation = z.infer<typeof Annotation>;

/** `POST /api/annotations/sync`: gives the server what the device changed, asks for what others changed. */
export const AnnotationSyncRequest = z.object({
  deviceId: DeviceId,
  /** Cursor of the last answer; 0 on a new device. */
  since: z.int().min(0),
  changes: z.array(Annotation).max(MAX_CHANGES_PER_SYNC),
});
export type AnnotationSyncRequest = z.infer<typeof AnnotationSyncRequest>;

/** A change that the server did not take. `clock-ahead`: stamp it anew by the server's clock and send it again. */
export const RefusedChange = z.object({ id: AnnotationId, hlc: Hlc, reason: z.literal('clock-ahead') });
export type RefusedChange = z.infer<typeof RefusedChange>;

export const AnnotationSyncResponse = z.object({
  ok: z.literal(true),
  /** To send as `since` next time. Lower than `since` only when the server lost data: send everything again. */
  cursor: z.int().min(0),
  /** Of this owner, changed after `since`, without what was just pushed; and the winners over pushes that lost. */
  changes: z.array(Annotation),
  /** There is more to fetch: ask again from `cursor`. */
  more: z.boolean(),
  refused: z.array(RefusedChange),
  /** The server's clock, in milliseconds since the epoch. */
  serverTime: z.int().min(0),
});
export type AnnotationSyncResponse = z.infer<typeof AnnotationSyncResponse>;
