import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts.ts';
import styles from './Forms.module.css';
import { texts } from './texts.ts';

interface SectionProps {
  readonly name: string;
  /** What is chosen in it at this moment: seldom does anybody have to look inside. */
  readonly now: string;
  readonly startOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of a form that most people leave as it is. */
export function Section({ name, now, startOpen = false, children }: SectionProps) {
  const t = useTexts(texts);
  return (
    <details className={styles.section} open={startOpen}>
      <summary>
        <span>
          <span className={styles.sectionName}>{t('sectionName', { name })}</span> {now}
        </span>
        <ChevronDown aria-hidden className={styles.chevron} size={22} />
      </summary>
      <div className={styles.sectionBody}>{children}</div>
    </details>
  );
}
