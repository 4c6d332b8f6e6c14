import { type LucideIcon, Monitor, Tablet, UserRoundCog } from 'lucide-react';
import { useTexts } from '../i18n/texts.ts';
import { usePreferences } from '../ui/preferences.ts';
import styles from './HomePage.module.css';
import { texts } from './texts.ts';

const APPS: readonly { readonly name: 'tablet' | 'console' | 'display'; readonly icon: LucideIcon }[] = [
  { name: 'tablet', icon: Tablet },
  { name: 'console', icon: UserRoundCog },
  { name: 'display', icon: Monitor },
];

/** Where somebody lands who typed the server's address: one tile for each app. */
export function HomePage() {
  const t = useTexts(texts);
  const { language, set } = usePreferences();
  return (
    <main className={styles.page}>
      <header>
        <h1 className={styles.product}>{t('product')}</h1>
        <p className={styles.motto}>{t('motto')}</p>
      </header>
      <nav aria-labelledby="choose">
        <h2 id="choose" className={styles.choose}>
          {t('choose')}
        </h2>
        <ul className={styles.tiles}>
          {APPS.map(({ name, icon: Icon }) => (
            <li key={name}>
              <a className={styles.tile} href={`/${name}`}>
                <Icon className={styles.icon} aria-hidden="true" />
                <span className={styles.name}>{t(name)}</span>
                <span className={styles.help}>{t(`${name}Help`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <footer className={styles.foot}>
        <a className={styles.quiet} href="/observer">
          {t('observer')}
        </a>
        <a className={styles.quiet} href="/administration">
          {t('administration')}
        </a>
        <button
          type="button"
          className={styles.quiet}
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => set({ language: language === 'vi' ? 'en' : 'vi' })}
        >
          {t('language')}
        </button>
      </footer>
    </main>
  );
}
