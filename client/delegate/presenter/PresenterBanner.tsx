import { Presentation } from 'lucide-react';
import type { PresenterPlace } from '#shared/protocol/socket.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { documentWithHash } from '../home/programme.ts';
import { openDocument } from '../navigation.ts';
import { useFollowing } from './following.ts';
import styles from './PresenterBanner.module.css';
import { texts } from './texts.ts';
import { useBeingLed } from './useBeingLed.ts';

/** Where the presenter is, and whether this tablet goes along; over everything but a vote. */
export default function PresenterBanner({ place }: { readonly place: PresenterPlace }) {
  const t = useTexts(texts);
  const documents = useSession((session) => session.documents);
  const { follows, paused } = useFollowing();
  useBeingLed(place);
  const title = documentWithHash(documents, place.sha256)?.edition.title;
  if (title === undefined) return null;
  const state = !follows ? 'leads' : paused ? 'paused' : 'led';
  return (
    <section className={styles.banner} data-state={state} aria-label={t('follow')}>
      <p role="status" className={styles.text}>
        <Presentation aria-hidden size={22} />
        <span>{t(state, { page: place.page, title })}</span>
      </p>
      <div className={styles.actions}>
        {state === 'leads' && (
          <>
            <Button onClick={() => useFollowing.setState({ follows: true, paused: false })}>
              {t('follow')}
            </Button>
            <Button
              kind="quiet"
              onClick={(event) => openDocument(place.sha256, event.currentTarget, { page: place.page })}
            >
              {t('goTo')}
            </Button>
          </>
        )}
        {state === 'paused' && (
          <Button onClick={() => useFollowing.setState({ paused: false })}>{t('resume')}</Button>
        )}
        {state !== 'leads' && (
          <Button kind="quiet" onClick={() => useFollowing.setState({ follows: false, paused: false })}>
            {t('leave')}
          </Button>
        )}
      </div>
    </section>
  );
}
