import { useEffect, useState } from 'react';
import type { DocumentScan, DocumentScans } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import { type Http, jsonOf } from '../../connection/http.ts';
import { useSession } from '../../sign-in/useSession.ts';

/**
 * By content of a document, what is to be said of the words of its pages; documents of which nothing is are not in it. Asked for
 * anew when a document was published, and told of one that is being read when that is done.
 */
export function useDocumentScans(): ReadonlyMap<string, DocumentScan> {
  const { http } = useConnection();
  const documents = useSession((session) => session.documents);
  const [scans, setScans] = useState<ReadonlyMap<string, DocumentScan>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other documents, another answer
  useEffect(() => {
    let current = true;
    // The list says of each document whether it is a scan; that is enough until the server answers again.
    const onError = (error: unknown) => console.warn('scanned pages are not known', error);
    const ask = async () => {
      const answer = await jsonOf<DocumentScans>(await http('/api/document-scans'));
      if (!current) return;
      setScans(new Map(answer.scans.map(({ sha256, scan }) => [sha256, scan])));
      for (const { sha256, scan } of answer.scans) {
        if (scan.status === 'reading') wait(sha256).catch(onError);
      }
    };
    const wait = async (sha256: string) => {
      const scan = await scanOf(http, sha256);
      if (current) setScans((before) => new Map(before).set(sha256, scan));
    };
    ask().catch(onError);
    return () => {
      current = false;
    };
  }, [http, documents]);
  return scans;
}

/** The same of one document; `not-told`: the server did not answer. */
export function useDocumentScan(sha256: string): DocumentScan | { readonly status: 'not-told' } {
  const { http } = useConnection();
  const [scan, setScan] = useState<ReturnType<typeof useDocumentScan>>({ status: 'reading' });
  useEffect(() => {
    let current = true;
    scanOf(http, sha256).then(
      (answer) => {
        if (current) setScan(answer);
      },
      () => {
        if (current) setScan({ status: 'not-told' });
      },
    );
    return () => {
      current = false;
    };
  }, [http, sha256]);
  return scan;
}

/** When its words have been read. */
async function scanOf(http: Http, sha256: string): Promise<DocumentScan> {
  const answer = await jsonOf<{ scan: DocumentScan }>(await http(`/api/document-scans/${sha256}`));
  return answer.scan;
}
