import { useEffect, useState } from 'react';
import type { LoadBytes } from './pdf/open-document.ts';
import type { ReaderProps } from './Reader.tsx';
import { loadedReader, warmUpReader } from './warm-up.ts';

/**
 * The reader, its code loaded when it is first needed, the document's bytes meanwhile. Not React's own `lazy`: a
 * suspended tree is shown 300 ms late, which is as long as drawing a page takes.
 */
export function LazyReader(props: ReaderProps) {
  const [Reader, setReader] = useState(loadedReader);
  const [code] = useState(warmUpReader);
  const [loadBytes] = useState(() => startedNow(props));
  useEffect(() => {
    if (Reader) return;
    let gone = false;
    void code.then((component) => {
      if (!gone) setReader(() => component);
    });
    return () => {
      gone = true;
    };
  }, [Reader, code]);
  return Reader && <Reader {...props} loadBytes={loadBytes} />;
}

/** The first call gets what is being loaded already; later ones (a retry) load again. */
function startedNow({ source, loadBytes }: ReaderProps): LoadBytes {
  let first: Promise<ArrayBuffer | string> | null = loadBytes(source.sha256);
  // Whoever asks for the bytes handles the failure; nobody may ask, if the reader is closed first.
  first.catch(() => {});
  return (sha256) => {
    const bytes = sha256 === source.sha256 && first !== null ? first : loadBytes(sha256);
    first = null;
    return bytes;
  };
}
