import { addTexts } from '../../i18n/index.ts';
import * as texts from './texts.ts';

// Comes with the code that shows them, after the first screen.
addTexts('notes', texts);
