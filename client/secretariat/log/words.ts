import { texts as attendanceTexts } from '../../attendance/texts.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { type Say, useTexts } from '../../i18n/texts.ts';
import { texts as scriptTexts } from '../../script/texts.ts';
import { texts as stepTexts } from '../../steps/texts.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import { texts as documentsTexts } from '../documents/texts.ts';
import { texts as floorTexts } from '../floor/texts.ts';
import { texts as membersTexts } from '../members/texts.ts';
import { texts } from './texts.ts';

/** What an entry of the log says. */
export interface Sentence {
  readonly sentence: string;
  /** Names too many for one sentence. */
  readonly details: readonly string[];
}

export function plain(sentence: string, details: readonly string[] = []): Sentence {
  return { sentence, details };
}

/** The texts that sentences of the log are made of. */
export interface Words {
  readonly t: Say<typeof texts.vi>;
  readonly tCommon: Say<typeof commonTexts.vi>;
  readonly tAttendance: Say<typeof attendanceTexts.vi>;
  readonly tConduct: Say<typeof conductTexts.vi>;
  readonly tDocuments: Say<typeof documentsTexts.vi>;
  readonly tFloor: Say<typeof floorTexts.vi>;
  readonly tMembers: Say<typeof membersTexts.vi>;
  readonly tSteps: Say<typeof stepTexts.vi>;
  readonly tScript: Say<typeof scriptTexts.vi>;
}

export function useWords(): Words {
  return {
    t: useTexts(texts),
    tCommon: useTexts(commonTexts),
    tAttendance: useTexts(attendanceTexts),
    tConduct: useTexts(conductTexts),
    tDocuments: useTexts(documentsTexts),
    tFloor: useTexts(floorTexts),
    tMembers: useTexts(membersTexts),
    tSteps: useTexts(stepTexts),
    tScript: useTexts(scriptTexts),
  };
}
