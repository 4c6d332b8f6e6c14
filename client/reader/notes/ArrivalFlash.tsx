import { useEffect } from 'react';
import type { Arrival } from '../arrival.ts';
import { useDocumentNotes } from './DocumentNotes.tsx';

/** Shows the annotation that somebody came for, each time somebody does. */
export function ArrivalFlash({ arrival }: { readonly arrival: Arrival | null }) {
  const notes = useDocumentNotes();
  useEffect(() => {
    if (arrival?.annotationId) notes?.view.flash(arrival.annotationId);
  }, [notes, arrival]);
  return null;
}
