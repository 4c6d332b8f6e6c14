import type { CommandType } from '../protocol/commands.ts';
import type { Role } from '../protocol/person.ts';
import { may as agenda } from './agenda/may.ts';
import type { May } from './area.ts';
import { may as attendance } from './attendance/may.ts';
import { may as conflicts } from './conflicts/may.ts';
import { may as documents } from './documents/may.ts';
import { may as floor } from './floor/may.ts';
import { may as members } from './members/may.ts';
import { may as polls } from './polls/may.ts';
import { may as record } from './record/may.ts';
import { may as rules } from './rules/may.ts';
import { may as sitting } from './sitting/may.ts';

/** Who may give which command. A command that no area names for a role is refused to it. */
const PERMITTED: May<CommandType> = {
  ...sitting,
  ...members,
  ...attendance,
  ...agenda,
  ...documents,
  ...conflicts,
  ...floor,
  ...rules,
  ...polls,
  ...record,
};

export function mayGive(role: Role, command: CommandType): boolean {
  return PERMITTED[command].includes(role);
}
