import { ExternalLink } from 'lucide-react';
import type { PageViewport } from 'pdfjs-dist';
import { useMemo, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { linksAmong, type PageLink, placeOf, type Turn } from '../../pdf/links.ts';
import { rotationOf } from '../../view/view-choice.ts';
import type { ReadingAids } from '../reading-aids.ts';
import { texts } from '../texts.ts';
import styles from './links.module.css';

interface LinksLayerProps {
  readonly aids: ReadingAids;
  /** From 1. */
  readonly page: number;
  /** All of the page, as pdf.js reads them. */
  readonly annotations: readonly unknown[];
  /** At scale 1. */
  readonly viewport: PageViewport;
}

/** The page's links. One inside leaves a way back; one outside shows its address first, and opens in a new tab. */
export function LinksLayer({ aids, page, annotations, viewport }: LinksLayerProps) {
  const t = useTexts(texts);
  const [leaving, setLeaving] = useState<string | null>(null);
  const links = useMemo(() => linksAmong(annotations), [annotations]);

  const press = async (link: PageLink) => {
    if (link.type === 'outside') return setLeaving(link.address);
    if (link.type === 'turn') return aids.follow(turned(link.to, page, aids.document.pageCount));
    const place = await placeOf(aids.document, link.destination, rotationOf(aids.sha256));
    if (place) aids.follow(place.page, place.top);
  };
  return (
    <>
      {links.map((link, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: links have no other name and never move
          key={index}
          type="button"
          className={styles.link}
          data-link={link.type}
          data-turned={viewport.rotation}
          aria-label={link.type === 'outside' ? t('linkOutside', link) : t('linkInside')}
          title={link.type === 'outside' ? link.address : undefined}
          style={styleOf(link, viewport)}
          onClick={() => void press(link)}
        />
      ))}
      {leaving !== null && <LeavingDialog address={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function LeavingDialog({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const t = useTexts(texts);
  return (
    <Dialog
      title={t('linkTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <a
            className={styles.open}
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            onClick={onClose}
          >
            <ExternalLink size={22} aria-hidden="true" />
            {t('linkOpen')}
          </a>
        </>
      }
    >
      <p>{t('linkText')}</p>
      <p className={styles.address}>{address}</p>
    </Dialog>
  );
}

function turned(to: Turn, page: number, count: number): number {
  switch (to) {
    case 'first':
      return 1;
    case 'previous':
      return Math.max(1, page - 1);
    case 'next':
      return Math.min(count, page + 1);
    case 'last':
      return count;
  }
}

/** In parts of the page, so that it stays in place at every zoom. */
function styleOf({ rect: [x1, y1, x2, y2] }: PageLink, viewport: PageViewport) {
  const [ax, ay] = viewport.convertToViewportPoint(x1, y1).map(Number);
  const [bx, by] = viewport.convertToViewportPoint(x2, y2).map(Number);
  const [left, top] = [Math.min(ax ?? 0, bx ?? 0), Math.min(ay ?? 0, by ?? 0)];
  const part = (length: number, whole: number) => `${(length / whole) * 100}%`;
  return {
    left: part(left, viewport.width),
    top: part(top, viewport.height),
    width: part(Math.abs((bx ?? 0) - (ax ?? 0)), viewport.width),
    height: part(Math.abs((by ?? 0) - (ay ?? 0)), viewport.height),
  };
}
