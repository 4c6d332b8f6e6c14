import { CalendarDays, Hand, ListTree, Mic, NotebookPen, Settings, UserCheck, Vote } from 'lucide-react';
import { useConnection } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useIsChair } from '../chair/useIsChair.ts';
import { hrefOf, usePlace } from '../navigation.ts';
import { useUnanswered } from '../opinions/useUnanswered.ts';
import { useIsGuest } from '../services/useGuest.ts';
import { useMayGive } from '../services/useMayGive.ts';
import styles from './Navigation.module.css';
import { texts } from './texts.ts';

const PAGES = [
  { page: 'home', Icon: ListTree },
  { page: 'chair', Icon: Mic },
  { page: 'unit', Icon: UserCheck },
  { page: 'floor', Icon: Hand },
  { page: 'notes', Icon: NotebookPen },
  { page: 'results', Icon: Vote },
  { page: 'sessions', Icon: CalendarDays },
  { page: 'settings', Icon: Settings },
] as const;

export function Navigation() {
  const t = useTexts(texts);
  const current = usePlace((place) => place.page);
  const unanswered = useUnanswered();
  // Whose sign-in belongs to one session has no others to go to.
  const { person } = useConnection();
  const isGuest = useIsGuest();
  const isChair = useIsChair();
  const keepsList = useMayGive('MarkAttendance');
  const pages = PAGES.filter(
    ({ page }) =>
      (page !== 'sessions' || person !== null) &&
      (page !== 'floor' || !isGuest) &&
      (page !== 'chair' || isChair) &&
      (page !== 'unit' || keepsList),
  );
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      {pages.map(({ page, Icon }) => (
        <a
          key={page}
          className={styles.link}
          href={hrefOf(page)}
          aria-description={
            page === 'home' && unanswered > 0 ? t('nav.unanswered', { count: unanswered }) : undefined
          }
          aria-current={page === current ? 'page' : undefined}
        >
          <Icon aria-hidden size={24} />
          <span>{t(`nav.${page}`)}</span>
          {page === 'home' && unanswered > 0 && (
            <span className={styles.badge} aria-hidden="true">
              {unanswered}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
