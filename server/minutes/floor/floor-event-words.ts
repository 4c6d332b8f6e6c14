import type { EventOf } from '#shared/protocol/events.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import type { AnswerEvent } from '#shared/session/floor/answers.ts';
import type { SpeechEvent } from '#shared/session/floor/evolve-speeches.ts';
import { findSpeechRequest } from '#shared/session/floor/find-speech.ts';
import { findQuestion } from '#shared/session/floor/questions.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';
import { delegateLabel } from '../delegate-names.ts';
import { quoted, spokenDuration } from '../wording.ts';

type QuestionEvent = EventOf<
  'QuestionSubmitted' | 'QuestionTakenUp' | 'QuestionWithdrawn' | 'QuestionAnswered' | 'QuestionDeclined'
>;

/** What an entry about a request to speak was, in a few words that fit inside a sentence. */
export function describeSpeechEvent(state: SessionState, event: SpeechEvent): string {
  const request = findSpeechRequest(state, event.requestId);
  const who = request ? `đại biểu ${delegateName(state, request.delegateId)}` : 'đại biểu';
  const item = request?.agendaItemId ? findItem(state, request.agendaItemId) : undefined;
  const where = item ? ` ở nội dung ${item.number} ${quoted(item.title)}` : '';
  switch (event.type) {
    case 'SpeechRequested':
      return `${who} đăng ký phát biểu${where}`;
    case 'SpeakerAdded':
      return `ghi tên ${who} vào danh sách phát biểu${where}`;
    case 'SpeechRequestMoved':
      return `xếp lại ${who} trong danh sách phát biểu${where}`;
    case 'SpeakerTakenBack':
      return `lấy lại lời mời ${who} phát biểu${where}`;
    case 'SpeechPaused':
      return `tạm dừng phần phát biểu của ${who}${where}`;
    case 'SpeechResumed':
      return `${who} phát biểu tiếp${where}`;
    case 'SpeechTimeAdded':
      return `thêm ${spokenDuration(event.seconds)} cho ${who} phát biểu${where}`;
    case 'SpeechEndUndone':
      return `${who} vẫn phát biểu, việc ghi kết thúc được lấy lại${where}`;
    case 'SpeechRequestWithdrawn':
      return `${who} rút đăng ký phát biểu${where}`;
    case 'SpeakerCalled':
      return `mời ${who} phát biểu${where}`;
    case 'SpeechEnded':
      return `${who} phát biểu xong${where}`;
    case 'SpeechRequestDeclined':
      return `không đưa ${who} vào danh sách phát biểu${where}`;
  }
}

/** What an entry about a question to an official was. */
export function describeQuestionEvent(state: SessionState, event: QuestionEvent): string {
  const question = findQuestion(state, event.questionId);
  if (!question) return 'chất vấn';
  const who = `đại biểu ${delegateName(state, question.delegateId)}`;
  const about = `${question.addressee} về ${quoted(question.topic)}`;
  switch (event.type) {
    case 'QuestionSubmitted':
      return `${who} gửi chất vấn ${about}`;
    case 'QuestionTakenUp':
      return `chuyển chất vấn của ${who} đến ${about}`;
    case 'QuestionWithdrawn':
      return `${who} rút chất vấn ${about}`;
    case 'QuestionAnswered':
      return `ghi đã trả lời chất vấn của ${who} đối với ${about}`;
    case 'QuestionDeclined':
      return `không đưa ra chất vấn của ${who} đối với ${about}`;
  }
}

/** What an entry about an answer was. */
export function describeAnswerEvent(state: SessionState, event: AnswerEvent): string {
  const question = findQuestion(state, event.questionId);
  if (!question) return 'trả lời chất vấn';
  const about = `${question.addressee} về ${quoted(question.topic)}`;
  switch (event.type) {
    case 'PromiseRecorded':
      return `ghi lời hứa của ${about}`;
    case 'AnswerJudged': {
      const who = `đại biểu ${delegateName(state, question.delegateId)}`;
      return `${who} ${event.satisfied ? 'hài lòng' : 'chưa hài lòng'} với trả lời của ${about}`;
    }
  }
}

function delegateName(state: SessionState, id: DelegateId): string {
  const delegate = findPerson(state, id);
  return delegate ? delegateLabel(state, delegate) : id;
}
