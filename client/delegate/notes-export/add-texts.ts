import { addTexts } from '../../i18n/index.ts';
import * as texts from './texts.ts';

// Comes with the buttons, after the first screen.
addTexts('export', texts);
