import { createRoot } from 'react-dom/client';
import { delegate } from '../i18n/delegate.ts';
import { startTexts } from '../i18n/index.ts';
import { signIn } from '../i18n/signIn.ts';
import { startAppVersion } from '../offline/app/app-version.ts';
import { followPreferences } from '../ui/preferences.ts';
import '../ui/base.css';
import { TabletApp } from './TabletApp.tsx';

followPreferences();
void startAppVersion();

const root = document.getElementById('root');
void startTexts({ delegate, signIn }).then(() => root && createRoot(root).render(<TabletApp />));
