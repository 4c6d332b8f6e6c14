import { createPortal } from 'react-dom';
import { useTexts } from '../i18n/texts.ts';
import { QrImage } from './QrImage.tsx';
import styles from './Slips.module.css';
import { texts } from './texts.ts';

export interface SeatCard {
  readonly seat: string;
  readonly name: string;
  /** What the QR code holds: the tablet's page, which marks whoever is signed in there as present. */
  readonly url: string;
}

const CARDS_ON_A_PAGE = 8;

/** Paper only: a card for each seat, eight on an A4 page, to be cut and put on the desks. */
export function SeatSheets({
  heading,
  cards,
}: {
  readonly heading: readonly string[];
  readonly cards: readonly SeatCard[];
}) {
  const t = useTexts(texts);
  if (cards.length === 0) return null;
  const pages = Array.from({ length: Math.ceil(cards.length / CARDS_ON_A_PAGE) }, (_, page) =>
    cards.slice(page * CARDS_ON_A_PAGE, (page + 1) * CARDS_ON_A_PAGE),
  );
  const sheets = (
    <div className={styles.slips} aria-hidden="true">
      {pages.map((page) => (
        <div key={page[0]?.url} className={styles.page}>
          {page.map(({ seat, name, url }) => (
            <div key={url} className={styles.slip}>
              <div>
                {heading.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                <p className={styles.slipName}>{name}</p>
                <p>{t('seat')}</p>
                <p className={styles.slipCode}>{seat}</p>
                <p className={styles.slipHint}>{t('seatHint')}</p>
              </div>
              <QrImage text={url} label="" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
  return createPortal(sheets, document.body);
}
