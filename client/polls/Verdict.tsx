import { CircleCheckBig, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './Result.module.css';

/** Adopted or not, in words, with an icon and a colour. */
export function Verdict({ passed }: { passed: boolean }) {
  const { t } = useTranslation();
  const Icon = passed ? CircleCheckBig : CircleX;
  return (
    <p className={styles.verdict} data-passed={passed}>
      <Icon aria-hidden className={styles.icon} />
      {t(passed ? 'result:passed' : 'result:failed')}
    </p>
  );
}
