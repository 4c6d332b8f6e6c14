import { z } from 'zod';
import { HLC_PATTERN } from '../annotations/clock.ts';
import { DelegateId, Sha256 } from './ids.ts';
import { writtenText } from './text.ts';

/** Most annotations in one push, and in one answer. */
export const MAX_CHANGES_PER_SYNC = 500;
/** Most points of one pen stroke; a longer one is stored as several. */
export const MAX_STROKE_POINTS = 4000;
/** Most lines of one highlight. */
export const MAX_HIGHLIGHT_QUADS = 400;
/** Longest text of a note, a text box or a reply, in characters. */
export const MAX_ANNOTATION_TEXT = 4000;
/** Versions by other devices that one version can name as its ancestors. */
export const MAX_ANCESTORS = 16;
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

/**
 * PDF user space of the unrotated page, in points (1/72 inch) unless the page says otherwise; y grows upwards. PDF allows 14,400
 * either way; plans on a roll are longer.
 */
const Coordinate = z.number().min(-1_000_000).max(1_000_000);

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
  /** Width of the full line, in points. */
  width: z.number().min(0.2).max(72),
  colour: PenColour,
});
export type PenStroke = z.infer<typeof PenStroke>;

export const Highlight = z.object({
  type: z.literal('highlight'),
  quads: z.array(Quad).min(1).max(MAX_HIGHLIGHT_QUADS),
  /** The words under it, as the page has them. */
  text: writtenText(20_000),
  colour: HighlightColour,
});
export type Highlight = z.infer<typeof Highlight>;

export const Underline = Highlight.extend({ type: z.literal('underline'), colour: PenColour });
export type Underline = z.infer<typeof Underline>;

const WrittenText = writtenText(MAX_ANNOTATION_TEXT);

const Point = z.tuple([Coordinate, Coordinate]);

/** A sheet of paper pinned to a point of the page; opened by a tap. */
export const StickyNote = z.object({
  type: z.literal('note'),
  /** Its top left corner. */
  at: Point,
  text: WrittenText,
  colour: HighlightColour,
});
export type StickyNote = z.infer<typeof StickyNote>;

/** Text that stands on the page itself. */
export const TextBox = z.object({
  type: z.literal('text'),
  /** Its top left corner, as the text is read. */
  at: Point,
  /** Its lines break there, in points; its height follows from the text. */
  width: z.number().min(10).max(5000),
  /** Size of the letters, in points. */
  size: z.number().min(4).max(96),
  /** Degrees clockwise on the unrotated page, where it was written on a page that was turned; absent: upright. */
  turned: z.union([z.literal(90), z.literal(180), z.literal(270)]).optional(),
  text: WrittenText,
  colour: PenColour,
});
export type TextBox = z.infer<typeof TextBox>;

/** A page to come back to. One a page; its id follows from document and page (`idFor`). */
export const Bookmark = z.object({ type: z.literal('bookmark'), label: writtenText(200) });
export type Bookmark = z.infer<typeof Bookmark>;

/**
 * Where a document was left, the same on every device. One a document; its id follows from the document (`idFor`), its
 * page is the record's own. `top`: how far down that page, 0 to 1.
 */
export const ReadingPlace = z.object({ type: z.literal('place'), top: z.number().min(0).max(1) });
export type ReadingPlace = z.infer<typeof ReadingPlace>;

export const Audience = z.discriminatedUnion('type', [
  /** The own delegate group (tổ đại biểu). */
  z.object({ type: z.literal('group') }),
  z.object({ type: z.literal('delegate'), delegateId: DelegateId }),
]);
export type Audience = z.infer<typeof Audience>;

/**
 * Lets others read one of the person's own annotations. A record of its own, so that sharing never collides with editing; deleting
 * it takes the annotation back from them.
 */
export const Share = z.object({ type: z.literal('share'), of: AnnotationId, with: Audience });
export type Share = z.infer<typeof Share>;

/** An answer to a shared annotation; its author and all with whom it is shared see it. */
export const Reply = z.object({
  type: z.literal('reply'),
  to: z.object({ owner: DelegateId, id: AnnotationId }),
  text: WrittenText,
});
export type Reply = z.infer<typeof Reply>;

