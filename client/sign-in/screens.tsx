import { ArrowRight, RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Person, Role } from '#shared/protocol/person.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { Emblem } from '../ui/Emblem.tsx';
import { reloadWithNewVersion } from './newVersion.ts';
import styles from './SignIn.module.css';
import { texts } from './texts.ts';

/** Emblem and a card in the middle of the page. */
export function CardScreen({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Emblem size={72} />
        {children}
      </div>
    </main>
  );
}

/** @param props.children what can be done meanwhile. */
export function WaitingScreen({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <CardScreen>
      <p role="status" className={styles.hint}>
        {text}
      </p>
      {children}
    </CardScreen>
  );
}

export function OutdatedScreen() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [reloading, setReloading] = useState(false);
  const reload = () => {
    setReloading(true);
    void reloadWithNewVersion();
  };
  return (
    <CardScreen>
      <h1>{t('outdatedTitle')}</h1>
      <p role="alert">{t('outdated')}</p>
      <Button
        kind="primary"
        size="large"
        icon={<RefreshCw aria-hidden />}
        disabled={reloading}
        onClick={reload}
      >
        {tCommon('reload')}
      </Button>
    </CardScreen>
  );
}

const PAGES: Readonly<Record<Role, string>> = {
  delegate: '/tablet',
  guest: '/tablet',
  reader: '/tablet',
  secretary: '/console',
  display: '/display',
};

export function OtherRoleScreen({
  me,
  onOtherCode,
}: {
  me: Pick<Person, 'role' | 'name'>;
  onOtherCode: () => void;
}) {
  const t = useTexts(texts);
  return (
    <CardScreen>
      <h1>{t('otherRoleTitle')}</h1>
      <p role="alert">{t('otherRole', { name: me.name })}</p>
      <a className={styles.link} href={PAGES[me.role]}>
        {t(`openPage.${me.role}`)}
        <ArrowRight aria-hidden />
      </a>
      <Button kind="quiet" onClick={onOtherCode}>
        {t('useOtherCode')}
      </Button>
    </CardScreen>
  );
}

/** A tablet that was to be lent is not free. */
export function InUseScreen({ name, onGoOn }: { name: string; onGoOn: () => void }) {
  const t = useTexts(texts);
  return (
    <CardScreen>
      <h1>{t('inUseTitle')}</h1>
      <p role="alert">{t('inUse', { name })}</p>
      <Button kind="primary" size="large" onClick={onGoOn}>
        {t('goOn', { name })}
      </Button>
    </CardScreen>
  );
}
