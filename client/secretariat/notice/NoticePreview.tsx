import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { type OpenedDocument, openPdf } from '../../reader/pdf/open-document.ts';
import { releaseCanvas } from '../../reader/pdf/render-page.ts';
import styles from './Notice.module.css';
import { texts } from './texts.ts';

/** In CSS pixels: the words of an official paper can be read at this width. */
const WIDTH = 680;

/** The pages of a paper as they will be printed, one below the other. Another paper is another preview: `key` by what it is of. */
export function NoticePreview({ pdf }: { pdf: ArrayBuffer }) {
  const t = useTexts(texts);
  const [document, setDocument] = useState<OpenedDocument | null>(null);
  const [failed, setFailed] = useState(false);
  const shown = useRef<HTMLElement>(null);
  // It stands below the form, which may fill the screen.
  useEffect(() => {
    if (document) shown.current?.scrollIntoView({ block: 'start' });
  }, [document]);
  useEffect(() => {
    const task = openPdf(async () => pdf.slice(0), null);
    void task.result.then((opening) => {
      if (opening.ok) setDocument(opening.document);
      else setFailed(true);
    });
    return () => task.close();
  }, [pdf]);
  if (failed) return <p role="status">{t('noPreview')}</p>;
  if (!document) return <p role="status">{t('preparing')}</p>;
  const pages = Array.from({ length: document.pageCount }, (_, index) => index + 1);
  return (
    <section ref={shown} className={styles.pages} aria-label={t('previewTitle')}>
      {pages.map((page) => (
        <PreviewedPage key={page} document={document} page={page} />
      ))}
    </section>
  );
}

export function PreviewedPage({ document, page }: { document: OpenedDocument; page: number }) {
  const t = useTexts(texts);
  const frame = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    pictureOf(document, page).then(
      (canvas) => {
        const held = frame.current;
        if (!canvas) return;
        if (gone || !held) return releaseCanvas(canvas);
        held.replaceChildren(canvas);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    const held = frame.current;
    return () => {
      gone = true;
      held?.querySelectorAll('canvas').forEach(releaseCanvas);
    };
  }, [document, page]);
  if (failed) return <p role="status">{t('noPreview')}</p>;
  return (
    <div
      ref={frame}
      role="img"
      className={styles.page}
      aria-label={t('page', { page, count: document.pageCount })}
    />
  );
}

/** Null where drawing was given up. */
async function pictureOf(document: OpenedDocument, page: number): Promise<HTMLCanvasElement | null> {
  const proxy = await document.page(page);
  const scale = WIDTH / proxy.getViewport({ scale: 1 }).width;
  return document.draw(proxy, { scale, ratio: Math.min(2, window.devicePixelRatio), rotation: 0 }).done;
}
