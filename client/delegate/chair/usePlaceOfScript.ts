import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { currentPlace, type ScriptPlace, scriptPlaces } from '#shared/script/steps.ts';
import { useSession } from '../../sign-in/useSession.ts';

/** Where in the script this page is. */
export interface PlaceOfScript {
  readonly shown: ScriptPlace;
  /** Whether the chair has turned to another place than the one that is under way. */
  readonly browsing: boolean;
  readonly places: readonly ScriptPlace[];
  go(place: ScriptPlace): void;
  /** The places beside it; null: there is none. */
  readonly previous: ScriptPlace | null;
  readonly following: ScriptPlace | null;
  back(): void;
}

/** Follows what is under way. A place that the chair turned to stays until something else is under way. */
export function usePlaceOfScript(): PlaceOfScript {
  const current = useSession(useShallow(currentPlace));
  const session = useSession((state) => state);
  const all = scriptPlaces(session);
  const key = keyOf(current);
  const [turned, setTurned] = useState<{ readonly from: string; readonly to: ScriptPlace } | null>(null);
  const shown = turned?.from === key ? turned.to : current;
  const at = all.findIndex((place) => keyOf(place) === keyOf(shown));
  return {
    shown,
    browsing: keyOf(shown) !== key,
    places: all,
    go: (to) => setTurned({ from: key, to }),
    previous: all[at - 1] ?? null,
    following: all[at + 1] ?? null,
    back: () => setTurned(null),
  };
}

export function keyOf({ agendaItemId, step }: ScriptPlace): string {
  return `${agendaItemId ?? ''}/${step}`;
}
