import * as result from '../polls/texts.ts';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { startTexts } from '../i18n/index.ts';
import { observer } from '../i18n/observer.ts';
import { followPreferences } from '../ui/preferences.ts';
import { ObserverPage } from './ObserverPage.tsx';
import { startObserving } from './observing.ts';

followPreferences();
const texts = startTexts({ observer, result });
startObserving();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void texts.then(() => createRoot(root).render(<ObserverPage />));
