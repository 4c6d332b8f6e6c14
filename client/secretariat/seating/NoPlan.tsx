import { Armchair } from 'lucide-react';
import { type Layout, proposedPlan } from '#shared/seating/proposal.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { goTo } from '../section.ts';
import styles from './Seating.module.css';
import { texts } from './texts.ts';

/** Shown where the session has no plan: one press makes it out of the seats that delegates have. */
export function NoPlan() {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  const action = useCommand('SetSeatPlan');
  const seats = delegates.map(({ seat }) => seat).filter((seat) => seat !== '');
  const propose = (layout: Layout) =>
    void action.give({ type: 'SetSeatPlan', plan: proposedPlan(seats, layout, t('podium')) });
  return (
    <div className={styles.none}>
      <Armchair aria-hidden size={48} />
      <h2>{t('none')}</h2>
      <p>{t(seats.length === 0 ? 'noSeats' : 'noneText')}</p>
      <div className={styles.deeds}>
        {seats.length > 0 && (
          <ActionButton
            gives="SetSeatPlan"
            kind="primary"
            disabled={action.busy}
            onClick={() => propose('rows')}
          >
            {t('propose')}
          </ActionButton>
        )}
        <Button onClick={() => goTo('seating')}>{t('draw')}</Button>
      </div>
      <ProblemNotice action={action} />
    </div>
  );
}
