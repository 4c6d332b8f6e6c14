import { CircleCheckBig, Hand, LoaderCircle, TriangleAlert, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../i18n/index.ts';
import type { BallotStanding } from '../../offline/ballot-standing.ts';
import styles from './BallotNotice.module.css';

const ICONS = {
  none: Hand,
  sending: LoaderCircle,
  'waiting-for-network': WifiOff,
  recorded: CircleCheckBig,
  refused: TriangleAlert,
} as const;

interface BallotNoticeProps {
  readonly standing: BallotStanding;
  /** Nothing to prompt for: the delegate cannot vote now. */
  readonly quiet: boolean;
}

/** Sending, waiting, recorded or refused. "Recorded" is said only on the server's word. */
export function BallotNotice({ standing, quiet }: BallotNoticeProps) {
  const Icon = ICONS[standing.type];
  const silent = quiet && standing.type === 'none';
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {!silent && (
        <div className={styles.notice} data-standing={standing.type}>
          <Icon aria-hidden size={32} className={styles.icon} />
          <div className={styles.text}>
            <Sentences standing={standing} />
          </div>
        </div>
      )}
    </div>
  );
}

function Sentences({ standing }: { standing: BallotStanding }): ReactNode {
  const { t } = useTranslation('delegate');
  const sentence = useRefusalText();
  if (standing.type === 'none') return <p>{t('vote.prompt')}</p>;
  const headline = (
    <p className={styles.headline}>{t(`vote.${standing.type}`, { choice: name(standing.choice) })}</p>
  );
  if (standing.type === 'recorded') return headline;
  const { counted, choice } = standing;
  return (
    <>
      {headline}
      {standing.type === 'sending' && standing.setback && <p>{sentence(standing.setback)}</p>}
      {standing.type === 'waiting-for-network' && <p>{t('vote.waitingHelp')}</p>}
      {standing.type === 'refused' && <p>{sentence(standing.refusal)}</p>}
      {counted && counted !== choice && <p>{t('vote.stillCounted', { choice: name(counted) })}</p>}
    </>
  );

  function name(of: string): string {
    return t(`common:choice.${of}`);
  }
}
