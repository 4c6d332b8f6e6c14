import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { currentOwner } from '../../../offline/device/current-owner.ts';

interface Told {
  /** Person and poll. */
  readonly keys: readonly string[];
}

/** Polls of which a person has been told, on this device, that their ballot is not counted. */
const useTold = create<Told>()(persist((): Told => ({ keys: [] }), { name: 'nghi-truong:told-of-ballots' }));

export function useToldPolls(): ReadonlySet<string> {
  const keys = useTold((told) => told.keys);
  const own = `${currentOwner() ?? ''}/`;
  return new Set(keys.flatMap((key) => (key.startsWith(own) ? [key.slice(own.length)] : [])));
}

export function markTold(pollIds: readonly string[]): void {
  const own = `${currentOwner() ?? ''}/`;
  useTold.setState(({ keys }) => ({ keys: [...new Set([...keys, ...pollIds.map((id) => own + id)])] }));
}

export function forgetTold(): void {
  useTold.setState({ keys: [] });
}
