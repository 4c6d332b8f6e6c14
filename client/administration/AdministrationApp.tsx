import { useEffect } from 'react';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { CardScreen } from '../sign-in/screens.tsx';
import { AppFrame, SectionTitle } from '../ui/AppFrame.tsx';
import { BodiesScreen } from './bodies/BodiesScreen.tsx';
import { MembersScreen } from './members/MembersScreen.tsx';
import { PeopleScreen } from './people/PeopleScreen.tsx';
import { type Section, usePlace } from './place.ts';
import { forget, refresh, useKnown } from './register/register.ts';
import { SessionsScreen } from './sessions/SessionsScreen.tsx';
import { Behind } from './shell/Behind.tsx';
import { Header } from './shell/Header.tsx';
import { Navigation } from './shell/Navigation.tsx';
import { texts as shellTexts } from './shell/texts.ts';
import { StaffScreen } from './staff/StaffScreen.tsx';

interface SectionProps {
  /** Id of what is open in the section; null: nothing is. */
  readonly subject: string | null;
}

const SCREENS: Readonly<Record<Section, (props: SectionProps) => React.JSX.Element>> = {
  sessions: SessionsScreen,
  bodies: BodiesScreen,
  members: MembersScreen,
  people: PeopleScreen,
  staff: StaffScreen,
};

/** The administration of the office for whoever is signed in: one section of the register at a time. */
export function AdministrationApp() {
  const t = useTexts(shellTexts);
  const tCommon = useTexts(commonTexts);
  const known = useKnown(({ answer }) => answer !== null);
  const { section, subject } = usePlace();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  // Nothing of what one administrator was told stays for the next.
  useEffect(() => forget, []);
  if (!known) {
    return (
      <CardScreen>
        <p role="status">{tCommon('loading')}</p>
        <Behind />
      </CardScreen>
    );
  }
  const Screen = SCREENS[section];
  return (
    <AppFrame header={<Header />} navigation={<Navigation section={section} />}>
      <Behind />
      <SectionTitle>{t(`section.${section}`)}</SectionTitle>
      <Screen key={section} subject={subject} />
    </AppFrame>
  );
}
