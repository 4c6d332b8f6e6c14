import { useEffect, useRef, useState } from 'react';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { useConnection } from '../../connection/context.tsx';
import type { Http } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type OpenedDocument, openDocument } from '../../reader/pdf/open-document.ts';
import { releaseCanvas } from '../../reader/pdf/render-page.ts';
import styles from './PresenterCard.module.css';
import { texts } from './texts.ts';

interface PagePictureProps {
  readonly sha256: Sha256;
  readonly page: number;
}

/** Tall enough to recognise a page by, in CSS pixels. */
const HEIGHT = 240;

/** The page that delegates who follow have before them. Another document is another picture: `key` by its hash. */
export default function PagePicture({ sha256, page }: PagePictureProps) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const frame = useRef<HTMLDivElement>(null);
  const [document, setDocument] = useState<OpenedDocument | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const task = openDocument(sha256, (hash) => bytesOf(http, hash), null);
    void task.result.then((opening) => {
      if (opening.ok) setDocument(opening.document);
      else setFailed(true);
    });
    return () => task.close();
  }, [http, sha256]);
  useEffect(() => {
    if (!document) return;
    let gone = false;
    pictureOf(document, page).then(
      (canvas) => {
        const held = frame.current;
        if (!canvas) return;
        if (gone || !held) return releaseCanvas(canvas);
        held.querySelectorAll('canvas').forEach(releaseCanvas);
        held.replaceChildren(canvas);
        setFailed(false);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [document, page]);
  return (
    <>
      <div
        ref={frame}
        role="img"
        aria-label={t('picture', { page })}
        className={styles.picture}
        hidden={failed}
      />
      {failed && <p className={styles.hint}>{t('noPicture')}</p>}
    </>
  );
}

async function bytesOf(http: Http, sha256: Sha256): Promise<ArrayBuffer> {
  const response = await http(`/api/documents/${sha256}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}

/** Null where drawing was given up. */
async function pictureOf(document: OpenedDocument, page: number): Promise<HTMLCanvasElement | null> {
  const proxy = await document.page(page);
  const scale = HEIGHT / proxy.getViewport({ scale: 1 }).height;
  return document.draw(proxy, { scale, ratio: Math.min(2, window.devicePixelRatio), rotation: 0 }).done;
}
