import * as result from '../polls/texts.ts';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { startTexts } from '../i18n/index.ts';
import { secretariat } from '../i18n/secretariat.ts';
import { signIn } from '../i18n/signIn.ts';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { followPreferences } from '../ui/preferences.ts';
import { Console } from './Console.tsx';
import * as codes from './codes/texts.ts';

followPreferences();
const texts = startTexts({ codes, result, secretariat, signIn });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const app = createRoot(root);
void texts.then(() =>
  app.render(
    // biome-ignore lint/a11y/useValidAriaRole: a person's role, not an element's
    <SignInGate role="secretary" storage={null}>
      <Console />
    </SignInGate>,
  ),
);
