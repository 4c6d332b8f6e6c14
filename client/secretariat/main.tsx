import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { followLanguage } from '../i18n/follow-language.ts';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { followPreferences } from '../ui/preferences.ts';
import { Console } from './Console.tsx';
import { ConsoleWays } from './sessions/ConsoleWays.tsx';
import { SessionChooser } from './sessions/SessionChooser.tsx';

followPreferences();
const texts = followLanguage();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const app = createRoot(root);
void texts.then(() =>
  app.render(
    // biome-ignore lint/a11y/useValidAriaRole: a person's role, not an element's
    <SignInGate role="secretary" storage={null} chooser={SessionChooser} ways={ConsoleWays}>
      <Console />
    </SignInGate>,
  ),
);
