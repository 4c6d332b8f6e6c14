import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type Block, paragraph } from '../blocks.ts';
import { joinSentences, sentence, shortTime, upperFirst } from '../wording.ts';
import { describeMemberEvent } from './member-words.ts';

/** Each change that a person made in the list of delegates or in the programme, with its day, its source and its reason. */
export function memberSection(state: SessionState, log: readonly LoggedEvent[]): readonly Block[] {
  const changes = log.flatMap(({ at, event }) => {
    switch (event.type) {
      case 'DelegateCorrected':
      case 'DelegateStruck':
      case 'DelegateSuspended':
      case 'DelegateRestored':
      case 'DelegatesMerged':
      case 'AgendaItemCorrected':
      case 'AgendaItemStruck':
      case 'AgendaItemsMerged':
        return [{ at, event }];
      default:
        return [];
    }
  });
  return changes.map(({ at, event }, index) =>
    paragraph(
      joinSentences(
        `${index + 1}. ${sentence(upperFirst(describeMemberEvent(state, event)))}`,
        `Lý do: ${sentence(event.reason)}`,
        `Ghi lúc ${shortTime(at)}.`,
      ),
    ),
  );
}
