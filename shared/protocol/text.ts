import { z } from 'zod';

/** A text of at most `max` characters in NFC, trimmed. */
export const line = (max: number) => z.string().trim().normalize('NFC').max(max);
export const requiredLine = (max: number) => line(max).min(1);

/** A reason or statement that goes into the record and the minutes. */
export const Reason = requiredLine(2000);
