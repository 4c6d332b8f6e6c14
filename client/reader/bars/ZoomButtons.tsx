import { Maximize, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import { MAX_ZOOM, MIN_ZOOM, zoomStep } from '../view/layout.ts';
import { texts as viewTexts } from '../view/texts.ts';
import { useViewChoice } from '../view/view-choice.ts';
import { BarButton } from './BarButton.tsx';

interface ZoomButtonsProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Smaller, as large as fits, larger. */
export function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps) {
  const t = useTexts(texts);
  const tView = useTexts(viewTexts);
  const fit = useViewChoice((choice) => choice.fit);
  return (
    <>
      <BarButton
        icon={ZoomOut}
        label={t('zoomOut')}
        unavailable={zoom <= MIN_ZOOM ? t('nothing.zoomOut') : null}
        onClick={() => onZoom(zoomStep(zoom, -1))}
      />
      <BarButton
        icon={fit === 'width' ? MoveHorizontal : Maximize}
        label={tView(`fitsShort.${fit}`)}
        unavailable={zoom === 1 ? t(`nothing.${fit}`) : null}
        onClick={() => onZoom(1)}
      />
      <BarButton
        icon={ZoomIn}
        label={t('zoomIn')}
        unavailable={zoom >= MAX_ZOOM ? t('nothing.zoomIn') : null}
        onClick={() => onZoom(zoomStep(zoom, 1))}
      />
    </>
  );
}
