import { createRoot } from 'react-dom/client';
import { followLanguage } from '../i18n/follow-language.ts';
import { startAppVersion } from '../offline/app/app-version.ts';
import { followPreferences } from '../ui/preferences.ts';
import '../ui/base.css';
import { TabletApp } from './TabletApp.tsx';

followPreferences();
void startAppVersion();

const root = document.getElementById('root');
void followLanguage().then(() => root && createRoot(root).render(<TabletApp />));
