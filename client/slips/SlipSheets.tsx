import { createPortal } from 'react-dom';
import { useTexts } from '../i18n/texts.ts';
import { QrImage } from './QrImage.tsx';
import styles from './Slips.module.css';
import { texts } from './texts.ts';

export interface Slip {
  readonly name: string;
  /** As what they are there who is no delegate; else ''. */
  readonly as?: string;
  readonly code: string;
  /** Address that signs in by itself; what the QR code holds. */
  readonly url: string;
}

interface SlipSheetsProps {
  /** What stands above each name. */
  readonly heading: readonly string[];
  readonly slips: readonly Slip[];
}

const SLIPS_ON_A_PAGE = 8;

/** Paper only: slips to be cut and handed out, eight on an A4 page. Nothing else of the page is printed with them. */
export function SlipSheets({ heading, slips }: SlipSheetsProps) {
  const t = useTexts(texts);
  if (slips.length === 0) return null;
  const pages = Array.from({ length: Math.ceil(slips.length / SLIPS_ON_A_PAGE) }, (_, page) =>
    slips.slice(page * SLIPS_ON_A_PAGE, (page + 1) * SLIPS_ON_A_PAGE),
  );
  const sheets = (
    <div className={styles.slips} aria-hidden="true">
      {pages.map((page) => (
        <div key={page[0]?.code} className={styles.page}>
          {page.map(({ name, as, code, url }) => (
            <div key={code} className={styles.slip}>
              <div>
                {heading.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                <p className={styles.slipName}>{name}</p>
                {as && <p>{as}</p>}
                <p>{t('code')}</p>
                <p className={styles.slipCode}>{code}</p>
                <p className={styles.slipHint}>{t('slipHint', { address: addressOf(url) })}</p>
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

/** What to type into a browser when the QR code cannot be scanned. */
function addressOf(url: string): string {
  return url.replace(/#.*$/, '');
}
