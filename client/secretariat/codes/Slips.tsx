import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import styles from './Codes.module.css';
import { QrImage } from './QrImage.tsx';
import { texts } from './texts.ts';

const SLIPS_ON_A_PAGE = 8;

/** Paper only: slips to be cut and handed out, eight on an A4 page. */
export function Slips({ codes }: { codes: readonly SignInCode[] }) {
  const t = useTexts(texts);
  const title = useSession((session) => session.details.title);
  const council = useSession((session) => session.details.council);
  const pages = Array.from({ length: Math.ceil(codes.length / SLIPS_ON_A_PAGE) }, (_, page) =>
    codes.slice(page * SLIPS_ON_A_PAGE, (page + 1) * SLIPS_ON_A_PAGE),
  );
  return (
    <div className={styles.slips} aria-hidden="true">
      {pages.map((page) => (
        <div key={page[0]?.code} className={styles.page}>
          {page.map((code) => (
            <div key={code.code} className={styles.slip}>
              <div className={styles.slipText}>
                <p>{council}</p>
                <p>{title}</p>
                <p className={styles.slipName}>{code.person.name}</p>
                <p>{t('code')}</p>
                <p className={styles.slipCode}>{code.code}</p>
                <p className={styles.slipHint}>{t('slipHint', { address: addressOf(code.url) })}</p>
              </div>
              <QrImage text={code.url} label="" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** What to type into a browser when the QR code cannot be scanned. */
function addressOf(url: string): string {
  return url.replace(/#.*$/, '');
}
