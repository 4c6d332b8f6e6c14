import { CircleCheckBig, CircleX, Info } from 'lucide-react';
import type { PollResult } from '#shared/protocol/polls.ts';
import { usePhrases } from '../../../i18n/texts.ts';
import { keepCompounds } from '../../compounds.ts';
import styles from './Result.module.css';
import { hallDistance, hallVerdict } from './verdict.ts';

const ICONS = { good: CircleCheckBig, bad: CircleX, neutral: Info } as const;

interface VerdictBannerProps {
  readonly result: PollResult;
  /** Also how far it is from what was needed. */
  readonly withDistance?: boolean;
}

/** What was decided, in words, with an icon and a colour. */
export function VerdictBanner({ result, withDistance = false }: VerdictBannerProps) {
  const say = usePhrases();
  const { tone, words } = hallVerdict(result);
  const distance = withDistance ? hallDistance(result) : null;
  const Icon = ICONS[tone];
  return (
    <p className={styles.verdict} data-tone={tone}>
      <Icon aria-hidden className={styles.icon} />
      <span>{keepCompounds(say(words))}</span>
      {distance && <span className={styles.distance}>{say(distance)}</span>}
    </p>
  );
}
