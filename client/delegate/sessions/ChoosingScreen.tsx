import { LogOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { dayOf } from '#shared/text/dates.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { theOneGoingOn } from '../../sign-in/going-on.ts';
import type { ChooserProps } from '../../sign-in/SignInGate.tsx';
import { Button } from '../../ui/Button.tsx';
import { Emblem } from '../../ui/Emblem.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { SessionList } from './SessionList.tsx';
import styles from './Sessions.module.css';
import { SignOutQuestion } from './SignOutQuestion.tsx';
import { texts } from './texts.ts';
import { useMySessions } from './useMySessions.ts';

/** Where somebody who is signed in begins while none of their sessions is open. */
export default function ChoosingScreen({ person, opensByItself, why }: ChooserProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  const list = useMySessions(person);
  const sessions = useStore(list.store, (state) => state.sessions);
  const [leaving, setLeaving] = useState(false);
  const one = opensByItself && sessions ? theOneGoingOn(sessions, dayOf(new Date().toISOString())) : null;
  useEffect(() => {
    if (one) person.open(one);
  }, [one, person]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Emblem size={44} />
        <div className={styles.names}>
          <h1 className={styles.heading}>{t('heading')}</h1>
          <p className={styles.name}>{person.person.name}</p>
        </div>
        <LanguageSwitch />
        <Button icon={<LogOut aria-hidden size={20} />} onClick={() => setLeaving(true)}>
          {tCommon('signOut')}
        </Button>
      </header>
      <main>
        <Screen width="reading">
          {why && <Notice kind="warning">{sentence(why)}</Notice>}
          <SessionList person={person} list={list} current={null} onOpen={person.open} />
        </Screen>
      </main>
      {leaving && <SignOutQuestion person={person} onClose={() => setLeaving(false)} />}
    </div>
  );
}
