import { FileX } from 'lucide-react';
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import styles from '../panels.module.css';
import type { ReadingAids } from '../reading-aids.ts';
import { texts } from '../texts.ts';
import { gridHeight, pageByKey, pagesInView, type ThumbnailGrid } from './grid.ts';

interface ThumbnailsPanelProps {
  readonly aids: ReadingAids;
  readonly current: number;
  /** After a page was gone to. */
  readonly onGone: (event: { currentTarget: Element }) => void;
}

const COLUMNS = 2;
/** The picture, its number and what is around them, in CSS pixels at the usual size of text. */
const ROW_HEIGHT = 212;

/** Small pictures of all pages, drawn as they come into view. One stop for the Tab key; arrows move within. */
export function ThumbnailsPanel({ aids, current, onGone }: ThumbnailsPanelProps) {
  const t = useTexts(texts);
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(current);
  const [view, setView] = useState({ top: 0, height: 0 });
  const grid: ThumbnailGrid = { columns: COLUMNS, rowHeight: ROW_HEIGHT, count: aids.document.pageCount };
  const look = useCallback(() => {
    const element = host.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  }, []);
  const show = useCallback((page: number) => {
    const element = host.current;
    if (!element) return;
    const top = Math.floor((page - 1) / COLUMNS) * ROW_HEIGHT;
    const hidden = top < element.scrollTop || top + ROW_HEIGHT > element.scrollTop + element.clientHeight;
    if (hidden) element.scrollTop = top - (element.clientHeight - ROW_HEIGHT) / 2;
  }, []);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);
  useLayoutEffect(() => {
    setActive(current);
    show(current);
  }, [current, show]);

  return (
    <div
      ref={host}
      className={styles.thumbnails}
      role="listbox"
      aria-label={t('thumbnails')}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onScroll={look}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          aids.goTo(active);
          onGone(event);
          return;
        }
        const page = pageByKey(grid, active, event.key);
        if (page === null) return;
        event.preventDefault();
        event.stopPropagation();
        setActive(page);
        show(page);
      }}
    >
      <div role="presentation" className={styles.thumbnailGrid} style={{ height: gridHeight(grid) }}>
        {pagesInView(grid, view.top, view.height).map((page) => (
          <Thumbnail
            key={page}
            id={`${id}-${page}`}
            aids={aids}
            page={page}
            isCurrent={page === current}
            isActive={page === active}
            onPress={(event) => {
              aids.goTo(page);
              onGone(event);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface ThumbnailProps {
  readonly id: string;
  readonly aids: ReadingAids;
  readonly page: number;
  readonly isCurrent: boolean;
  readonly isActive: boolean;
  readonly onPress: (event: { currentTarget: Element }) => void;
}

function Thumbnail({ id, aids, page, isCurrent, isActive, onPress }: ThumbnailProps) {
  const t = useTexts(texts);
  /** Undefined: not drawn yet; null: cannot be. */
  const [address, setAddress] = useState<string | null>();
  useEffect(
    () => aids.pictures.want(page, () => Math.abs(page - aids.currentPage()), setAddress),
    [aids, page],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list around it has the focus
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-setsize={aids.document.pageCount}
      aria-posinset={page}
      aria-label={t(isCurrent ? 'pageNow' : 'page', { page })}
      className={styles.thumbnail}
      data-thumbnail={page}
      data-active={isActive}
      style={{
        top: Math.floor((page - 1) / COLUMNS) * ROW_HEIGHT,
        left: `${(((page - 1) % COLUMNS) * 100) / COLUMNS}%`,
      }}
      onClick={onPress}
    >
      <span className={styles.picture}>
        {address && <img src={address} alt="" draggable={false} />}
        {address === null && <FileX size={32} aria-hidden="true" />}
      </span>
      <span className={styles.number}>{page}</span>
    </div>
  );
}
