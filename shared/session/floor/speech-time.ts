import type { SpeechRequestId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { SessionState, SpeechRequest, SpeechTime } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findSpeechRequest } from './find-speech.ts';

/** Pausing a speech, going on with it, and giving it more time. */

export function pauseSpeech(state: SessionState, requestId: SpeechRequestId): Decision {
  return whileSpeaking(state, requestId, ({ runningSince }) =>
    runningSince === null ? decided() : decided({ type: 'SpeechPaused', v: 1, requestId }),
  );
}

export function resumeSpeech(state: SessionState, requestId: SpeechRequestId): Decision {
  return whileSpeaking(state, requestId, ({ runningSince }) =>
    runningSince === null ? decided({ type: 'SpeechResumed', v: 1, requestId }) : decided(),
  );
}

/** Once for all who saw the same time and pressed: another console's minute is not added to one's own by chance. */
export function addSpeechTime(
  state: SessionState,
  requestId: SpeechRequestId,
  seconds: number,
  from: number,
): Decision {
  return whileSpeaking(state, requestId, ({ allowedSeconds }) => {
    if (allowedSeconds === from) return decided({ type: 'SpeechTimeAdded', v: 1, requestId, seconds });
    return allowedSeconds === from + seconds ? decided() : refuse('speech-time-moved');
  });
}

function whileSpeaking(
  state: SessionState,
  requestId: SpeechRequestId,
  then: (time: SpeechTime) => Decision,
): Decision {
  const request: SpeechRequest | undefined = findSpeechRequest(state, requestId);
  if (!request) return refuse('unknown-speech-request');
  switch (request.progress.status) {
    case 'called':
      return then(request.progress.time);
    case 'waiting':
      return refuse('speaker-not-called');
    default:
      return refuse('speech-settled');
  }
}
