import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PageView } from '#shared/protocol/hall.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { useConnection } from '../connection/context.tsx';
import type { Http } from '../connection/http.ts';
import { type OpenedDocument, openDocument } from '../reader/pdf/open-document.ts';
import { releaseCanvas } from '../reader/pdf/render-page.ts';
import { offsetOf, type Size, scaleOf } from './page-place.ts';

interface PagePictureProps {
  readonly sha256: Sha256;
  readonly page: number;
  /** In which the page is drawn, in CSS pixels. */
  readonly room: Size;
  /** What of it is seen when it is larger than its room; without it the page is whole. */
  readonly view?: PageView;
  /** How large the page is, once it is known. */
  readonly onSize?: (whole: Size) => void;
  /** What the picture shows, in words. */
  readonly label: string;
  /** Shown in its place when the page cannot be drawn. */
  readonly noPicture: string;
  /** Shown in its place until it is drawn. */
  readonly waiting?: ReactNode;
  readonly className?: string | undefined;
}

/** One page of a document as a picture, of the file as it lies on the server. Another document is another picture: `key` by its hash. */
export default function PagePicture({
  sha256,
  page,
  room: { width, height },
  view,
  onSize,
  label,
  noPicture,
  waiting,
  className,
}: PagePictureProps) {
  const { http } = useConnection();
  const frame = useRef<HTMLDivElement>(null);
  const [document, setDocument] = useState<OpenedDocument | null>(null);
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState<Size | null>(null);
  const zoom = view?.zoom ?? 'whole';
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
    pictureOf(document, page, { width, height }, zoom).then(
      ({ canvas, whole, scale }) => {
        const held = frame.current;
        if (!canvas) return;
        if (gone || !held) return releaseCanvas(canvas);
        held.querySelectorAll('canvas').forEach(releaseCanvas);
        held.replaceChildren(canvas);
        setDrawn({ width: whole.width * scale, height: whole.height * scale });
        onSize?.(whole);
        setFailed(false);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [document, page, width, height, zoom, onSize]);
  const moved = view && drawn && offsetOf(view, drawn, { width, height });
  return (
    <>
      <div
        ref={frame}
        role="img"
        aria-label={label}
        className={className}
        hidden={failed || (waiting !== undefined && !drawn)}
        style={moved ? { transform: `translate(${moved.x}px, ${moved.y}px)` } : undefined}
      />
      {!failed && !drawn && waiting}
      {failed && <p>{noPicture}</p>}
    </>
  );
}

async function bytesOf(http: Http, sha256: Sha256): Promise<ArrayBuffer> {
  const response = await http(`/api/documents/${sha256}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}

interface Picture {
  /** null: drawing was given up. */
  readonly canvas: HTMLCanvasElement | null;
  /** The page in points. */
  readonly whole: Size;
  readonly scale: number;
}

async function pictureOf(
  document: OpenedDocument,
  page: number,
  room: Size,
  zoom: PageView['zoom'],
): Promise<Picture> {
  const proxy = await document.page(page);
  const whole = proxy.getViewport({ scale: 1 });
  const scale = scaleOf(zoom, whole, room);
  const ratio = Math.min(2, window.devicePixelRatio);
  return { canvas: await document.draw(proxy, { scale, ratio, rotation: 0 }).done, whole, scale };
}
