import type { EventOf } from '#shared/protocol/events.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { PollOutcome, PollQuestion } from '#shared/protocol/polls.ts';
import type { SessionState } from '#shared/session/state.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { nomineesOf, procedureKey, silentText } from '../../polls/names.ts';
import { nameOf } from '../delegates/names.ts';
import type { Sentence, Words } from './words.ts';

type PollEvent = EventOf<
  | 'PollOpened'
  | 'PollEndMoved'
  | 'ManualCountEntered'
  | 'ManualCountRejected'
  | 'PollClosed'
  | 'PollResultAnnounced'
  | 'PollAnnulled'
>;

/** What an entry says about a poll; lines of papers and recused delegates are folded away. */
export function pollSentence(event: PollEvent, session: SessionState, t: Words): Sentence {
  switch (event.type) {
    case 'PollOpened':
      return opened(event, session, t);
    case 'PollClosed':
      return closed(event, session, t);
    case 'PollEndMoved': {
      const params = { title: titleOf(session, event.pollId), ms: event.standstillMs };
      return { sentence: t('log.event.PollEndMoved', params), details: [] };
    }
    case 'ManualCountEntered':
    case 'PollResultAnnounced':
      return {
        sentence: t(`log.event.${event.type}`, { title: titleOf(session, event.pollId) }),
        details: [],
      };
    case 'ManualCountRejected':
    case 'PollAnnulled': {
      const params = { title: titleOf(session, event.pollId), reason: event.reason };
      return { sentence: t(`log.event.${event.type}`, params), details: [] };
    }
  }
}

function opened(event: EventOf<'PollOpened'>, session: SessionState, t: Words): Sentence {
  const { question, quorum, recused } = event;
  const { title, procedure, repeats } = question;
  const how = lowerFirst(t(`common:procedure.${procedureKey(procedure)}`));
  const first = quorum
    ? t('log.event.PollOpened', { title, how, present: quorum.present, total: quorum.total })
    : t('log.opinionOpened', { title });
  const again = repeats
    ? t('log.repeats', { title: titleOf(session, repeats.pollId), reason: repeats.reason })
    : '';
  return {
    sentence: first + again,
    details: recused.map(({ delegateId, reason }) =>
      t('log.recused', { name: nameOf(session, delegateId), reason }),
    ),
  };
}

function closed(event: EventOf<'PollClosed'>, session: SessionState, t: Words): Sentence {
  const { record, result } = event;
  const question = session.polls.find(({ id }) => id === event.pollId)?.question;
  const by = record.type === 'manual' ? t('log.closedBy.confirmation') : t(`log.closedBy.${event.by}`);
  const params = { title: titleOf(session, event.pollId), by, result: resultText(event, question, t) };
  const opinion = question?.procedure.type === 'opinion';
  const lost = result.quorum === 'void' ? t('log.quorumLost') : '';
  return {
    sentence: t(opinion ? 'log.opinionClosed' : 'log.event.PollClosed', params) + lost,
    details: question ? outcomeLines(question, result.outcome, t) : [],
  };
}

function resultText({ result }: EventOf<'PollClosed'>, question: PollQuestion | undefined, t: Words): string {
  const { outcome, total, issued, returned } = result;
  switch (outcome.type) {
    case 'motion': {
      const [only, ...more] = outcome.clauses;
      if (only && more.length === 0) {
        return t('log.result.motion', { ...only.counts, silence: silenceOf(question, t), total });
      }
      const passed = outcome.clauses.filter((clause) => clause.passed).length;
      return t('log.result.clauses', { passed, count: outcome.clauses.length });
    }
    case 'election': {
      const nominees = question ? nomineesOf(question.paper) : [];
      const elected = outcome.candidates.flatMap(({ standing }, place) =>
        standing === 'elected' ? [nominees[place]?.name ?? ''] : [],
      );
      return elected.length === 0
        ? t('log.result.nobody')
        : t('log.result.elected', { names: elected.join(', ') });
    }
    case 'confidence-rating':
    case 'confidence-vote':
      return t('log.result.ballots', { issued, returned });
  }
}

/** A line for each clause or name of a paper that has several. */
function outcomeLines(question: PollQuestion, outcome: PollOutcome, t: Words): readonly string[] {
  const nominees = nomineesOf(question.paper);
  const line = (place: number) => nominees[place]?.name ?? clausesOf(question)[place] ?? '';
  switch (outcome.type) {
    case 'motion':
      return outcome.clauses.length === 1
        ? []
        : outcome.clauses.map(({ counts, passed }, place) =>
            t('log.result.clause', {
              line: line(place),
              ...counts,
              silence: silenceOf(question, t),
              standing: t(`common:standing.${passed ? 'passed' : 'failed'}`),
            }),
          );
    case 'election':
      return outcome.candidates.map(({ votes, standing }, place) =>
        t('log.result.candidate', { line: line(place), votes, standing: t(`common:standing.${standing}`) }),
      );
    case 'confidence-rating':
      return outcome.officials.map(({ consequence, ...counts }, place) =>
        t('log.result.rated', { line: line(place), ...counts }),
      );
    case 'confidence-vote':
      return outcome.officials.map(({ consequence, ...counts }, place) =>
        t('log.result.trusted', { line: line(place), ...counts }),
      );
  }
}

/** Who could vote and did not, inside a sentence. */
function silenceOf(question: PollQuestion | undefined, t: Words): string {
  return lowerFirst(t(question ? silentText(question.procedure).key : 'common:silent.open'));
}

function titleOf(session: SessionState, id: PollId): string {
  return session.polls.find((poll) => poll.id === id)?.question.title ?? id;
}
