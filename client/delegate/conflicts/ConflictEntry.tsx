import { lazy, Suspense } from 'react';
import { findConflict } from '#shared/session/conflicts/declaring.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServices } from '../services/TabletServices.tsx';

/** Of the few who declared one, and of nobody on the first screen that a session shows. */
const Declared = lazy(() => import('./Declared.tsx').catch(() => ({ default: () => null })));

/** Whether this delegate declared a conflict of interest in an item. */
export function useDeclared(item: AgendaItem): boolean {
  const { me } = useServices();
  return useSession((session) => findConflict(session, me, item.id) !== undefined);
}

/** Says on an agenda item that the delegate declared a conflict of interest in it. */
export function ConflictEntry({ item }: { readonly item: AgendaItem }) {
  if (!useDeclared(item)) return null;
  return (
    <Suspense>
      <Declared />
    </Suspense>
  );
}
