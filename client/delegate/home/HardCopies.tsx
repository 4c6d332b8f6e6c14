import { lazy, Suspense } from 'react';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { useHardCopies } from './useHardCopies.ts';

/** Few sessions have any. */
const HardCopyRows = lazy(() => import('./HardCopyRows.tsx').catch(() => ({ default: () => null })));

/** What exists on paper only of an agenda item; null: of none. */
export function HardCopies({ itemId }: { itemId: AgendaItemId | null }) {
  const hardCopies = useHardCopies(itemId);
  return (
    hardCopies.length > 0 && (
      <Suspense>
        <HardCopyRows hardCopies={hardCopies} />
      </Suspense>
    )
  );
}
