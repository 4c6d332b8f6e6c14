import { z } from 'zod';
import { SpeechRequestText } from './floor.ts';
import { DelegateId, SpeechRequestId } from './ids.ts';
import { Reason } from './text.ts';

/*
 * What happens on a list of speakers, and what is asked of it: in the hall, and in the groups of a debate alike.
 */

/** What delegates ask themselves. */
export const ASKING_COMMANDS = [
  /** Always the sender's own: no delegate asks for another. */
  SpeechRequestText.extend({ type: z.literal('RequestToSpeak') }),
  z.object({ type: z.literal('WithdrawSpeechRequest'), requestId: SpeechRequestId }),
] as const;

/** What is done by whoever keeps the list. */
export const CONDUCTING_COMMANDS = [
  /** Who speaks at that moment has ended with it. */
  z.object({ type: z.literal('CallSpeaker'), requestId: SpeechRequestId }),
  /** Of a call by mistake, for some seconds; the speech that it had ended goes on. */
  z.object({ type: z.literal('TakeBackSpeaker'), requestId: SpeechRequestId }),
  z.object({ type: z.literal('PauseSpeech'), requestId: SpeechRequestId }),
  z.object({ type: z.literal('ResumeSpeech'), requestId: SpeechRequestId }),
  /** `from`: the time allowed that was seen: given twice at once, it is added once. */
  z.object({
    type: z.literal('AddSpeechTime'),
    requestId: SpeechRequestId,
    seconds: z.int().min(1).max(3600),
    from: z.int().min(1),
  }),
  z.object({ type: z.literal('EndSpeech'), requestId: SpeechRequestId }),
  z.object({ type: z.literal('UndoEndSpeech'), requestId: SpeechRequestId }),
  /** For a delegate who asked by hand (giơ tay). */
  SpeechRequestText.extend({ type: z.literal('AddSpeaker'), delegateId: DelegateId }),
  /** Before another that waits on the same item; null: to the end. */
  z.object({
    type: z.literal('MoveSpeechRequest'),
    requestId: SpeechRequestId,
    before: SpeechRequestId.nullable(),
  }),
  z.object({ type: z.literal('DeclineSpeechRequest'), requestId: SpeechRequestId, reason: Reason }),
] as const;

export const SPEECH_EVENTS = [
  SpeechRequestText.extend({
    type: z.literal('SpeechRequested'),
    v: z.literal(1),
    delegateId: DelegateId,
  }),
  /** The secretariat has put a delegate on the list who asked by hand (giơ tay). */
  SpeechRequestText.extend({
    type: z.literal('SpeakerAdded'),
    v: z.literal(1),
    delegateId: DelegateId,
  }),
  z.object({ type: z.literal('SpeechRequestWithdrawn'), v: z.literal(1), requestId: SpeechRequestId }),
  /** Moved by hand: `order` is the whole list of its item from here on. */
  z.object({
    type: z.literal('SpeechRequestMoved'),
    v: z.literal(1),
    requestId: SpeechRequestId,
    order: z.array(SpeechRequestId).min(1),
  }),
  z.object({
    type: z.literal('SpeakerCalled'),
    v: z.literal(1),
    requestId: SpeechRequestId,
    /** How long the speech may take. Absent up to 0.3.0, which knew no times. */
    seconds: z.int().min(1).optional(),
  }),
  /** The call was a mistake: the delegate waits in the same place as before. */
  z.object({ type: z.literal('SpeakerTakenBack'), v: z.literal(1), requestId: SpeechRequestId }),
  z.object({ type: z.literal('SpeechPaused'), v: z.literal(1), requestId: SpeechRequestId }),
  z.object({ type: z.literal('SpeechResumed'), v: z.literal(1), requestId: SpeechRequestId }),
  z.object({
    type: z.literal('SpeechTimeAdded'),
    v: z.literal(1),
    requestId: SpeechRequestId,
    seconds: z.int().min(1),
  }),
  z.object({ type: z.literal('SpeechEnded'), v: z.literal(1), requestId: SpeechRequestId }),
  /** The speech had not ended: its clock goes on as if nothing had been. */
  z.object({ type: z.literal('SpeechEndUndone'), v: z.literal(1), requestId: SpeechRequestId }),
  z.object({
    type: z.literal('SpeechRequestDeclined'),
    v: z.literal(1),
    requestId: SpeechRequestId,
    reason: Reason,
  }),
] as const;
