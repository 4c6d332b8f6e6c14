import { useTranslation } from 'react-i18next';
import type { RollCall } from '#shared/protocol/records.ts';
import { ownPlace } from '../../offline/ballot-standing.ts';
import { useBallotSlot, useServices } from '../services/TabletServices.tsx';
import styles from './OwnVote.module.css';

interface OwnVoteProps {
  readonly pollId: string;
  readonly rollCall: RollCall;
}

/** How the official roll call counted this delegate, and whether a choice came too late. */
export function OwnVote({ pollId, rollCall }: OwnVoteProps) {
  const { t } = useTranslation('delegate');
  const { me } = useServices();
  const slot = useBallotSlot(pollId);
  const place = ownPlace(rollCall, me);
  const lost = slot && slot.status !== 'recorded' && slot.choice !== place ? slot.choice : null;
  return (
    <div className={styles.own}>
      <p>
        <span className={styles.label}>{t('vote.mine')}: </span>
        <strong>{place ? t(`common:choice.${place}`) : t('vote.mineNone')}</strong>
      </p>
      {lost && <p className={styles.lost}>{t('vote.notMyChoice', { choice: t(`common:choice.${lost}`) })}</p>}
    </div>
  );
}
