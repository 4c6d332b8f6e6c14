import { FlaskConical } from 'lucide-react';
import { useConnection, useLive } from '../../connection/context.tsx';
import { RefusedError } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { BeginTrial } from './BeginTrial.tsx';
import styles from './LivePoll.module.css';
import { texts } from './texts.ts';

/** Begins a trial vote, shows how many have pressed, and ends it. */
export function TrialCard() {
  const t = useTexts(texts);
  const trial = useLive((live) => live.trial);
  const { live } = useConnection();
  const action = useAction();
  const end = async () => {
    const outcome = await live.trial.end();
    if (!outcome.ok) throw new RefusedError(outcome.refusal);
  };
  return (
    <Card
      id="trial"
      title={t('trial.title')}
      aside={trial ? <Badge tone="warning">{t('trial.running')}</Badge> : undefined}
    >
      {trial ? (
        <p role="status">
          <span className={styles.big}>{trial.pressed ?? 0}</span> {t('trial.pressed')}
        </p>
      ) : (
        <p className={styles.muted}>{t('trial.hint')}</p>
      )}
      <div className={styles.actions}>
        {trial ? (
          <ActionButton gives="trial:end" disabled={action.busy} onClick={() => void action.run(end)}>
            {t('trial.end')}
          </ActionButton>
        ) : (
          <BeginTrial icon={<FlaskConical aria-hidden size={20} />} />
        )}
        <ProblemNotice action={action} />
      </div>
    </Card>
  );
}
