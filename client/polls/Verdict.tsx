import { CircleCheckBig, CircleX } from 'lucide-react';
import { useTexts } from '../i18n/texts.ts';
import styles from './Result.module.css';
import { texts } from './texts.ts';

/** Adopted or not, in words, with an icon and a colour. */
export function Verdict({ passed }: { passed: boolean }) {
  const t = useTexts(texts);
  const Icon = passed ? CircleCheckBig : CircleX;
  return (
    <p className={styles.verdict} data-passed={passed}>
      <Icon aria-hidden className={styles.icon} />
      {t(passed ? 'passed' : 'failed')}
    </p>
  );
}
