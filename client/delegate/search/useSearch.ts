import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Results } from '#shared/search/engine.ts';
import type { SearchService } from '../../search/search-service.ts';

const MOST = 20;

interface Found {
  readonly typed: string;
  readonly results: Results;
}

/** The newest results there are: those of what was typed before stay until the next ones are here. */
export function useSearch(service: SearchService, typed: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  // What becomes searchable while one looks at the results is found too.
  const changes = useStore(service.state, (state) => state.changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change another answer
  useEffect(() => {
    let current = true;
    void service.search(typed, MOST).then((results) => {
      if (current && results) setFound({ typed, results });
    });
    return () => {
      current = false;
    };
  }, [service, typed, changes]);
  return found;
}