export const AnnotationBody = z
  .discriminatedUnion('type', [
    PenStroke,
    Highlight,
    Underline,
    StickyNote,
    TextBox,
    Bookmark,
    ReadingPlace,
    Share,
    Reply,
  ])
  .refine((body) => JSON.stringify(body).length <= MAX_BODY_LENGTH, { message: 'annotation too large' });
export type AnnotationBody = z.infer<typeof AnnotationBody>;
export type AnnotationType = AnnotationBody['type'];

/** Copied from an earlier version of the document. */
export const CarriedOver = z.object({
  from: AnnotationId,
  /** What it stood on is no longer in this version: it has no place on the page any more, only in the list. */
  lost: z.boolean(),
});
export type CarriedOver = z.infer<typeof CarriedOver>;

/**
 * One version of an annotation. Versions that do not know of each other stand side by side until a later one names both
 * (shared/annotations/merge.ts).
 */
export const Annotation = z.object({
  id: AnnotationId,
  documentSha256: Sha256,
  /** From 1. */
  page: z.int().min(1).max(100_000),
  /** null once deleted; the tombstone stays, so that a device that was away deletes it too. */
  body: AnnotationBody.nullable(),
  hlc: Hlc,
  /**
   * The latest version by each other device that this one replaces. Versions by the same device before `hlc` are
   * replaced without being named. Absent where no other device had a part in it.
   */
  after: z.array(Hlc).min(1).max(MAX_ANCESTORS).optional(),
  carried: CarriedOver.optional(),
});
export type Annotation = z.infer<typeof Annotation>;

/** An annotation that somebody lets the reader see, with the answers to it. `GET /api/annotations/shared` */
export interface SharedAnnotation {
  readonly owner: DelegateId;
  readonly annotation: Annotation;
  readonly replies: readonly SharedReply[];
  /** With whom the reader's own annotations that have answers are shared; empty for others'. */
  readonly audiences: readonly Audience[];
}

export interface SharedReply {
  readonly author: DelegateId;
  readonly id: AnnotationId;
  readonly text: string;
  /** When it was written, in milliseconds since the epoch. */
  readonly at: number;
}

export interface SharedAnnotations {
  readonly ok: true;
  /** What others share with the reader, and the reader's own annotations that somebody answered. */
  readonly annotations: readonly SharedAnnotation[];
}

/** Which history of the person's annotations a cursor belongs to: its number alone also fits that of a server that was restored. */
const Epoch = z.string().min(1).max(40);

/** `POST /api/annotations/sync`: gives the server what the device changed, asks for what others changed. */
export const AnnotationSyncRequest = z.object({
  deviceId: DeviceId,
  /** Cursor of the last answer; 0 on a new device. */
  since: z.int().min(0),
  /** The epoch that the last answer named; null with a cursor of a time without epochs. Version 0.3.0 and earlier send none. */
  epoch: Epoch.nullable().optional(),
  changes: z.array(Annotation).max(MAX_CHANGES_PER_SYNC),
});
export type AnnotationSyncRequest = z.infer<typeof AnnotationSyncRequest>;

/**
 * A change that the server did not take. `clock-ahead`: stamp it anew by the server's clock and send it again. `full`: keep it, and
 * send it again once something was deleted.
 */
export const RefusedChange = z.object({
  id: AnnotationId,
  hlc: Hlc,
  reason: z.enum(['clock-ahead', 'full']),
});
export type RefusedChange = z.infer<typeof RefusedChange>;

export const AnnotationSyncResponse = z.object({
  ok: z.literal(true),
  /** To send as `since` next time. Lower than `since` only when the server lost data: send everything again. */
  cursor: z.int().min(0),
  /** To send with it. null: the person has nothing on the server. */
  epoch: Epoch.nullable().default(null),
  /** What the device has followed is not this server's history: send everything again. */
  anew: z.literal(true).optional(),
  /** This owner's, changed after `since`, without what was just pushed; and the winners over pushes that lost. */
  changes: z.array(Annotation),
  /** There is more to fetch: ask again from `cursor`. */
  more: z.boolean(),
  refused: z.array(RefusedChange),
  /** What is to be said where something was refused as `full`. */
  full: z.object({ code: z.literal('notes-full'), vi: z.string(), en: z.string() }).optional(),
  /** The server's clock, in milliseconds since the epoch. */
  serverTime: z.int().min(0),
});
export type AnnotationSyncResponse = z.infer<typeof AnnotationSyncResponse>;
