import { Check } from 'lucide-react';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { compareNames } from '#shared/text/names.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { FitBox } from '../../FitBox.tsx';
import { texts } from '../../texts.ts';
import { columnWidth } from './paper-lines.ts';
import styles from './Voting.module.css';

/** The most names that can still be read from the back of the hall. */
const MOST_NAMES = 200;
const MARK_LETTERS = 2;

/** Who has voted so far, never how. */
export function VotedNames({ ids, eligible }: { ids: readonly DelegateId[]; eligible: number }) {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  if (eligible > MOST_NAMES) return null;
  const voted = new Set(ids);
  const names = delegates.filter(({ id }) => voted.has(id)).sort((a, b) => compareNames(a.name, b.name));
  const longest = Math.max(0, ...delegates.map(({ name }) => name.length)) + MARK_LETTERS;
  return (
    <FitBox max={1.8} min={0.7}>
      <ul
        className={styles.names}
        aria-label={t('votedNames')}
        style={{ columnWidth: columnWidth(longest, 14) }}
      >
        {names.map(({ id, name }) => (
          <li key={id}>
            <Check aria-hidden className={styles.check} />
            {name}
          </li>
        ))}
      </ul>
    </FitBox>
  );
}
