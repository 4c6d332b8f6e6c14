import * as result from '../polls/texts.ts';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { display } from '../i18n/display.ts';
import { startTexts } from '../i18n/index.ts';
import { signIn } from '../i18n/signIn.ts';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { followPreferences } from '../ui/preferences.ts';
import { HallScreen } from './HallScreen.tsx';

followPreferences();
const texts = startTexts({ display, result, signIn });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const app = createRoot(root);
void texts.then(() =>
  app.render(
    // biome-ignore lint/a11y/useValidAriaRole: a person's role, not an element's
    <SignInGate role="display" storage={null}>
      <HallScreen />
    </SignInGate>,
  ),
);
