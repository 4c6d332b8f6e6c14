import type { Poll, PollEnding } from '#shared/session/state.ts';
import { namedVotesOf } from './named-groups.ts';
import type { vi } from './texts.ts';

type Label = Extract<keyof typeof vi, 'resultCsv' | 'csv' | 'countDocx' | 'countPdf'>;

export interface PollFile {
  readonly label: Label;
  readonly path: string;
  readonly fileName: string;
}

/** What the server exports of a poll that was counted. */
export function filesOf(poll: Poll, ending: PollEnding): readonly PollFile[] {
  const path = `/api/export/polls/${poll.id}`;
  const number = poll.id.slice(1);
  const file = (label: Label, name: string, fileName: string): PollFile => ({
    label,
    path: `${path}/${name}`,
    fileName,
  });
  return [
    file('resultCsv', 'result.csv', `ket-qua-${number}.csv`),
    ...(namedVotesOf(ending.record) ? [file('csv', 'roll-call.csv', `bieu-quyet-${number}.csv`)] : []),
    ...(isCounted(poll)
      ? [
          file('countDocx', 'count.docx', `bien-ban-kiem-phieu-${number}.docx`),
          file('countPdf', 'count.pdf', `bien-ban-kiem-phieu-${number}.pdf`),
        ]
      : []),
  ];
}

/** Whether ballot papers were counted, of paper or not: secret polls, paper ballots, elections. */
function isCounted({ question: { paper, procedure } }: Poll): boolean {
  return (
    procedure.type === 'secret' ||
    (procedure.type === 'manual' && procedure.means === 'paper') ||
    paper.type === 'election'
  );
}
