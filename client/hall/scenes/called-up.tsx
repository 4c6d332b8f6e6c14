import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { PageView } from '#shared/protocol/hall.ts';
import type { Instant } from '#shared/protocol/ids.ts';
import type { PresenterPlace } from '#shared/protocol/socket.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Emblem } from '../../ui/Emblem.tsx';
import { formatCountdown, useSecondsLeft } from '../../ui/useServerNow.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';
import { texts } from '../texts.ts';
import lists from './Lists.module.css';

// pdf.js comes only to a screen that shows a page.
const PagePicture = lazy(() => import('../../documents/PagePicture.tsx'));

/** While nothing is to be seen: the emblem, and whose session it is. */
export function BlankScene() {
  const { council, title } = useSession((session) => session.details);
  return (
    <div className={styles.card}>
      <div className={lists.emblem}>
        <Emblem size={200} />
      </div>
      <p className={styles.lead}>{council}</p>
      <FitText max={6} min={3}>
        {title}
      </FitText>
    </div>
  );
}

/** A break, and how long it lasts. */
export function BreakScene({ until }: { until: Instant | null }) {
  const t = useTexts(texts);
  const left = useSecondsLeft(until);
  return (
    <div className={styles.card}>
      <FitText max={9} min={4}>
        {t('break')}
      </FitText>
      {until && <p className={styles.lead}>{t('breakUntil', { time: formatTime(until) })}</p>}
      {left !== null && (
        <p className={lists.figure} role="timer">
          {left > 0 ? formatCountdown(left) : t('breakOver')}
        </p>
      )}
    </div>
  );
}

/** The page to which the secretariat leads, as large as the screen, or what is seen of it when it is larger. */
export function PageScene({ place: { sha256, page }, view }: { place: PresenterPlace; view: PageView }) {
  const t = useTexts(texts);
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    const measure = () => setRoom({ width: box.clientWidth, height: box.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className={lists.page}>
      {room && (
        <Suspense fallback={<BlankScene />}>
          <PagePicture
            key={sha256}
            sha256={sha256}
            page={page}
            room={room}
            view={view}
            label={t('page', { page })}
            noPicture={t('noPage')}
            waiting={<BlankScene />}
          />
        </Suspense>
      )}
    </div>
  );
}
