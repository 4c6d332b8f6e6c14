import { AidBars } from './AidBars.tsx';
import { AidButtons } from './AidButtons.tsx';
import type { AidsParts } from './context.ts';
import { PageOverlay } from './PageOverlay.tsx';
import { PhotosLayer } from './PhotosLayer.tsx';
import { SidePanel } from './SidePanel.tsx';

export { createReadingAids } from './reading-aids.ts';

export const parts: AidsParts = { Buttons: AidButtons, Bars: AidBars, SidePanel, PageOverlay, PhotosLayer };
