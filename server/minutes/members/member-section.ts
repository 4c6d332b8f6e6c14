import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type Block, paragraph } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { joinSentences, sentence, shortTime, upperFirst } from '../wording.ts';
import { describeMemberEvent } from './member-words.ts';

/** Each change that a person made in the list of delegates or in the programme, with its day, its source and its reason. */
export function memberSection(
  state: SessionState,
  log: readonly LoggedEvent[],
  marks: CorrectionMarks,
): readonly Block[] {
  const changes = log.flatMap(({ seq, at, event }) => {
    switch (event.type) {
      case 'TotalConfirmed':
      case 'DelegateCorrected':
      case 'DelegateStruck':
      case 'DelegateSuspended':
      case 'DelegateRestored':
      case 'DelegatesMerged':
      case 'AgendaItemCorrected':
      case 'AgendaItemStruck':
      case 'AgendaItemsMerged':
        return [{ seq, at, event }];
      default:
        return [];
    }
  });
  return changes.map(({ seq, at, event }, index) =>
    paragraph(
      joinSentences(
        `${index + 1}. ${sentence(`${upperFirst(describeMemberEvent(state, event))}${marks.at((_, corrected) => corrected === seq)}`)}`,
        `Lý do: ${sentence(event.reason)}`,
        `Ghi lúc ${shortTime(at)}.`,
      ),
    ),
  );
}
