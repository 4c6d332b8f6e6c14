import { addTexts } from '../../../i18n/index.ts';
import * as texts from './texts.ts';

// Comes with the first secret paper, or the first result of one.
addTexts('secret', texts);
