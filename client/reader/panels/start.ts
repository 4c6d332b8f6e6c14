import { addTexts } from '../../i18n/index.ts';
import { AidBars } from './AidBars.tsx';
import { AidButtons } from './AidButtons.tsx';
import type { AidsParts } from './context.ts';
import { PageOverlay } from './PageOverlay.tsx';
import { PhotosLayer } from './PhotosLayer.tsx';
import { SidePanel } from './SidePanel.tsx';
import * as texts from './texts.ts';

export { createReadingAids } from './reading-aids.ts';

addTexts('panels', texts);

export const parts: AidsParts = { Buttons: AidButtons, Bars: AidBars, SidePanel, PageOverlay, PhotosLayer };
