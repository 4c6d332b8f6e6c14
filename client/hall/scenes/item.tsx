import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import type { AgendaItem, SessionState } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';
import { texts } from '../texts.ts';

export function ItemScene({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const speaker = useSession(speakerName);
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>{t('item', { number: item.number })}</p>
      <FitText max={6} min={2.2}>
        {item.title}
      </FitText>
      {speaker ? (
        <p className={styles.fact}>{t('speaking', { name: speaker })}</p>
      ) : (
        item.presenter && <p className={styles.fact}>{t('presenter', { name: item.presenter })}</p>
      )}
    </div>
  );
}

function speakerName(session: SessionState): string | null {
  const speaker = speakerAtFloor(session);
  return session.delegates.find(({ id }) => id === speaker?.delegateId)?.name ?? null;
}

export function BetweenScene({ next }: { next: AgendaItem | null }) {
  const t = useTexts(texts);
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>{next ? t('between') : t('agendaDone')}</p>
      <FitText max={5} min={2.2}>
        {next ? t('next', { number: next.number, title: next.title }) : ''}
      </FitText>
    </div>
  );
}
