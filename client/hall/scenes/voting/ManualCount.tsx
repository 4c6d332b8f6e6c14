import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../../texts.ts';
import styles from './Voting.module.css';

/** How far a vote without tablets has come; never a number before it is confirmed. */
export function ManualCount({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const { procedure } = poll.question;
  const paper = procedure.type === 'manual' && procedure.means === 'paper';
  if (poll.manualStage === 'to-confirm') {
    return (
      <div className={styles.manual}>
        <p className={styles.step}>{t(`counting.${paper ? 'paper' : 'hands'}`)}</p>
        <p className={styles.fact}>{t('countToConfirm')}</p>
      </div>
    );
  }
  return (
    <p className={styles.step}>
      {t(poll.manualStage === 'counting' ? (paper ? 'paperNow' : 'handsNow') : 'recounting')}
    </p>
  );
}
