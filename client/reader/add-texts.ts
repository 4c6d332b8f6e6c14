import { addTexts } from '../i18n/index.ts';
import * as texts from './texts.ts';

// Comes with the reader, after the first screen.
addTexts('reader', texts);
