import { useTexts } from '../i18n/texts.ts';
import { AppFrame, SectionTitle } from '../ui/AppFrame.tsx';
import { AttendanceScreen } from './attendance/AttendanceScreen.tsx';
import { CodesScreen } from './codes/CodesScreen.tsx';
import { SignInNews } from './codes/SignInNews.tsx';
import { ConductScreen } from './conduct/ConductScreen.tsx';
import { useWatchedDoings } from './conduct/desk/doings.ts';
import { DocumentsScreen } from './documents/DocumentsScreen.tsx';
import { GroupsScreen } from './groups/GroupsScreen.tsx';
import { GuestsScreen } from './guests/GuestsScreen.tsx';
import { ImportScreen } from './import/ImportScreen.tsx';
import { LogScreen } from './log/LogScreen.tsx';
import { MemoNews } from './memos/MemoNews.tsx';
import { MemosScreen } from './memos/MemosScreen.tsx';
import { PollsScreen } from './polls/PollsScreen.tsx';
import { ProgrammeScreen } from './programme/ProgrammeScreen.tsx';
import { RecordScreen } from './record/RecordScreen.tsx';
import { RulesScreen } from './rules/RulesScreen.tsx';
import { ScriptScreen } from './script/ScriptScreen.tsx';
import { SeatingScreen } from './seating/SeatingScreen.tsx';
import { type Section, useSection } from './section.ts';
import { Header } from './shell/Header.tsx';
import { Navigation } from './shell/Navigation.tsx';
import { StateNotices } from './shell/StateNotices.tsx';
import { StatusBar } from './shell/StatusBar.tsx';
import { texts as shellTexts } from './shell/texts.ts';

const SCREENS: Readonly<Record<Section, () => React.JSX.Element>> = {
  conduct: ConductScreen,
  programme: ProgrammeScreen,
  attendance: AttendanceScreen,
  seating: SeatingScreen,
  guests: GuestsScreen,
  documents: DocumentsScreen,
  polls: PollsScreen,
  groups: GroupsScreen,
  script: ScriptScreen,
  memos: MemosScreen,
  rules: RulesScreen,
  log: LogScreen,
  import: ImportScreen,
  codes: CodesScreen,
  record: RecordScreen,
};

/** The secretariat's console: the session's header, the navigation, and one section at a time. */
export function Console() {
  const t = useTexts(shellTexts);
  const section = useSection();
  useWatchedDoings();
  const Screen = SCREENS[section];
  return (
    <AppFrame header={<Header />} navigation={<Navigation section={section} />} fills={section === 'conduct'}>
      <StateNotices />
      <SignInNews />
      <MemoNews section={section} />
      {section !== 'conduct' && <StatusBar />}
      <SectionTitle>{t(`section.${section}`)}</SectionTitle>
      <Screen key={section} />
    </AppFrame>
  );
}
