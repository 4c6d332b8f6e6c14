import { addTexts } from '../../../i18n/index.ts';
import * as texts from './texts.ts';

addTexts('lost', texts);
