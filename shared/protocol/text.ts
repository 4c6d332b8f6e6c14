import { z } from 'zod';
import { paperText } from '../text/paper-text.ts';

/** A text that a person wrote, of at most `max` characters: lines kept, in NFC, without what no paper can hold. */
export const writtenText = (max: number) => z.string().max(max).overwrite(paperText);

/** A text of at most `max` characters in NFC, trimmed, without what no paper can hold. */
export const line = (max: number) => z.string().overwrite(paperText).trim().max(max);
export const requiredLine = (max: number) => line(max).min(1);

/** A reason or statement that goes into the record and the minutes. */
export const Reason = requiredLine(2000);
