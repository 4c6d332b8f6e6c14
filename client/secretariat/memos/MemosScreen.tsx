import { Screen } from '../../ui/Screen.tsx';
import { HelpCalls } from './HelpCalls.tsx';
import { MemoForm } from './MemoForm.tsx';
import { MemoList } from './MemoList.tsx';

/** What is told to people in the hall, and who calls for help. */
export function MemosScreen() {
  return (
    <Screen>
      <HelpCalls />
      <MemoForm />
      <MemoList />
    </Screen>
  );
}
