import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from '../view/view.module.css';
import type { Pull } from './useSwipes.ts';

/** While a finger pulls another document into view: which one, and whether letting go opens it. */
export function PullHint({ pull: { step, sibling, ready } }: { readonly pull: Pull }) {
  const { t } = useTranslation('view');
  const Arrow = step > 0 ? ArrowRight : ArrowLeft;
  return (
    <div className={styles.pull} data-step={step} data-ready={ready} data-over-pages="" role="status">
      <Arrow size={26} aria-hidden="true" />
      <p>
        <span>{t(step > 0 ? 'nextDocument' : 'previousDocument')}</span>
        <strong>{sibling.title}</strong>
        <span>{t(ready ? 'letGo' : 'pullOn')}</span>
      </p>
    </div>
  );
}
