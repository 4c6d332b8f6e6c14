import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { startTexts } from '../i18n/index.ts';
import { followPreferences } from '../ui/preferences.ts';
import { HomePage } from './HomePage.tsx';
import * as home from './texts.ts';

followPreferences();
const texts = startTexts({ home });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void texts.then(() => createRoot(root).render(<HomePage />));
