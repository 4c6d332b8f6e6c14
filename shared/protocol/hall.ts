import { z } from 'zod';
import { AgendaItemId, Instant, PollId, Sha256 } from './ids.ts';
import { line } from './text.ts';

/** Names a hall screen: what lists of devices call it. */
export const ScreenId = z.string().min(1).max(64).brand<'ScreenId'>();
export type ScreenId = z.infer<typeof ScreenId>;

/** How large a page is shown: whole, as wide as the screen, or so many per cent of whole. */
export const PageZoom = z.enum(['whole', 'width', '150', '200']);
export type PageZoom = z.infer<typeof PageZoom>;

/** What of a page is seen, on whatever screen: shares from 0 to 1 of what sticks out, downwards and to the right. */
export const PageView = z.object({
  zoom: PageZoom,
  /** The page that was moved; `down` and `across` are nothing to any other, which keeps the zoom alone. */
  sha256: Sha256,
  page: z.int().min(1).max(100_000),
  down: z.number().min(0).max(1),
  across: z.number().min(0).max(1),
});
export type PageView = z.infer<typeof PageView>;

/**
 * What a hall screen shows.
 * - `follow`: what is under way, by itself
 * - `item`, `result`: one of them, whatever else is under way
 * - `seats`: who is there, on the plan of the room; `result-seats`: who voted how, of an announced vote by name
 * - `result-names`: the same by groups, page by page
 * - `page`: the page of the document to which the secretariat leads, whole where no `view` says otherwise
 * - `blank`: the emblem and the name of the session
 */
export const Showing = z.discriminatedUnion('type', [
  z.object({ type: z.literal('follow') }),
  z.object({ type: z.literal('item'), itemId: AgendaItemId }),
  z.object({ type: z.literal('result'), pollId: PollId }),
  z.object({ type: z.literal('page'), view: PageView.optional() }),
  z.object({ type: z.literal('agenda') }),
  z.object({ type: z.literal('queue') }),
  z.object({ type: z.literal('attendance') }),
  z.object({ type: z.literal('seats') }),
  z.object({ type: z.literal('result-seats'), pollId: PollId }),
  z.object({ type: z.literal('result-names'), pollId: PollId }),
  z.object({ type: z.literal('break'), until: Instant.nullable() }),
  z.object({ type: z.literal('blank') }),
]);
export type Showing = z.infer<typeof Showing>;

/** What was called up, and when by the server's clock. It ends by itself when the sitting moves on, unless it is held. */
export const CalledUp = z.object({ showing: Showing, held: z.boolean(), since: Instant });
export type CalledUp = z.infer<typeof CalledUp>;

/** A line above whatever is shown; '': none. */
const HallNotice = line(200);

/** Calls something up on one screen, or (`screen` null) on all that show nothing of their own; `showing` null: what all show. */
export const ShowInHall = z.object({
  screen: ScreenId.nullable(),
  showing: Showing.nullable(),
  held: z.boolean(),
});
export type ShowInHall = z.infer<typeof ShowInHall>;

export const TellHall = z.object({ notice: HallNotice });
export type TellHall = z.infer<typeof TellHall>;

/** What a screen is called; null: it is known no more, and comes back under a new number if it connects again. */
export const NameScreen = z.object({ screen: ScreenId, name: line(60).nullable() });
export type NameScreen = z.infer<typeof NameScreen>;

/** What the screens of one session were told; kept, so that a server that was killed shows the same again. */
export const HallMoment = z.object({
  all: CalledUp.nullable(),
  notice: HallNotice,
  screens: z.array(
    z.object({
      id: ScreenId,
      /** Counted from 1, in the order in which they first came. */
      number: z.int().min(1),
      /** '' until somebody names it. */
      name: line(60),
      own: CalledUp.nullable(),
    }),
  ),
});
export type HallMoment = z.infer<typeof HallMoment>;

/** What one screen is told. */
export interface ToScreen {
  readonly number: number;
  readonly name: string;
  readonly all: CalledUp | null;
  readonly own: CalledUp | null;
  readonly notice: string;
}

/** What consoles are told. */
export interface HallOverview extends Omit<HallMoment, 'screens'> {
  readonly screens: readonly (HallMoment['screens'][number] & { readonly connected: boolean })[];
}
