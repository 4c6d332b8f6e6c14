import { useEffect, useState } from 'react';
import type { ScannedPages } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { useSession } from '../../sign-in/useSession.ts';

/** By content of a document: its pages without words, from 1. Asked for anew when a document was published. */
export function useScannedPages(): ReadonlyMap<string, readonly number[]> {
  const { http } = useConnection();
  const documents = useSession((session) => session.documents);
  const [scans, setScans] = useState<ReadonlyMap<string, readonly number[]>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other documents, another answer
  useEffect(() => {
    let current = true;
    const ask = async () => jsonOf<{ scans: readonly ScannedPages[] }>(await http('/api/document-scans'));
    ask().then(
      (answer) => {
        if (current) setScans(new Map(answer.scans.map(({ sha256, pages }) => [sha256, pages])));
      },
      // The list says of each document whether it is a scan; that is enough until the server answers again.
      (error: unknown) => console.warn('scanned pages are not known', error),
    );
    return () => {
      current = false;
    };
  }, [http, documents]);
  return scans;
}
