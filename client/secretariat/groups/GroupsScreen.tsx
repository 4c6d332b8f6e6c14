import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { DebateCard } from './DebateCard.tsx';
import styles from './GroupsScreen.module.css';
import { PlanDialog } from './PlanDialog.tsx';
import { texts } from './texts.ts';

/** Debates in groups, from their planning to their merging into the record; the last one first. */
export function GroupsScreen() {
  const t = useTexts(texts);
  const debates = useSession((session) => session.groupDebates);
  const over = useSession((session) => session.status === 'closed');
  const [planning, setPlanning] = useState(false);
  return (
    <Screen>
      {!over && (
        <div className={styles.buttons}>
          <ActionButton
            gives="SetGroupDebate"
            kind={debates.length === 0 ? 'primary' : 'secondary'}
            icon={<UsersRound aria-hidden size={20} />}
            onClick={() => setPlanning(true)}
          >
            {t('plan')}
          </ActionButton>
        </div>
      )}
      {debates.length === 0 && (
        <Card>
          <p className={styles.facts}>{t('none')}</p>
        </Card>
      )}
      {[...debates].reverse().map((debate) => (
        <DebateCard key={debate.debateId} debate={debate} />
      ))}
      {planning && <PlanDialog debate={null} onClose={() => setPlanning(false)} />}
    </Screen>
  );
}
