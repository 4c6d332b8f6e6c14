import type { WrittenSpeech } from '../../protocol/floor.ts';
import type { WrittenSpeechId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { RecordedSpeech, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { whyNotOnItem } from './speech-item.ts';

/** What was not spoken is handed in in writing, also after the item has ended. That it was is on record, not what it says. */
export function recordWrittenSpeech(state: SessionState, speech: WrittenSpeech): Decision {
  const { writtenSpeechId, delegateId, agendaItemId, title } = speech;
  const known = state.writtenSpeeches.find((one) => one.writtenSpeechId === writtenSpeechId);
  if (known) {
    const same =
      known.delegateId === delegateId && known.agendaItemId === agendaItemId && known.title === title;
    return same ? decided() : refuse('floor-id-reused');
  }
  if (state.status === 'closed') return refuse('session-closed');
  if (!state.delegates.some(({ id }) => id === delegateId)) {
    return refuse('unknown-delegate', { id: delegateId });
  }
  const why = whyNotOnItem(state, agendaItemId, null);
  if (why) return { ok: false, refusal: why };
  return decided({
    type: 'WrittenSpeechRecorded',
    v: 1,
    writtenSpeechId,
    delegateId,
    agendaItemId,
    title,
  });
}

/** A speech that was noted by mistake, or that its author has taken back: it is none of the record's papers. */
export function takeBackWrittenSpeech(state: SessionState, id: WrittenSpeechId, reason: string): Decision {
  const known = state.writtenSpeeches.find(({ writtenSpeechId }) => writtenSpeechId === id);
  if (!known) return refuse('unknown-written-speech');
  if (known.takenBack) return decided();
  if (state.status === 'closed') return refuse('session-closed');
  return decided({ type: 'WrittenSpeechTakenBack', v: 1, writtenSpeechId: id, reason });
}

/** What was handed in, and not taken back. */
export function writtenSpeeches({
  writtenSpeeches: all,
}: Pick<SessionState, 'writtenSpeeches'>): readonly RecordedSpeech[] {
  return all.filter(({ takenBack }) => !takenBack);
}
