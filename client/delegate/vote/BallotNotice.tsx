import { CircleCheckBig, CircleQuestionMark, Hand, LoaderCircle, TriangleAlert, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { sameSelection } from '#shared/voting/papers.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import type { BallotDelivery } from '../../offline/ballots/ballot-delivery.ts';
import styles from './BallotNotice.module.css';
import { texts } from './texts.ts';
import { useSelectionWords } from './useSelectionWords.ts';

const ICONS = {
  none: Hand,
  sending: LoaderCircle,
  'waiting-for-network': WifiOff,
  unconfirmed: CircleQuestionMark,
  recorded: CircleCheckBig,
  refused: TriangleAlert,
  unsent: TriangleAlert,
} as const;

interface BallotNoticeProps {
  readonly delivery: BallotDelivery;
  /** What to do while there is no ballot yet; null where the delegate cannot vote now. */
  readonly prompt: string | null;
  /** In the foot of a paper: small, and of a divided motion without repeating how much of it is marked. */
  readonly compact?: boolean;
  /** What was changed since, and is not on its way. */
  readonly unsent?: string | null;
}

/** Sending, waiting, recorded or refused. "Recorded" is said only on the server's word. */
export function BallotNotice({ delivery, prompt, compact = false, unsent = null }: BallotNoticeProps) {
  const type = unsent === null ? delivery.type : 'unsent';
  const Icon = ICONS[type];
  const silent = type === 'none' && prompt === null;
  return (
    <div className={styles.region} data-compact={compact} role="status" aria-live="polite">
      {!silent && (
        <div className={styles.notice} data-delivery={type}>
          <Icon aria-hidden size={compact ? 24 : 32} className={styles.icon} />
          <div className={styles.text}>
            {unsent !== null && <p className={styles.headline}>{unsent}</p>}
            {type === 'none' && <p>{prompt}</p>}
            {delivery.type !== 'none' && <Sentences delivery={delivery} compact={compact} />}
          </div>
        </div>
      )}
    </div>
  );
}

interface SentencesProps {
  readonly delivery: Exclude<BallotDelivery, { type: 'none' }>;
  readonly compact: boolean;
}

function Sentences({ delivery, compact }: SentencesProps): ReactNode {
  const t = useTexts(texts);
  const sentence = useLocalText();
  const words = useSelectionWords();
  const { type, selection } = delivery;
  const brief = compact && selection.type === 'motion';
  const headline = (
    <p className={styles.headline}>{brief ? t(`brief.${type}`) : t(type, { choice: words(selection) })}</p>
  );
  if (type === 'recorded') return headline;
  const { counted } = delivery;
  const otherCounted = counted && !sameSelection(counted.selection, selection);
  return (
    <>
      {headline}
      {type === 'sending' && delivery.setback && <p>{sentence(delivery.setback)}</p>}
      {type === 'waiting-for-network' && <p>{t('waitingHelp')}</p>}
      {type === 'unconfirmed' && <p>{t('unconfirmedHelp')}</p>}
      {type === 'refused' && <p>{sentence(delivery.refusal)}</p>}
      {otherCounted && <p>{t('stillCounted', { choice: words(counted.selection) })}</p>}
    </>
  );
}
