import { CircleCheckBig, CircleX, Info } from 'lucide-react';
import type { PollResult } from '#shared/protocol/polls.ts';
import { usePhrases } from '../../../i18n/texts.ts';
import { keepCompounds } from '../../compounds.ts';
import styles from './Result.module.css';
import { hallVerdict } from './verdict.ts';

const ICONS = { good: CircleCheckBig, bad: CircleX, neutral: Info } as const;

/** What was decided, in words, with an icon and a colour. */
export function VerdictBanner({ result }: { result: PollResult }) {
  const say = usePhrases();
  const { tone, words } = hallVerdict(result);
  const Icon = ICONS[tone];
  return (
    <p className={styles.verdict} data-tone={tone}>
      <Icon aria-hidden className={styles.icon} />
      {keepCompounds(say(words))}
    </p>
  );
}
