import type { PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PageAnnotations } from '../annotations/replica.ts';
import { useTexts } from '../i18n/texts.ts';
import type { Arrival } from './arrival.ts';
import { BookmarkToggle } from './bars/BookmarkToggle.tsx';
import { SaveFailure } from './bars/SaveFailure.tsx';
import { ToldWhy } from './bars/ToldWhy.tsx';
import { ToolBar } from './bars/ToolBar.tsx';
import { ToolOptions } from './bars/ToolOptions.tsx';
import { TopBar } from './bars/TopBar.tsx';
import { CarryOver } from './carry-over/CarryOver.tsx';
import { PullHint } from './gestures/PullHint.tsx';
import { useGestures } from './gestures/useGestures.ts';
import { useSwipes } from './gestures/useSwipes.ts';
import { useWheelTurns } from './gestures/useWheelTurns.ts';
import type { Markup } from './marks/markup.ts';
import { PageSurfaces } from './marks/page-surfaces.ts';
import { useTools } from './marks/tools.ts';
import night from './night/night.module.css';
import { useNight } from './night/night.ts';
import { Opening } from './page/Opening.tsx';
import { PageView } from './page/PageView.tsx';
import { AidSlot } from './panels/AidSlots.tsx';
import { AidsContext } from './panels/context.ts';
import { useReadingAids } from './panels/useReadingAids.ts';
import type { EarlierEdition } from './panels/versions/changes.ts';
import type { LoadBytes, OpenedDocument } from './pdf/open-document.ts';
import type { Rotation } from './pdf/render-page.ts';
import { createRenderQueue } from './pdf/render-queue.ts';
import { createScrollPace } from './pdf/scroll-pace.ts';
import styles from './reader.module.css';
import { texts } from './texts.ts';
import type { PageSize } from './view/layout.ts';
import { NextDocument } from './view/NextDocument.tsx';
import { PageIndicator } from './view/PageIndicator.tsx';
import { PageTurners } from './view/PageTurners.tsx';
import { type Sibling, type Siblings, siblingOf } from './view/siblings.ts';
import { useKeys } from './view/useKeys.ts';
import { usePageColumn, usePageSizes } from './view/usePageColumn.ts';
import { useRotation } from './view/view-choice.ts';

interface PagesProps {
  readonly host: RefObject<HTMLElement | null>;
  readonly source: Sibling;
  readonly siblings: Siblings | null;
  readonly isSecond: boolean;
  /** Null while it opens: the bars stand already, so that only the pages are left to do then. */
  readonly document: OpenedDocument | null;
  readonly annotations: PageAnnotations | null;
  readonly markup: Markup | null;
  readonly loadBytes: LoadBytes;
  readonly earlier: readonly EarlierEdition[];
  readonly initialPage: number;
  readonly arrival: Arrival | null;
  readonly onPage: ((page: number) => void) | undefined;
  readonly onPainted: () => void;
  readonly onClose: () => void;
}

