import { type PollId, Sha256 } from '#shared/protocol/ids.ts';
import type { ManualEntry, PollQuestion, Selection } from '#shared/protocol/polls.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { SESSION } from '../eventlog/entries.ts';
import {
  addingItem,
  aSession,
  asDelegate,
  COUNTDOWN,
  castInTurn,
  type SessionStory,
} from '../session/builder.ts';
import {
  a,
  d,
  delegate,
  ds,
  floorRules,
  ownRules,
  p,
  pdf,
  q,
  question,
  r,
  speech,
  u,
  writtenSpeech,
} from '../session/samples.ts';
import { election, levels, motion, names, PROCEDURES, rating, votes } from '../voting/samples.ts';
import { SecretPoll } from '../voting/secret-poll.ts';

/** The polls of the session below, by what they are. */
export const POLLS = {
  open: p(1),
  clauses: p(2),
  repeat: p(3),
  election: p(4),
  handsCounted: p(5),
  rating: p(6),
  handsByName: p(7),
  onPaper: p(8),
  emptyBox: p(9),
  opinion: p(10),
};

export interface ToldSession {
  readonly story: SessionStory;
  readonly boxes: readonly { readonly pollId: PollId; readonly entries: readonly BoxEntry[] }[];
  /** The secret polls with their keys, to make more ballots than were cast. */
  readonly secretPolls: readonly SecretPoll[];
}

/** A sitting of seven with a poll of every kind: what a record has to carry. */
export async function wholeSession(): Promise<ToldSession> {
  const committee = (n: number) => ({ committee: n <= 4 ? 'Ban Pháp chế' : '' });
  const story = aSession()
    .registering(...[1, 2, 3, 4, 5, 6, 7].map((n) => delegate(n, committee(n))))
    .withAgenda(3)
    .publishing()
    .savingRules()
    .opened()
    .present(6)
    .marked('absent', d(3))
    .atOnce()
    .give({ type: 'UndoAttendanceMark', delegateId: d(3) })
    .starting(a(2))
    .atOnce()
    .give({ type: 'UndoAgendaItemStart', itemId: a(2) })
    .starting(a(1))
    .stepping(a(1), 'appraisal')
    .atOnce()
    .give({ type: 'UndoStep', itemId: a(1), step: 'appraisal' })
    .stepping(a(1), 'presentation')
    .stepping(a(1), 'debate')
    .finishing(a(1))
    .atOnce()
    .give({ type: 'UndoAgendaItemClose', itemId: a(1) })
    .declaring(d(2), a(1));
  voteByName(story);
  const secret = new SecretPolls(story);
  await secret.hold({ title: 'Bầu Ủy viên', paper: election(2, 4) }, [
    names(0, 1),
    names(1, 3),
    names(),
    names(1),
  ]);
  voteByHands(story);
  await secret.hold({ title: 'Lấy phiếu tín nhiệm', paper: rating(3) }, [
    levels('high', 'low', null),
    levels('medium', 'low', 'low'),
    levels('high', 'medium', 'high'),
  ]);
  voteByNameAndOnPaper(story);
  await secret.hold({ title: 'Không ai bỏ phiếu' }, []);
  story
    .askingOpinions({ electorate: { type: 'committee', unit: u(2), name: 'Ban Pháp chế' } })
    .correcting(2)
    .counted(new Map([[d(3), { selection: votes('against'), reason: 'Cần “thêm” số liệu' }]]))
    .announcing();
  speakAndAsk(story);
  story.finishing(a(1));
  behindClosedDoors(story);
  story.ended();
  return { story, boxes: secret.boxes, secretPolls: secret.polls };
}

/** Items that not everybody may know of: one for members, who vote in it, and one for a committee. */
function behindClosedDoors(story: SessionStory): void {
  const personnel = addingItem(story, { number: '3a', title: 'Công tác nhân sự', audience: 'members' });
  story.starting(personnel).askingToSpeak(9, 5, { agendaItemId: personnel }).calling(9);
  story
    .voting({ agendaItemId: personnel, title: 'Giới thiệu nhân sự' })
    .counted(new Map([[d(1), { selection: votes('for'), reason: '' }]]))
    .announcing()
    .finishing(personnel);
  const committee = { unit: u(2) };
  const report = addingItem(story, { number: '3b', title: 'Thẩm tra nhân sự', audience: committee });
  story.publishing(pdf(7, { agendaItemId: report, audience: committee, title: 'Báo cáo thẩm tra nhân sự' }));
  story.starting(report).atOnce().give({ type: 'UndoAgendaItemStart', itemId: report });
}

