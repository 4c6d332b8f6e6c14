import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { followLanguage } from '../i18n/follow-language.ts';
import { followPreferences } from '../ui/preferences.ts';
import { HomePage } from './HomePage.tsx';

followPreferences();
const texts = followLanguage();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void texts.then(() => createRoot(root).render(<HomePage />));
