import { addTexts } from '../../i18n/index.ts';
import * as texts from './texts.ts';

// Comes with the screen, after the first one.
addTexts('floor', texts);
