import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { texts as viewTexts } from '../view/texts.ts';
import styles from './pull.module.css';
import type { Pull } from './useSwipes.ts';

/** While a finger pulls another document into view: which one, and whether letting go opens it. */
export function PullHint({ pull: { step, sibling, ready } }: { readonly pull: Pull }) {
  const t = useTexts(viewTexts);
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