/** Speakers are called one after another; the last speaks until the item is closed. */
function speakAndAsk(story: SessionStory): void {
  const back = (n: number) => ({ type: 'WithdrawSpeechRequest', requestId: r(n) }) as const;
  story
    .askingToSpeak(1, 1)
    .askingToSpeak(2, 2, { agendaItemId: null, topic: '' })
    .askingToSpeak(3, 3)
    .askingToSpeak(4, 4)
    .questioning(1, 1)
    .questioning(2, 2)
    .questioning(3, 3)
    .give({ type: 'WithdrawQuestion', questionId: q(2) }, asDelegate(2))
    .give({ type: 'DeclineQuestion', questionId: q(3), reason: 'Trùng với chất vấn khác' })
    .answering(1)
    .give({ type: 'RecordPromise', questionId: q(1), promise: 'Xong trong quý I', due: '2027-03-31' })
    .give({ type: 'JudgeAnswer', questionId: q(1), satisfied: true, words: '' }, asDelegate(1))
    .give(back(3), asDelegate(3))
    .give({ type: 'DeclineSpeechRequest', requestId: r(4), reason: 'Hết thời gian' })
    .give({ type: 'SetFloorRules', rules: floorRules() })
    .give({ type: 'AddSpeaker', delegateId: d(5), ...speech(5, { kind: 'rebuttal' }) })
    .askingToSpeak(6, 6, { kind: 'point-of-order' })
    .give({ type: 'MoveSpeechRequest', requestId: r(5), before: r(6) })
    .calling(2)
    .atOnce()
    .calling(1)
    .atOnce()
    .give({ type: 'TakeBackSpeaker', requestId: r(1) })
    .give({ type: 'PauseSpeech', requestId: r(2) })
    .give({ type: 'ResumeSpeech', requestId: r(2) })
    .give({ type: 'AddSpeechTime', requestId: r(2), seconds: 60, from: 300 })
    .calling(1)
    .give({ type: 'EndSpeech', requestId: r(1) })
    .atOnce()
    .give({ type: 'UndoEndSpeech', requestId: r(1) })
    .give({ type: 'RecordWrittenSpeech', ...writtenSpeech(1, { delegateId: d(4) }) })
    .give({ type: 'RecordWrittenSpeech', ...writtenSpeech(2, { delegateId: d(5) }) })
    .give({
      type: 'TakeBackWrittenSpeech',
      writtenSpeechId: writtenSpeech(2).writtenSpeechId,
      reason: 'Ghi nhầm người',
    });
}

/** One votes and leaves, one is recused, one was never there; then several clauses; then a repeat that is annulled. */
function voteByName(story: SessionStory): void {
  const forIt = { selection: votes('for'), reason: '' };
  story
    .voting({ agendaItemId: a(1), reveal: 'at-once' })
    .leaving(d(6))
    .counted(new Map([d(1), d(3), d(6)].map((id) => [id, forIt])))
    .present(6)
    .voting({ title: 'Dự thảo Nghị quyết', paper: motion(3), ruleSetId: ownRules().id })
    .counted(castInTurn([votes('for', null, 'against'), votes('for', 'abstain', null)]))
    .announcing()
    .voting({
      repeats: { pollId: POLLS.clauses, reason: 'Có sửa đổi' },
      paper: motion(2),
      timing: { type: 'countdown', seconds: 60 },
    })
    .give({ type: 'MovePollEnd', pollId: POLLS.repeat, standstillMs: 4000 }, COUNTDOWN)
    .counted(castInTurn([votes('for', 'for'), votes('for', 'against')]))
    .announcing()
    .annulling();
}

function voteByHands(story: SessionStory): void {
  const counted = (inFavour: number): ManualEntry => ({
    type: 'counted',
    papers: null,
    tally: { type: 'motion', clauses: [{ for: inFavour, against: 1, abstain: 0 }] },
  });
  story
    .voting({ procedure: PROCEDURES['hands, counted'] })
    .enteringCount(counted(4))
    .rejectingCount()
    .enteringCount(counted(5))
    .confirmingCount();
}

function voteByNameAndOnPaper(story: SessionStory): void {
  story
    .voting({ procedure: PROCEDURES['hands, by name'] })
    .enteringCount({
      type: 'by-name',
      votes: [
        { selection: votes('for'), delegates: ds(1, 4) },
        { selection: votes('against'), delegates: [d(5)] },
      ],
    })
    .confirmingCount()
    .voting({ procedure: PROCEDURES['on paper'], paper: election(1, 2) })
    .enteringCount({
      type: 'counted',
      papers: { issued: 6, returned: 5 },
      tally: { type: 'election', votes: [3, 1], blank: 1, invalid: 0 },
    })
    .confirmingCount();
}

/** Secret polls with real keys and tokens, from opening to announcement. */
class SecretPolls {
  readonly boxes: { pollId: PollId; entries: readonly BoxEntry[] }[] = [];
  readonly polls: SecretPoll[] = [];
  readonly #story: SessionStory;

  constructor(story: SessionStory) {
    this.#story = story;
  }

  async hold(changes: Partial<PollQuestion>, selections: readonly Selection[]): Promise<void> {
    const asked = question({ procedure: PROCEDURES.secret, ...changes });
    const pollId = p(this.#story.state.polls.length + 1);
    const poll = new SecretPoll(asked.paper, { sessionId: SESSION, pollId });
    const { entries, claims } = await poll.box(selections);
    this.polls.push(poll);
    this.boxes.push({ pollId, entries });
    this.#story
      .give({ type: 'PutToVote', question: asked, publicKey: poll.publicKey })
      .give({
        type: 'CountAndClosePoll',
        pollId,
        by: 'secretariat',
        collected: {
          type: 'secret',
          // One token was given out and never used.
          issuedTo: ds(1, selections.length + 1),
          selections: entries.map(({ selection }) => selection),
          boxRoot: Sha256.parse(claims.boxRoot),
        },
      })
      .announcing();
  }
}
