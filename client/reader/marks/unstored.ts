import { encodeHlc } from '#shared/annotations/clock.ts';
import { type Annotation, type AnnotationBody, Hlc } from '#shared/protocol/annotations.ts';
import type { HistoryStep } from '../../annotations/history.ts';

/** No device has this name: a stamp with it says that the device's disk does not have what stands there. */
const NO_DEVICE = '00000000-0000-4000-8000-000000000000';

/** Whether it stands on the page only, because the device could not store it. */
export function isUnstored({ hlc }: Pick<Annotation, 'hlc'>): boolean {
  return hlc.endsWith(NO_DEVICE);
}

/**
 * Whether a change stays on the page when it cannot be stored: what was drawn, marked or typed there. A note is written in a
 * dialog, which stays open; what could not be deleted is still there to be seen.
 */
export function staysOnPage(step: HistoryStep): boolean {
  return step.length > 0 && step.every(({ body }) => body !== null && DRAWN.has(body.type));
}

const DRAWN: ReadonlySet<AnnotationBody['type']> = new Set<AnnotationBody['type']>([
  'pen',
  'highlight',
  'underline',
  'text',
]);

/** What a page shows: what is stored, and over it what could not be. */
export function withUnstored(
  stored: readonly Annotation[],
  unstored: readonly HistoryStep[],
  page: number,
): readonly Annotation[] {
  const here = unstored.flat().filter((entry) => entry.page === page);
  if (here.length === 0) return stored;
  const shown = new Map(stored.map((annotation) => [annotation.id, annotation]));
  for (const [place, { before: _, copyOf: __, over: ___, ...entry }] of here.entries()) {
    const hlc = Hlc.parse(encodeHlc({ wall: 0, counter: place % 0x10000, deviceId: NO_DEVICE }));
    shown.set(entry.id, { ...entry, hlc });
  }
  return [...shown.values()];
}

/** `step` as it is to be stored, and what is left of the steps before: of one thing only the latest state is kept. */
export function merged(
  unstored: readonly HistoryStep[],
  step: HistoryStep,
): { readonly step: HistoryStep; readonly left: readonly HistoryStep[] } {
  const kept = new Map(unstored.flat().map((entry) => [entry.id, entry]));
  const changed = new Set(step.flatMap(({ id }) => (kept.has(id) ? [id] : [])));
  if (changed.size === 0) return { step, left: unstored };
  return {
    step: step
      .map((entry) => ({ ...entry, before: (kept.get(entry.id) ?? entry).before }))
      // What was never stored is gone when it is deleted: there is nothing to write.
      .filter(({ body, before }) => body !== null || before !== null),
    left: unstored
      .map((each) => each.filter(({ id }) => !changed.has(id)))
      .filter(({ length }) => length > 0),
  };
}
