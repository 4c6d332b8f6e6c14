import type { EventOf } from '#shared/protocol/events.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { PollOutcome, PollQuestion } from '#shared/protocol/polls.ts';
import type { SessionState } from '#shared/session/state.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { nomineesOf, procedureKey } from '../../polls/names.ts';
import { nameOf } from '../delegates/names.ts';
import { plain, type Sentence, type Words } from './words.ts';

type PollEvent = EventOf<
  | 'PollOpened'
  | 'PollEndMoved'
  | 'PollHeld'
  | 'PollResumed'
  | 'PollEndSet'
  | 'PollEndUndone'
  | 'ManualCountEntered'
  | 'ManualCountRejected'
  | 'ManualCountMoved'
  | 'PollClosed'
  | 'PollEnded'
  | 'PollResultAnnounced'
  | 'OpinionReasonsTold'
  | 'PollAnnulled'
>;

/** What an entry says about a poll; lines of papers and recused delegates are folded away. */
export function pollSentence(event: PollEvent, session: SessionState, words: Words): Sentence {
  const { t } = words;
  switch (event.type) {
    case 'PollOpened':
      return opened(event, session, words);
    case 'PollClosed':
      return closed(event, session, words);
    case 'PollEndMoved': {
      const title = titleOf(session, event.pollId);
      return plain(t('event.PollEndMoved', { title, ms: event.standstillMs }));
    }
    case 'PollHeld':
    case 'PollResumed':
    case 'PollEndSet':
    case 'PollEndUndone': {
      const title = titleOf(session, event.pollId);
      return plain(t(`event.${event.type}`, { title }));
    }
    case 'ManualCountMoved': {
      const title = titleOf(session, event.pollId);
      return { sentence: t(`countMoved.${event.stage}`, { title }), details: [] };
    }
    case 'ManualCountEntered':
    case 'PollEnded':
    case 'PollResultAnnounced':
    case 'OpinionReasonsTold':
      return plain(t(`event.${event.type}`, { title: titleOf(session, event.pollId) }));
    case 'ManualCountRejected':
    case 'PollAnnulled': {
      const title = titleOf(session, event.pollId);
      return plain(t(`event.${event.type}`, { title, reason: event.reason }));
    }
  }
}

function opened(event: EventOf<'PollOpened'>, session: SessionState, { t, tCommon }: Words): Sentence {
  const { question, quorum, recused } = event;
  const { title, procedure, repeats } = question;
  const how = lowerFirst(tCommon(`procedure.${procedureKey(procedure)}`));
  const first = quorum
    ? t('event.PollOpened', { title, how, present: quorum.present, total: quorum.total })
    : t('opinionOpened', { title });
  const again = repeats
    ? t('repeats', { title: titleOf(session, repeats.pollId), reason: repeats.reason })
    : '';
  const details = recused.map(({ delegateId, reason }) => {
    const name = nameOf(session, delegateId);
    return reason === null ? t('recusedDeclared', { name }) : t('recused', { name, reason });
  });
  return plain(first + again, details);
}

function closed(event: EventOf<'PollClosed'>, session: SessionState, words: Words): Sentence {
  const { t } = words;
  const { record, result } = event;
  const question = session.polls.find(({ id }) => id === event.pollId)?.question;
  const by = record.type === 'manual' ? t('closedBy.confirmation') : t(`closedBy.${event.by}`);
  const params = { title: titleOf(session, event.pollId), by, result: resultText(event, question, words) };
  const opinion = question?.procedure.type === 'opinion';
  const lost = result.quorum === 'void' ? t('quorumLost') : '';
  return plain(
    t(opinion ? 'opinionClosed' : 'event.PollClosed', params) + lost,
    question ? outcomeLines(question, result.outcome, words) : [],
  );
}

function resultText(
  { result }: EventOf<'PollClosed'>,
  question: PollQuestion | undefined,
  words: Words,
): string {
  const { t } = words;
  const { outcome, total, issued, returned } = result;
  switch (outcome.type) {
    case 'motion': {
      const [only, ...more] = outcome.clauses;
      if (only && more.length === 0) {
        return t('result.motion', { ...only.counts, silence: silenceOf(question, words), total });
      }
      const passed = outcome.clauses.filter((clause) => clause.passed).length;
      return t('result.clauses', { passed, count: outcome.clauses.length });
    }
    case 'election': {
      const nominees = question ? nomineesOf(question.paper) : [];
      const elected = outcome.candidates.flatMap(({ standing }, place) =>
        standing === 'elected' ? [nominees[place]?.name ?? ''] : [],
      );
      return elected.length === 0 ? t('result.nobody') : t('result.elected', { names: elected.join(', ') });
    }
    case 'confidence-rating':
    case 'confidence-vote':
      return t('result.ballots', { issued, returned });
  }
}

/** A line for each clause or name of a paper that has several. */
function outcomeLines(question: PollQuestion, outcome: PollOutcome, words: Words): readonly string[] {
  const { t, tCommon } = words;
  const nominees = nomineesOf(question.paper);
  const line = (place: number) => nominees[place]?.name ?? clausesOf(question)[place] ?? '';
  switch (outcome.type) {
    case 'motion':
      return outcome.clauses.length === 1
        ? []
        : outcome.clauses.map(({ counts, passed }, place) =>
            t('result.clause', {
              line: line(place),
              ...counts,
              silence: silenceOf(question, words),
              standing: tCommon(`standing.${passed ? 'passed' : 'failed'}`),
            }),
          );
    case 'election':
      return outcome.candidates.map(({ votes, standing }, place) =>
        t('result.candidate', { line: line(place), votes, standing: tCommon(`standing.${standing}`) }),
      );
    case 'confidence-rating':
      return outcome.officials.map(({ consequence, ...counts }, place) =>
        t('result.rated', { line: line(place), ...counts }),
      );
    case 'confidence-vote':
      return outcome.officials.map(({ consequence, ...counts }, place) =>
        t('result.trusted', { line: line(place), ...counts }),
      );
  }
}

/** Who could vote and did not, inside a sentence. */
function silenceOf(question: PollQuestion | undefined, { tCommon }: Words): string {
  return lowerFirst(tCommon(`silent.${question ? procedureKey(question.procedure) : 'open'}`));
}

function titleOf(session: SessionState, id: PollId): string {
  return session.polls.find((poll) => poll.id === id)?.question.title ?? id;
}
