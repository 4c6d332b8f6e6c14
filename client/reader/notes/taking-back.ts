import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Annotation, AnnotationId, Audience } from '#shared/protocol/annotations.ts';
import type { AnnotationEdit } from '../../annotations/edit.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { keyOf } from './shares.ts';

/** A share that was taken back on this device. */
interface TakenBack {
  /** What was shared. */
  readonly of: AnnotationId;
  readonly with: Audience;
}

/** Shares being taken back, by their ids. Only in the page's memory: who shares with whom must not lie readable on the device. */
const useTakenBack = create<Readonly<Record<string, TakenBack>>>()(() => ({}));

/** Remembers what `edits` take back of `own`. */
export function noteTakenBack(edits: readonly AnnotationEdit[], own: readonly Annotation[]): void {
  const shares = new Map(own.map(({ id, body }) => [id, body]));
  for (const { id, body } of edits) {
    const before = shares.get(id);
    if (body === null && before?.type === 'share') {
      useTakenBack.setState({ [id]: { of: before.of, with: before.with } });
    }
  }
}

export interface StillSeen {
  /** Who sees it until the server has heard that it was taken back. */
  readonly by: readonly Audience[];
  /** Something was taken back or deleted that the server has not heard of, and the page does not remember what. */
  readonly perhaps: boolean;
}

/** Who may still see `ids`, though they were taken back: taking back is done when the server knows of it. */
export function stillSeen(
  ids: ReadonlySet<AnnotationId>,
  takenBack: Readonly<Record<string, TakenBack>>,
  waiting: ReadonlySet<AnnotationId>,
): StillSeen {
  const pending = [...waiting].map((id) => takenBack[id]);
  const by = pending.flatMap((share) => (share && ids.has(share.of) ? [share.with] : []));
  return {
    by: [...new Map(by.map((audience) => [keyOf(audience), audience])).values()],
    perhaps: pending.some((share) => share === undefined),
  };
}

export function useStillSeen(annotations: PageAnnotations, ids: readonly AnnotationId[]): StillSeen {
  const [waiting, setWaiting] = useState<ReadonlySet<AnnotationId>>(NONE);
  const takenBack = useTakenBack();
  useEffect(() => annotations.watchUnsentDeletions(setWaiting), [annotations]);
  return stillSeen(new Set(ids), takenBack, waiting);
}

const NONE: ReadonlySet<AnnotationId> = new Set();
