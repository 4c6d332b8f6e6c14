import { AgendaItemId, DelegateId, type QuestionId } from '#shared/protocol/ids.ts';
import { PollQuestion, type Selection } from '#shared/protocol/polls.ts';
import type { AgendaEntry, Delegate, SessionDetails } from '#shared/protocol/records.ts';

export function details(): SessionDetails {
  return {
    title: 'Kỳ họp thứ hai',
    council: 'Hội đồng nhân dân tỉnh Sông Lam',
    term: 'Nhiệm kỳ 2026 - 2031',
    place: 'Hội trường lớn',
    startsOn: '2026-12-08',
    days: 3,
    ruleSetId: 'vn-hdnd',
    closedPapersHours: 72,
  };
}

export function delegate(n: number): Delegate {
  const id = DelegateId.parse(`d${n}`);
  const unit = `Tổ số ${(n % 8) + 1}`;
  return { id, name: `Nguyễn Văn ${n}`, title: '', group: unit, committee: '', constituency: '', seat: '' };
}

export function agendaEntry(n: number): AgendaEntry {
  const id = AgendaItemId.parse(`a${n}`);
  return {
    id,
    number: `${n}`,
    title: `Nội dung ${n}`,
    kind: 'report',
    presenter: '',
    minutes: 20,
    day: 1,
    audience: 'public',
  };
}

export function asking(questionId: QuestionId) {
  const text =
    'Đề nghị cho biết tiến độ giải quyết hồ sơ cấp giấy chứng nhận quyền sử dụng đất còn tồn đọng.';
  return { questionId, addressee: 'Giám đốc Sở', topic: 'Đất đai', text, form: 'written' } as const;
}

export function question(title: string): PollQuestion {
  return PollQuestion.parse({
    agendaItemId: null,
    documentId: null,
    title,
    ruleSetId: 'vn-hdnd',
    paper: { type: 'motion', clauses: [], decision: 'ordinary' },
    procedure: { type: 'open', showNames: false },
    electorate: { type: 'all' },
    recused: [],
    timing: { type: 'by-hand' },
    reveal: 'on-announcement',
    repeats: null,
  });
}

/** Whoever is there votes for it, but for some. */
export function ballotsOfAll(people: readonly Delegate[], turn: number) {
  return new Map(
    people.map(({ id }, place) => {
      const choice = (place + turn) % 7 === 0 ? 'against' : 'for';
      const selection: Selection = { type: 'motion', choices: [choice] };
      return [id, { selection, reason: '' }] as const;
    }),
  );
}