/** A document: its column of pages between the bars. */
export function Pages(props: PagesProps) {
  const { host, source, document, annotations, markup, initialPage, onPage, onPainted, onClose } = props;
  const { loadBytes, earlier, arrival, siblings, isSecond } = props;
  const t = useTexts(texts);
  // The first picture is in place, and then: has been on screen. A page that cannot be drawn counts as both.
  const [pictured, setPictured] = useState(false);
  const [settled, setSettled] = useState(false);
  const [surfaces] = useState(() => new PageSurfaces());
  const [pace] = useState(() => createScrollPace());
  const [queue] = useState(() => createRenderQueue(pace));
  const tool = useTools((tools) => (markup ? tools.tool : 'read'));

  const { sha256 } = source;
  const rotation = useRotation(sha256);
  const sizes = useDocumentSizes(document, rotation, settled);
  const column = usePageColumn(host, sizes, pace);
  const { layout, near, current, distanceFrom, goTo } = column;
  // Until there is something to read, the neighbours wait.
  const drawn = settled ? near : near.filter(({ page }) => page === current);
  // Frames that show empty pages would hold up pdf.js, which draws once a frame: the blank sheet stays until then.
  const covered = document === null || (!pictured && current === 1);
  const onPicture = useCallback(() => {
    // Now, not after the frame in which the picture was finished.
    flushSync(() => setPictured(true));
    onPainted();
  }, [onPainted]);
  const onSettled = useCallback(() => {
    setPictured(true);
    setSettled(true);
  }, []);

  const turn = useCallback(
    async (direction: 'undo' | 'redo') => {
      const page = await markup?.[direction]();
      if (page && distanceFrom(page) > 0) goTo(page);
    },
    [markup, distanceFrom, goTo],
  );
  useGestures({ host, surfaces, tool, column });
  const pages = useRef<HTMLDivElement>(null);
  const pageCount = document?.pageCount ?? 1;
  const pull = useSwipes({ host, pages, tool, column, pageCount, sha256, siblings });
  const single = layout?.only != null;
  useWheelTurns(host, single, (step) => goTo(current + step, step > 0 ? 'top' : 'bottom'));
  useKeys({ host, column, pageCount, turn });
  useEffect(() => {
    if (settled) onPage?.(current);
  }, [onPage, current, settled]);
  const started = useRef(false);
  useLayoutEffect(() => {
    if (!layout || started.current) return;
    started.current = true;
    if (initialPage > 1) goTo(initialPage);
    host.current?.focus({ preventScroll: true });
  }, [host, layout, initialPage, goTo]);

  // Somebody who leads, or a search, goes on to another page of a document that is open already.
  const arrived = useRef(arrival);
  useEffect(() => {
    if (arrival === arrived.current) return;
    arrived.current = arrival;
    if (arrival) goTo(arrival.page);
  }, [arrival, goTo]);

  const aids = useReadingAids({
    ...{ sha256, document, queue, loadBytes, earlier, goTo, current, settled, arrival },
  });
  const dark = useNight();

  const columnSize = useMemo(() => layout && { width: layout.width, height: layout.height }, [layout]);
  const next = settled && (!single || current === pageCount) ? siblingOf(siblings, sha256, 1) : null;
  const Window = isSecond ? 'section' : 'main';
  return (
    <AidsContext value={aids}>
      <div className={`${styles.reader} ${dark ? night.night : ''}`} data-tool={tool} data-reader="">
        <div>
          <TopBar
            source={source}
            siblings={siblings}
            annotations={settled ? annotations : null}
            onClose={onClose}
          >
            <AidSlot part="Buttons" current={current} />
            {settled && <BookmarkToggle page={current} />}
            {document && settled && <PageIndicator page={current} count={document.pageCount} onGoTo={goTo} />}
          </TopBar>
          <AidSlot part="Bars" current={current} />
        </div>
        <AidSlot part="SidePanel" current={current} />
        <Window
          ref={host}
          className={styles.window}
          // A scrolled region must be reachable by keyboard.
          tabIndex={0}
          aria-label={t('pages')}
          data-pages={single ? 'single' : 'column'}
        >
          {covered && <Opening />}
          {document && columnSize && (
            <div ref={pages} className={styles.column} style={columnSize} data-covered={covered}>
              {drawn.map((box) => (
                <PageView
                  key={box.page}
                  box={box}
                  rotation={rotation}
                  beside={single ? besideOf(box.page, current) : null}
                  sha256={sha256}
                  document={document}
                  annotations={annotations}
                  surfaces={surfaces}
                  queue={queue}
                  pace={pace}
                  distanceFrom={distanceFrom}
                  onPicture={onPicture}
                  onSettled={onSettled}
                />
              ))}
            </div>
          )}
          {next && siblings && <NextDocument next={next} onOpen={siblings.open} />}
        </Window>
        <div className={styles.focusFrame} data-over-pages="" />
        {single && settled && <PageTurners page={current} count={pageCount} onGoTo={goTo} />}
        {pull && <PullHint pull={pull} />}
        <section className={styles.tools} aria-label={t('tools')}>
          <div className={styles.dock}>
            <CarryOver document={document} earlier={earlier} loadBytes={loadBytes} />
            {markup && <SaveFailure markup={markup} />}
            <ToldWhy />
            {markup && <ToolOptions tool={tool} />}
          </div>
          <ToolBar
            tool={tool}
            sha256={sha256}
            markup={markup}
            zoom={column.zoom}
            onZoom={column.zoomTo}
            onTurn={turn}
          />
        </section>
      </div>
    </AidsContext>
  );
}

function besideOf(page: number, current: number) {
  if (page === current) return null;
  return page < current ? 'before' : 'after';
}

/** Sizes of all pages as they are shown: measured upright, then turned. */
function useDocumentSizes(document: OpenedDocument | null, rotation: Rotation, mayMeasure: boolean) {
  const first = useMemo(() => uprightSize(document?.loadedPage(1)), [document]);
  const sizeOf = useCallback(async (page: number) => uprightSize(await document?.page(page)), [document]);
  const sizes = usePageSizes(first, document?.pageCount ?? 0, sizeOf, mayMeasure);
  return useMemo(
    () =>
      rotation % 180 === 0 ? sizes : sizes.map(({ width, height }) => ({ width: height, height: width })),
    [sizes, rotation],
  );
}

function uprightSize(page: PDFPageProxy | null | undefined): PageSize | null {
  const viewport = page?.getViewport({ scale: 1 });
  return viewport ? { width: viewport.width, height: viewport.height } : null;
}
