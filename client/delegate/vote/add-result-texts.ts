import { addTexts } from '../../i18n/index.ts';
import * as texts from '../../polls/texts.ts';

// Come with the first result, after the first screen.
addTexts('result', texts);
