import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import type { PageView, PageZoom } from '#shared/protocol/hall.ts';
import { steppedTo, zoomed } from '../../hall/page-view.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Hall.module.css';
import { texts } from './texts.ts';

const DIRECTIONS = [
  ['up', ArrowUp],
  ['down', ArrowDown],
  ['left', ArrowLeft],
  ['right', ArrowRight],
] as const;

const ZOOMS = ['whole', 'width', '150', '200'] as const satisfies readonly PageZoom[];

interface PageViewControlsProps {
  readonly view: PageView;
  readonly busy: boolean;
  readonly onView: (view: PageView) => void;
}

/** How large the page on the hall screens is, and what of it is seen. */
export function PageViewControls({ view, busy, onView }: PageViewControlsProps) {
  const t = useTexts(texts);
  return (
    <div className={styles.pageView}>
      <Segmented
        label={t('zoom.label')}
        options={ZOOMS.map((zoom) => ({ value: zoom, label: t(`zoom.${zoom}`) }))}
        value={view.zoom}
        columns={4}
        disabled={busy}
        onChange={(zoom) => onView(zoomed(view, zoom))}
      />
      <div className={styles.steps}>
        {DIRECTIONS.map(([direction, Arrow]) => {
          const next = steppedTo(view, direction);
          return (
            <IconButton
              key={direction}
              label={t(`move.${direction}`)}
              disabled={busy || next === null}
              onClick={() => next && onView(next)}
            >
              <Arrow aria-hidden />
            </IconButton>
          );
        })}
      </div>
    </div>
  );
}
