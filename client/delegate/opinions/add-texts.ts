import { addTexts } from '../../i18n/index.ts';
import * as texts from './texts.ts';

// Comes with the first opinion poll, after the first screen.
addTexts('opinion', texts);
