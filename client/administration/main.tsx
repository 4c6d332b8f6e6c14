import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { followLanguage } from '../i18n/follow-language.ts';
import { followPreferences } from '../ui/preferences.ts';
import { AdministrationGate } from './gate/AdministrationGate.tsx';
import { startGate } from './gate/gate.ts';

followPreferences();
const texts = followLanguage();
startGate();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const app = createRoot(root);
void texts.then(() => app.render(<AdministrationGate />));
