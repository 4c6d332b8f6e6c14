import { useEffect } from 'react';
import { create } from 'zustand';
import type { CommandType } from '#shared/protocol/commands.ts';
import { useLive } from '../../connection/context.tsx';

type IsPermitted = typeof import('../../sign-in/permitted.ts').isPermitted;

/** The tables come right behind the first screen, which has no button that waits for a touch at once; until then nothing is offered. */
const useTables = create<{ readonly isPermitted: IsPermitted | null }>()(() => ({ isPermitted: null }));

function load(): void {
  import('../../sign-in/permitted.ts').then(
    ({ isPermitted }) => useTables.setState({ isPermitted }),
    (error: unknown) => console.warn('the tables of what is permitted were not loaded', error),
  );
}

/** Whether this tablet offers to give commands of this type now: they are permitted, and the session is not over. */
export function useMayGive(type: CommandType): boolean {
  const isPermitted = useTables((tables) => tables.isPermitted);
  useEffect(load, []);
  return useLive(
    (live) => isPermitted !== null && live.session?.status !== 'closed' && isPermitted(live, type),
  );
}
