import { useCallback, useEffect, useRef, useState } from 'react';
import { placeId } from '#shared/annotations/ids.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { readerIsAt } from '../presenter/following.ts';
import { rememberedPage, rememberPage } from './reading-places.ts';

/** Pages that one only passes are not worth a word to the other devices. */
const SETTLED_MS = 1500;
/** A database that does not answer must not keep the document shut. */
const LOOK_UP_MS = 150;

interface ReadingPlace {
  /** The page to open at, from 1; null while that is looked up. */
  readonly openAt: number | null;
  readonly onPage: (page: number) => void;
}

/**
 * Where a document was left, on whatever device of the delegate: the place travels with their notes. It decides where the
 * document opens, and never moves it while it is read. `notes` null: as this device remembers it.
 * `isMain`: it is the one that the presenter may lead, not one that lies beside it.
 */
export function useReadingPlace(
  sha256: string,
  notes: PageAnnotations | null,
  isMain: boolean,
): ReadingPlace {
  const [openAt, setOpenAt] = useState(() => (notes ? null : rememberedPage(sha256)));
  const latest = useRef({ notes, left: null as number | null });
  latest.current.notes = notes;

  useEffect(() => {
    if (openAt !== null) return;
    let gone = false;
    const open = (page: number) => {
      if (!gone) setOpenAt((known) => known ?? page);
    };
    const timer = setTimeout(() => open(rememberedPage(sha256)), LOOK_UP_MS);
    latest.current.notes?.place(sha256 as Sha256).then(
      (place) => open(place?.page ?? rememberedPage(sha256)),
      () => open(rememberedPage(sha256)),
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [openAt, sha256]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useCallback(() => {
    clearTimeout(timer.current);
    const { notes: kept, left } = latest.current;
    if (left === null || !kept) return;
    latest.current.left = null;
    const documentSha256 = sha256 as Sha256;
    const body = { type: 'place', top: 0 } as const;
    kept
      .write([{ id: placeId(documentSha256), documentSha256, page: left, body }])
      .catch((error: unknown) => {
        console.warn('the place was not kept for other devices', error);
      });
  }, [sha256]);
  const onPage = useCallback(
    (page: number) => {
      if (isMain) readerIsAt({ sha256, page });
      if (rememberedPage(sha256) === page) return;
      rememberPage(sha256, page);
      latest.current.left = page;
      clearTimeout(timer.current);
      timer.current = setTimeout(tell, SETTLED_MS);
    },
    [sha256, isMain, tell],
  );
  useEffect(() => {
    window.addEventListener('pagehide', tell);
    return () => {
      window.removeEventListener('pagehide', tell);
      tell();
      if (isMain) readerIsAt(null);
    };
  }, [tell, isMain]);
  return { openAt, onPage };
}
