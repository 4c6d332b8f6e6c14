import { useEffect, useState } from 'react';
import type { Annotation, SharedAnnotation } from '#shared/protocol/annotations.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';

/** All that stands of the person's own, in all documents; null until it is known. */
export function useOwn(annotations: PageAnnotations | null): readonly Annotation[] | null {
  const [own, setOwn] = useState<readonly Annotation[] | null>(null);
  useEffect(() => annotations?.watchOwn(setOwn), [annotations]);
  return own;
}

/** What others share with the person, and their own annotations that were answered. */
export function useShared(annotations: PageAnnotations | null): readonly SharedAnnotation[] {
  const [shared, setShared] = useState<readonly SharedAnnotation[]>([]);
  useEffect(() => annotations?.watchShared(setShared), [annotations]);
  return shared;
}
