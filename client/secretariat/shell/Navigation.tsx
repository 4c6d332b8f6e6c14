import {
  FileText,
  FolderDown,
  FolderInput,
  Gavel,
  type LucideIcon,
  Scale,
  ScrollText,
  TicketCheck,
  Users,
  Vote,
} from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { SECTIONS, type Section } from '../section.ts';
import styles from './Navigation.module.css';
import { texts } from './texts.ts';

const ICONS: Readonly<Record<Section, LucideIcon>> = {
  conduct: Gavel,
  attendance: Users,
  documents: FileText,
  polls: Vote,
  rules: Scale,
  log: ScrollText,
  import: FolderInput,
  codes: TicketCheck,
  record: FolderDown,
};

export function Navigation({ section }: { section: Section }) {
  const t = useTexts(texts);
  return (
    <nav className={styles.navigation} aria-label={t('navigation')}>
      <ul className={styles.list}>
        {SECTIONS.map((name) => {
          const Icon = ICONS[name];
          return (
            <li key={name}>
              <a
                className={styles.link}
                href={`#${name}`}
                aria-current={name === section ? 'page' : undefined}
              >
                <Icon aria-hidden size={22} />
                <span>{t(`section.${name}`)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
