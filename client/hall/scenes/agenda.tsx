import { Check, Play } from 'lucide-react';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { FitBox } from '../FitBox.tsx';
import styles from '../Hall.module.css';
import { texts } from '../texts.ts';
import lists from './Lists.module.css';

/** As many items as can be read from the back of the hall. */
const MOST_ITEMS = 7;

/** Where the sitting is in its programme: the item before, the one under way, and those that come. */
export function AgendaScene() {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  return (
    <div className={styles.scene}>
      <h2 className={styles.kicker}>{t('agenda')}</h2>
      <FitBox max={3} min={1.6}>
        <ol className={lists.rows}>
          {around(agenda).map(({ id, number, title, progress }) => (
            <li key={id} className={lists.row} data-progress={progress.status}>
              <span className={lists.number}>{number}</span>
              <span>{title}</span>
              <span className={lists.mark}>
                {progress.status === 'done' && <Check className={styles.icon} aria-label={t('itemDone')} />}
                {progress.status === 'current' && (
                  <Play className={styles.icon} aria-label={t('itemCurrent')} />
                )}
              </span>
            </li>
          ))}
        </ol>
      </FitBox>
    </div>
  );
}

/** From the last one that is over, so that the hall sees where it is. */
export function around(agenda: readonly AgendaItem[]): readonly AgendaItem[] {
  const current = agenda.findIndex(({ progress }) => progress.status === 'current');
  const here = current >= 0 ? current : agenda.findIndex(({ progress }) => progress.status === 'pending');
  const from = Math.max(0, Math.min((here < 0 ? agenda.length : here) - 1, agenda.length - MOST_ITEMS));
  return agenda.slice(from, from + MOST_ITEMS);
}
