import { Check, Play } from 'lucide-react';
import { printedNumber } from '#shared/session/agenda/printed-number.ts';
import { isSkipped, levelsOf } from '#shared/session/agenda/tree.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { keepCompounds } from '../compounds.ts';
import { FitBox } from '../FitBox.tsx';
import styles from '../Hall.module.css';
import { LEGIBLE } from '../sizes.ts';
import { texts } from '../texts.ts';
import lists from './Lists.module.css';

/** As many items as can be read from the back of the hall. */
const MOST_ITEMS = 7;

/** Where the sitting is in its programme: the item before, the one under way, and those that come. */
export function AgendaScene() {
  const t = useTexts(texts);
  const whole = useSession((session) => session.agenda);
  // What was skipped is nothing that the hall waits for.
  const agenda = whole.filter((item) => !isSkipped(whole, item));
  const levels = levelsOf(agenda);
  const shown = around(agenda);
  return (
    <div className={styles.scene}>
      <h2 className={styles.kicker}>{t('agenda')}</h2>
      <FitBox max={3} min={LEGIBLE}>
        <ol className={lists.rows} data-lines={linesOf(shown)}>
          {shown.map((item) => (
            <li
              key={item.id}
              className={lists.row}
              data-progress={item.progress.status}
              style={{ ['--level' as string]: levels.get(item.id) ?? 0 }}
            >
              <span className={lists.number}>{printedNumber(item)}</span>
              <span className={lists.title}>{keepCompounds(item.title)}</span>
              <span className={lists.mark}>
                {item.progress.status === 'done' && (
                  <Check className={styles.icon} aria-label={t('itemDone')} />
                )}
                {item.progress.status === 'current' && (
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

/** So many lines there are room for, at so many letters in each, in the least size. */
const MOST_LINES = 8;
const LETTERS = 68;

/** In how many lines a title stands: 2, or 1 where two of each would leave no room. The item under way may have 3 in any case. */
function linesOf(shown: readonly AgendaItem[]): 1 | 2 {
  const lines = shown.map(({ title, progress }) =>
    Math.min(progress.status === 'current' ? 3 : 2, Math.ceil(title.length / LETTERS)),
  );
  return lines.reduce((sum, one) => sum + one, 0) > MOST_LINES ? 1 : 2;
}

/** From the last one that is over, so that the hall sees where it is. */
export function around(agenda: readonly AgendaItem[]): readonly AgendaItem[] {
  const current = agenda.findIndex(({ progress }) => progress.status === 'current');
  const here = current >= 0 ? current : agenda.findIndex(({ progress }) => progress.status === 'pending');
  const from = Math.max(0, Math.min((here < 0 ? agenda.length : here) - 1, agenda.length - MOST_ITEMS));
  return agenda.slice(from, from + MOST_ITEMS);
}
