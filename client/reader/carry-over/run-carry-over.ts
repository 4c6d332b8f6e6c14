import type { Annotation } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { HistoryEntry } from '../../annotations/history.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import type { Markup } from '../marks/markup.ts';
import { type LoadBytes, type OpenedDocument, openDocument } from '../pdf/open-document.ts';
import { measureText } from '../text/measure.ts';
import { Anchors } from './anchor.ts';
import { copyIds, toCarry } from './candidates.ts';
import { type After, carryOver } from './carry-over.ts';
import { readFlow } from './read-flow.ts';

export interface CarryOverRun {
  readonly sha256: Sha256;
  readonly document: OpenedDocument;
  /** Versions before this one, the oldest first. */
  readonly earlier: readonly Sha256[];
  readonly loadBytes: LoadBytes;
  readonly annotations: PageAnnotations;
  readonly markup: Markup;
  /** There is something to carry, and it takes a moment. */
  readonly onStart: () => void;
  readonly stopped: () => boolean;
}

export interface CarryOverOutcome {
  /** What was stored: one step to undo. */
  readonly step: readonly HistoryEntry[];
  /** Annotations that wait until their version of the document is on the device. */
  readonly waiting: number;
}

/**
 * Carries the person's annotations of earlier versions to the one that is open, in one step. Asked again, or on another
 * device, it makes no copy twice. Null when there was nothing to carry, or it was stopped.
 */
export async function runCarryOver(run: CarryOverRun): Promise<CarryOverOutcome | null> {
  const { sha256, earlier, annotations, markup } = run;
  if (earlier.length === 0) return null;
  const own = await ownNow(annotations);
  const known = await annotations.known(copyIds(own, earlier, sha256));
  const candidates = toCarry(own, earlier, sha256, known);
  if (candidates.length === 0 || run.stopped()) return null;
  run.onStart();
  const flow = await readFlow(run.document, run.stopped);
  if (!flow) return null;
  const after: After = { sha256, flow, anchors: new Anchors(flow, measureText) };
  const copies: HistoryEntry[] = [];
  for (const [version, carried] of Map.groupBy(candidates, ({ documentSha256 }) => documentSha256)) {
    const before = await anchorsOf(version, run);
    if (run.stopped()) return null;
    copies.push(...carryOver(carried, before, after));
  }
  const step = await notYetThere(copies, annotations);
  if (step.length > 0 && !(await markup.perform(step))) return null;
  const waiting = candidates.length - copies.length;
  return step.length + waiting === 0 ? null : { step, waiting };
}

/** A bookmark that is there already, or was taken away, is not set again; two that meet on a page are one. */
async function notYetThere(
  copies: readonly HistoryEntry[],
  annotations: PageAnnotations,
): Promise<readonly HistoryEntry[]> {
  const there = await annotations.known(copies.map(({ id }) => id));
  const once = new Map(copies.map((copy) => [copy.id, copy]));
  return [...once.values()].filter(({ id }) => !there.has(id));
}

async function anchorsOf(version: Sha256, { loadBytes, stopped }: CarryOverRun) {
  const opening = openDocument(version, loadBytes, null);
  try {
    const opened = await opening.result;
    if (!opened.ok) return { anchors: null, pageCount: 1 };
    const flow = await readFlow(opened.document, stopped);
    return { anchors: flow && new Anchors(flow, measureText), pageCount: opened.document.pageCount };
  } finally {
    opening.close();
  }
}

function ownNow(annotations: PageAnnotations): Promise<readonly Annotation[]> {
  return new Promise((resolve) => {
    let stop = () => {};
    let heard = false;
    stop = annotations.watchOwn((own) => {
      heard = true;
      stop();
      resolve(own);
    });
    // It may have called back before it returned.
    if (heard) stop();
  });
}
