import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../i18n/index.ts';
import type { BallotStanding } from '../../offline/ballots/ballot-standing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './OpinionNotice.module.css';

interface OpinionNoticeProps {
  readonly standing: BallotStanding;
  readonly unsent: boolean;
  /** Words of the button that sends. */
  readonly button: string;
  readonly over: boolean;
}

/** What became of the answer, and whether something on the screen is still to be sent. */
export function OpinionNotice({ standing, unsent, button, over }: OpinionNoticeProps) {
  const { t } = useTranslation('delegate');
  if (over) {
    return (
      <>
        <Sent standing={standing} />
        <Notice kind="warning">{t(unsent ? 'opinion:overUnsent' : 'opinion:over')}</Notice>
      </>
    );
  }
  if (!unsent) return <Sent standing={standing} />;
  return (
    <Notice kind="warning">
      <p className={styles.headline}>{t('opinion:unsent', { button })}</p>
      {standing.type === 'recorded' && <p>{t('opinion:stillCounted')}</p>}
    </Notice>
  );
}

function Sent({ standing }: { standing: BallotStanding }) {
  const { t } = useTranslation('delegate');
  const sentence = useRefusalText();
  switch (standing.type) {
    case 'none':
      return null;
    case 'sending':
      return (
        <Notice kind="info">
          <p className={styles.headline}>{t('opinion:sending')}</p>
          {standing.setback && <p>{sentence(standing.setback)}</p>}
        </Notice>
      );
    case 'waiting-for-network':
      return (
        <Notice kind="warning">
          <p className={styles.headline}>{t('opinion:waiting')}</p>
          <p>{t('opinion:waitingHelp')}</p>
        </Notice>
      );
    case 'unconfirmed':
      return (
        <Notice kind="warning">
          <p className={styles.headline}>{t('opinion:unconfirmed')}</p>
          <p>{t('delegate:vote.unconfirmedHelp')}</p>
        </Notice>
      );
    case 'recorded':
      return (
        <Notice kind="success">
          <p className={styles.headline}>{t('opinion:sent')}</p>
          <p>{t('opinion:sentHelp')}</p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice kind="error">
          <p className={styles.headline}>{t('opinion:refused')}</p>
          <p>{sentence(standing.refusal)}</p>
        </Notice>
      );
  }
}
