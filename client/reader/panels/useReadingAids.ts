import { useEffect, useRef, useState } from 'react';
import type { Arrival } from '../arrival.ts';
import type { LoadedAids } from './context.ts';
import type { AidsOptions } from './reading-aids.ts';

interface Wanted extends Omit<AidsOptions, 'document' | 'currentPage'> {
  readonly document: AidsOptions['document'] | null;
  readonly current: number;
  /** Only once the first page has been on screen. */
  readonly settled: boolean;
  readonly arrival: Arrival | null;
}

/** Finding, contents, small pictures, links and changes of an open document; null until their code is there. */
export function useReadingAids(wanted: Wanted): LoadedAids | null {
  const { sha256, document, queue, loadBytes, earlier, goTo, current, settled, arrival } = wanted;
  const [loaded, setLoaded] = useState<LoadedAids | null>(null);
  const latest = useRef({ current, goTo, earlier });
  latest.current = { current, goTo, earlier };

  useEffect(() => {
    if (!document || !settled) return;
    let made: LoadedAids | null = null;
    let gone = false;
    const start = async () => {
      const { createReadingAids, parts } = await import('./start.ts');
      if (gone) return;
      const aids = createReadingAids({
        sha256,
        document,
        queue,
        loadBytes,
        earlier: latest.current.earlier,
        goTo: (page) => latest.current.goTo(page),
        currentPage: () => latest.current.current,
      });
      made = { aids, parts };
      setLoaded(made);
    };
    start().catch((error: unknown) => console.warn('the reading aids are not available', error));
    return () => {
      gone = true;
      made?.aids.close();
      setLoaded(null);
    };
  }, [sha256, document, queue, loadBytes, settled]);

  useEffect(() => {
    if (!loaded || arrival?.words === undefined) return;
    const { find, view } = loaded.aids;
    view.setState({ finding: true });
    void find.arrive(arrival.page, arrival.words);
  }, [loaded, arrival]);
  return loaded;
}
