import type { DelegateId, Instant, PollId, PreparedPollId } from '../../protocol/ids.ts';
import type { Paper, PollQuestion, PollTiming } from '../../protocol/polls.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { motionRule } from '../../voting/judge.ts';
import { paperFault } from '../../voting/papers.ts';
import { findRuleSet } from '../../voting/rule-sets.ts';
import { audienceOfItem, whyOnlyForUnit } from '../agenda/closed-items.ts';
import { findItem } from '../agenda/programme.ts';
import { findDocument } from '../documents/editions.ts';
import { uncounted } from '../ids-after.ts';
import { findDelegate } from '../members/delegates.ts';
import { totalOf } from '../members/total.ts';
import { findUnit } from '../members/units.ts';
import type { Poll, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { quorumOf, quorumWith, recusedFrom, votersOf } from './electorate.ts';
import { findPoll, isHallPoll, openPoll } from './find-poll.ts';
import { wasOpened } from './preparing.ts';

const LONGEST_OPINION_POLL_MS = 60 * 24 * 3_600_000;

/**
 * Puts a question to the vote. One poll at a time in the hall, with a quorum where the rules ask for one; opinion polls beside
 * it, at any time.
 * `prepared`: the one of the prepared questions that it is, which is put once.
 * `publicKey`: the key that will sign the tokens of a secret poll, null for any other.
 */
export function putToVote(
  state: SessionState,
  question: PollQuestion,
  publicKey: string | null,
  at: Instant,
  prepared: PreparedPollId | null = null,
): Decision {
  if (prepared && wasOpened(state, prepared)) return refuse('prepared-poll-opened');
  const why = whyNotPut(state, question, at);
  if (why) return { ok: false, refusal: why };
  const rules = findRuleSet(state.ruleSets, question.ruleSetId, state.details.startsOn);
  if (!rules) return refuse('unknown-rule-set', { id: question.ruleSetId });
  if (question.paper.type === 'motion' && !motionRule(rules, question.paper.decision)) {
    return refuse('rule-not-in-set', { name: rules.name.vi });
  }
  const quorum = isHallPoll({ question }) ? quorumOf(state, question.electorate, rules) : null;
  const required = rules.quorum.mode === 'refuse';
  if (quorum && required && !quorum.reached) {
    return refuse('no-quorum', { present: quorum.present, total: quorum.total, needed: quorum.needed });
  }
  if (quorum && quorum.present > quorum.total) {
    return refuse('total-too-small', { total: quorum.total, present: quorum.present });
  }
  const recused = [...recusedFrom(state, question)];
  if (!quorum) {
    // Whoever is recused is present in the hall all the same, but cannot answer in writing.
    const voters = votersOf(state, { question, recused }).length;
    const total = totalOf(state, question.electorate);
    if (voters > total) return refuse('total-too-small', { total, present: voters });
    const most = quorumWith(rules, voters, total);
    if (required && !most.reached) {
      return refuse('poll-answers-too-few', { voters: most.present, total: most.total, needed: most.needed });
    }
  }
  if ((question.procedure.type === 'secret') !== (publicKey !== null)) {
    throw new Error('a secret poll, and no other, has a key');
  }
  const pollId = nextPollId(state, question, at);
  return decided({
    type: 'PollOpened',
    v: 4,
    pollId,
    question,
    total: totalOf(state, question.electorate),
    rules,
    quorum,
    // Why somebody has a conflict stands with its declaration, which is not for everybody.
    recused: recused.map((one) =>
      hasConflict(state, one.delegateId, question) ? { ...one, reason: null } : one,
    ),
    closesAt: closingTime(question.timing, at),
    publicKey,
    ...(prepared && { prepared }),
  });
}

/** Polls that everybody is told of are counted; what number another has betrays nothing. */
function nextPollId(state: SessionState, { agendaItemId }: PollQuestion, at: Instant): PollId {
  const forAll = ({ question }: Pick<Poll, 'question'>) =>
    audienceOfItem(state, question.agendaItemId) === 'public';
  return audienceOfItem(state, agendaItemId) === 'public'
    ? (`p${state.polls.filter(forAll).length + 1}` as PollId)
    : uncounted('p', Date.parse(at), new Set(state.polls.map(({ id }) => id)));
}

function hasConflict(
  { conflicts }: SessionState,
  id: DelegateId,
  { agendaItemId: item }: PollQuestion,
): boolean {
  return conflicts.some(({ delegateId, agendaItemId }) => delegateId === id && agendaItemId === item);
}

function whyNotPut(state: SessionState, question: PollQuestion, at: Instant): Refusal | null {
  if (isHallPoll({ question }) && openPoll(state)) return refusal('poll-already-open');
  return (
    whyNotSubject(state, question) ??
    whyNotForm(question, at) ??
    whyNotVoters(state, question) ??
    whyNotRepeat(state, question)
  );
}

function whyNotSubject(state: SessionState, { agendaItemId, documentId }: PollQuestion): Refusal | null {
  if (agendaItemId !== null) {
    const item = findItem(state, agendaItemId);
    if (!item) return refusal('unknown-agenda-item', { id: agendaItemId });
    const why = whyOnlyForUnit(state, item, null);
    if (why) return why;
  }
  if (documentId === null) return null;
  const document = findDocument(state, documentId);
  if (!document) return refusal('unknown-document', { id: documentId });
  return document.withdrawn ? refusal('document-withdrawn') : null;
}

/** Which papers each procedure takes: confidence is rated in secret; an opinion poll and hands by name ask for opinions. */
const PAPERS: Readonly<Record<string, readonly Paper['type'][]>> = {
  open: ['motion', 'election'],
  secret: ['motion', 'election', 'confidence-rating', 'confidence-vote'],
  opinion: ['motion'],
  'hands-counted': ['motion'],
  'hands-by-name': ['motion'],
  paper: ['motion', 'election', 'confidence-rating', 'confidence-vote'],
};

function whyNotForm({ paper, procedure, timing }: PollQuestion, at: Instant): Refusal | null {
  const form = procedure.type === 'manual' ? procedure.means : procedure.type;
  if (!PAPERS[form]?.includes(paper.type)) return refusal('poll-form-unfit');
  const fault = paperFault(paper);
  if (fault === 'repeated-name') return refusal('poll-names-repeated');
  if (fault === 'too-few-candidates') return refusal('poll-too-few-candidates');
  if (procedure.type === 'manual' && timing.type !== 'by-hand') return refusal('poll-manual-by-hand');
  if ((procedure.type === 'opinion') !== (timing.type === 'until')) {
    // Days are for opinion polls, which may also be closed by hand; seconds are for the hall.
    if (!(procedure.type === 'opinion' && timing.type === 'by-hand')) return refusal('poll-timing-unfit');
  }
  if (timing.type !== 'until') return null;
  const left = Date.parse(timing.at) - Date.parse(at);
  return left > 0 && left <= LONGEST_OPINION_POLL_MS ? null : refusal('poll-end-unfit');
}

function whyNotVoters(state: SessionState, question: PollQuestion): Refusal | null {
  const { electorate } = question;
  const unitId = electorate.type === 'all' ? null : electorate.unit;
  if (electorate.type !== 'all' && unitId !== null) {
    const unit = findUnit(state, unitId);
    if (unit?.kind !== electorate.type || unit.name !== electorate.name) {
      return refusal('unknown-unit', { id: unitId });
    }
  }
  for (const id of question.recused) {
    if (!findDelegate(state, id)) return refusal('unknown-delegate', { id });
  }
  const voters = votersOf(state, { question, recused: recusedFrom(state, question) }).length;
  return voters > 0 ? null : refusal('poll-without-voters');
}

function whyNotRepeat(
  state: SessionState,
  { agendaItemId, repeats, procedure }: PollQuestion,
): Refusal | null {
  if (!repeats) return null;
  const first = findPoll(state, repeats.pollId);
  if (!first) return refusal('unknown-poll', { id: repeats.pollId });
  if (first.status === 'open') return refusal('poll-open');
  if (first.status === 'annulled') return refusal('poll-annulled');
  if (first.superseded) return refusal('poll-superseded');
  const [audience, before] = [agendaItemId, first.question.agendaItemId].map((id) =>
    audienceOfItem(state, id),
  );
  if (audience !== before) return refusal('items-for-others');
  return isHallPoll(first) === (procedure.type !== 'opinion') ? null : refusal('poll-form-unfit');
}

function closingTime(timing: PollTiming, at: Instant): Instant | null {
  switch (timing.type) {
    case 'by-hand':
      return null;
    case 'countdown':
      return new Date(Date.parse(at) + timing.seconds * 1000).toISOString();
    case 'until':
      return timing.at;
  }
}
