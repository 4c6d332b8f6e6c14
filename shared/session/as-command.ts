import type { EventOf } from '../protocol/events.ts';
import { asCommands as agenda } from './agenda/deciders.ts';
import type { AsCommands, DecidedEvent } from './area.ts';
import { asCommands as attendance } from './attendance/deciders.ts';
import { asCommands as conflicts } from './conflicts/deciders.ts';
import type { CoreCommand } from './core-command.ts';
import { asCommands as documents } from './documents/deciders.ts';
import { asCommands as floor } from './floor/deciders.ts';
import { asCommands as groups } from './groups/deciders.ts';
import { asCommands as guests } from './guests/deciders.ts';
import { asCommands as imports } from './imports/deciders.ts';
import { asCommands as members } from './members/deciders.ts';
import { asCommands as polls } from './polls/deciders.ts';
import { asCommands as questioning } from './questioning/deciders.ts';
import { asCommands as record } from './record/deciders.ts';
import { asCommands as rules } from './rules/deciders.ts';
import { asCommands as script } from './script/deciders.ts';
import { asCommands as seating } from './seating/deciders.ts';
import { asCommands as sitting } from './sitting/deciders.ts';
import type { SessionState } from './state.ts';

const AS_COMMANDS: AsCommands<DecidedEvent['type']> = {
  ...sitting,
  ...imports,
  ...members,
  ...guests,
  ...attendance,
  ...agenda,
  ...documents,
  ...conflicts,
  ...floor,
  ...groups,
  ...questioning,
  ...rules,
  ...polls,
  ...record,
  ...script,
  ...seating,
};

/** The command that leads to `event` in `state`, the one before it: what decide() does, the other way round, for whoever verifies. */
export function asCommand(event: DecidedEvent, state: SessionState): CoreCommand {
  return ofType(event.type, event, state);
}

function ofType<T extends DecidedEvent['type']>(
  type: T,
  event: EventOf<T>,
  state: SessionState,
): CoreCommand {
  return AS_COMMANDS[type](event, state);
}
