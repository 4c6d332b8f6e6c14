import { useEffect, useRef, useState } from 'react';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { useConnection } from '../connection/context.tsx';
import type { Http } from '../connection/http.ts';
import { type OpenedDocument, openDocument } from '../reader/pdf/open-document.ts';
import { releaseCanvas } from '../reader/pdf/render-page.ts';

interface PagePictureProps {
  readonly sha256: Sha256;
  readonly page: number;
  /** In which the page is drawn whole, in CSS pixels. */
  readonly room: { readonly width: number; readonly height: number };
  /** What the picture shows, in words. */
  readonly label: string;
  /** Shown in its place when the page cannot be drawn. */
  readonly noPicture: string;
  readonly className?: string | undefined;
}

/** One page of a document as a picture, of the file as it lies on the server. Another document is another picture: `key` by its hash. */
export default function PagePicture({
  sha256,
  page,
  room: { width, height },
  label,
  noPicture,
  className,
}: PagePictureProps) {
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
    pictureOf(document, page, width, height).then(
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
  }, [document, page, width, height]);
  return (
    <>
      <div ref={frame} role="img" aria-label={label} className={className} hidden={failed} />
      {failed && <p>{noPicture}</p>}
    </>
  );
}

async function bytesOf(http: Http, sha256: Sha256): Promise<ArrayBuffer> {
  const response = await http(`/api/documents/${sha256}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}

/** Null where drawing was given up. */
async function pictureOf(
  document: OpenedDocument,
  page: number,
  width: number,
  height: number,
): Promise<HTMLCanvasElement | null> {
  const proxy = await document.page(page);
  const whole = proxy.getViewport({ scale: 1 });
  const scale = Math.min(width / whole.width, height / whole.height);
  return document.draw(proxy, { scale, ratio: Math.min(2, window.devicePixelRatio), rotation: 0 }).done;
}
