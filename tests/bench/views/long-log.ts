import { randomUUID } from 'node:crypto';
import { audienceOf } from '#shared/access/audience-of.ts';
import type { Audience } from '#shared/protocol/audience.ts';
import type { Actor, LoggedEvent } from '#shared/protocol/events.ts';
import { DelegateId, QuestionId, SpeechRequestId } from '#shared/protocol/ids.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { agendaEntry, asking, ballotsOfAll, delegate, details, question } from './samples.ts';

const SECRETARY: Actor = { capacity: 'secretary', id: 's1' };

/**
 * The log of a session of `length` events, decided by the core: attendance, items, speeches, votes by name that are announced, and
 * now and then what is not for everybody. `questions`: delegates who have each a question of their own that is not taken up.
 */
export function longLog(length: number, delegates: number, questions: number): readonly LoggedEvent[] {
  const log: LoggedEvent[] = [];
  let state = EMPTY_SESSION;
  let minute = 0;
  const audienceAt = (seq: number): Audience => log[seq - 1]?.audience ?? 'public';
  const give = (command: CoreCommand, actor: Actor = SECRETARY) => {
    const at = new Date(Date.UTC(2026, 11, 8, 1) + minute * 1000).toISOString();
    minute += 1;
    const decision = decide(state, command, at, actor);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.en}`);
    for (const event of decision.events) {
      const audience = audienceOf(event, state, audienceAt);
      const entry: LoggedEvent = { seq: state.seq + 1, at, actor, audience, event };
      state = evolve(state, entry);
      log.push(entry);
    }
  };
  const by = (n: number): Actor => ({ capacity: 'delegate', id: `d${n}` });
  give({ type: 'CreateSession', details: details() }, { capacity: 'system', id: 'setup' });
  const none = { details: null, delegates: [], agenda: [], documents: [] };
  const people = Array.from({ length: delegates }, (_, index) => delegate(index + 1));
  give({ type: 'ApplyImport', basedOnSeq: state.seq, statements: { ...none, delegates: people } });
  const items = Array.from({ length: 20 }, (_, index) => agendaEntry(index + 1));
  give({ type: 'ApplyImport', basedOnSeq: state.seq, statements: { ...none, agenda: items } });
  give({ type: 'OpenSession' });
  const marks = people.map(({ id }) => ({ delegateId: id, status: 'present' as const }));
  give({ type: 'MarkAttendance', marks, reason: null });
  for (let n = 1; n <= questions; n += 1) {
    give({ type: 'SubmitQuestion', ...asking(QuestionId.parse(randomUUID())) }, by(n));
  }
  for (let turn = 0; log.length < length; turn += 1) {
    const n = (turn % delegates) + 1;
    const delegateId = DelegateId.parse(`d${n}`);
    if (turn % 40 === 0) {
      give({ type: 'PutToVote', question: question(`Nghị quyết số ${turn}`), publicKey: null });
      const pollId = state.polls.at(-1)?.id;
      if (!pollId) throw new Error('no poll');
      const collected = { type: 'open', ballots: ballotsOfAll(people, turn) } as const;
      give({ type: 'CountAndClosePoll', pollId, by: 'secretariat', collected });
      give({ type: 'AnnouncePollResult', pollId });
    } else if (turn % 10 === 0) {
      give({ type: 'SubmitQuestion', ...asking(QuestionId.parse(randomUUID())) }, by(n));
    } else if (turn % 3 === 0) {
      const requestId = SpeechRequestId.parse(randomUUID());
      give({ type: 'RequestToSpeak', requestId, agendaItemId: null, topic: 'Đầu tư công' }, by(n));
      give({ type: 'CallSpeaker', requestId });
      give({ type: 'EndSpeech', requestId });
    } else {
      const status = state.attendance[delegateId]?.status === 'present' ? 'absent' : 'present';
      give({ type: 'MarkAttendance', marks: [{ delegateId, status }], reason: 'Ra ngoài' });
    }
  }
  return log.slice(0, length);
}
