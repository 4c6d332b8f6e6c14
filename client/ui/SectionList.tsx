import type { LucideIcon } from 'lucide-react';
import styles from './SectionList.module.css';

interface SectionListProps<Name extends string> {
  readonly label: string;
  readonly sections: readonly {
    readonly name: Name;
    readonly label: string;
    readonly href: string;
    readonly icon: LucideIcon;
  }[];
  readonly current: Name;
}

/** The navigation of an app at a desk. */
export function SectionList<Name extends string>({ label, sections, current }: SectionListProps<Name>) {
  return (
    <nav className={styles.navigation} aria-label={label}>
      <ul className={styles.list}>
        {sections.map(({ name, label: words, href, icon: Icon }) => (
          <li key={name}>
            <a className={styles.link} href={href} aria-current={name === current ? 'page' : undefined}>
              <Icon aria-hidden size={22} />
              <span>{words}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
