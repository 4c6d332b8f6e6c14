import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import type { BallotDelivery } from '../../offline/ballots/ballot-delivery.ts';
import { Notice } from '../../ui/Notice.tsx';
import { texts as voteTexts } from '../vote/texts.ts';
import styles from './OpinionNotice.module.css';
import { texts } from './texts.ts';

interface OpinionNoticeProps {
  readonly delivery: BallotDelivery;
  readonly unsent: boolean;
  /** Words of the button that sends. */
  readonly button: string;
  readonly over: boolean;
}

/** What became of the answer, and whether something on the screen is still to be sent. */
export function OpinionNotice({ delivery, unsent, button, over }: OpinionNoticeProps) {
  const t = useTexts(texts);
  if (over) {
    return (
      <>
        <Sent delivery={delivery} />
        <Notice kind="warning">{t(unsent ? 'overUnsent' : 'over')}</Notice>
      </>
    );
  }
  if (!unsent) return <Sent delivery={delivery} />;
  return (
    <Notice kind="warning">
      <p className={styles.headline}>{t('unsent', { button })}</p>
      {delivery.type === 'recorded' && <p>{t('stillCounted')}</p>}
    </Notice>
  );
}

function Sent({ delivery }: { delivery: BallotDelivery }) {
  const t = useTexts(texts);
  const tVote = useTexts(voteTexts);
  const sentence = useLocalText();
  switch (delivery.type) {
    case 'none':
      return null;
    case 'sending':
      return (
        <Notice kind="info">
          <p className={styles.headline}>{t('sending')}</p>
          {delivery.setback && <p>{sentence(delivery.setback)}</p>}
        </Notice>
      );
    case 'waiting-for-network':
      return (
        <Notice kind="warning">
          <p className={styles.headline}>{t('waiting')}</p>
          <p>{t('waitingHelp')}</p>
        </Notice>
      );
    case 'unconfirmed':
      return (
        <Notice kind="warning">
          <p className={styles.headline}>{t('unconfirmed')}</p>
          <p>{tVote('unconfirmedHelp')}</p>
        </Notice>
      );
    case 'recorded':
      return (
        <Notice kind="success">
          <p className={styles.headline}>{t('sent')}</p>
          <p>{t('sentHelp')}</p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice kind="error">
          <p className={styles.headline}>{t('refused')}</p>
          <p>{sentence(delivery.refusal)}</p>
        </Notice>
      );
  }
}
