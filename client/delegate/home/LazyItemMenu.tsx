import { type ComponentProps, lazy, Suspense } from 'react';

/** Not offered before the tables of what is permitted have come, either; and not at all where it could not be fetched. */
const ItemMenu = lazy(() => import('./ItemMenu.tsx').catch(() => ({ default: () => null })));

/** The menu of an item, behind the first screen. */
export function LazyItemMenu(props: ComponentProps<typeof ItemMenu>) {
  return (
    <Suspense>
      <ItemMenu {...props} />
    </Suspense>
  );
}
