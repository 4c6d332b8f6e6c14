import { RotateCcw, RotateCw, Settings2 } from 'lucide-react';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { usePopover } from '../../ui/usePopover.ts';
import type { Fit } from '../view/layout.ts';
import { texts as viewTexts } from '../view/texts.ts';
import { type PageMode, turnPages, useViewChoice } from '../view/view-choice.ts';
import { BarButton } from './BarButton.tsx';
import styles from './menus.module.css';
import { ZoomButtons } from './ZoomButtons.tsx';

const MODES: readonly PageMode[] = ['column', 'single'];
const FITS: readonly Fit[] = ['width', 'page'];

interface ViewMenuProps {
  readonly sha256: Sha256;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** How the pages are shown: all below one another or one at a time, how large, and which way up. */
export function ViewMenu({ sha256, zoom, onZoom }: ViewMenuProps) {
  const t = useTexts(viewTexts);
  const { open, setOpen, place } = usePopover();
  const { mode, fit } = useViewChoice();
  return (
    <div ref={place} className={styles.menuPlace}>
      <BarButton icon={Settings2} label={t('view')} expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <fieldset className={styles.menu} aria-label={t('viewOptions')}>
          {/* Where the bar has no room for them. */}
          <div className={styles.zoom}>
            <ZoomButtons zoom={zoom} onZoom={onZoom} />
          </div>
          <div className={styles.choice}>
            <span>{t('mode')}</span>
            <Segmented
              label={t('mode')}
              options={MODES.map((value) => ({ value, label: t(`modes.${value}`) }))}
              value={mode}
              onChange={(value) => useViewChoice.setState({ mode: value })}
            />
          </div>
          <div className={styles.choice}>
            <span>{t('fit')}</span>
            <Segmented
              label={t('fit')}
              options={FITS.map((value) => ({ value, label: t(`fits.${value}`) }))}
              value={fit}
              onChange={(value) => {
                useViewChoice.setState({ fit: value });
                onZoom(1);
              }}
            />
          </div>
          <div className={styles.choice}>
            <span>{t('rotation')}</span>
            <div className={styles.turns}>
              <Button icon={<RotateCcw size={22} aria-hidden="true" />} onClick={() => turnPages(sha256, -1)}>
                {t('rotateLeft')}
              </Button>
              <Button icon={<RotateCw size={22} aria-hidden="true" />} onClick={() => turnPages(sha256, 1)}>
                {t('rotateRight')}
              </Button>
            </div>
          </div>
        </fieldset>
      )}
    </div>
  );
}
