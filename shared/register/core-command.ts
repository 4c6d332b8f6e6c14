import type { OfficeFounding, RegisterCommand } from '../protocol/register/commands.ts';
import type { RegisterEventOf } from '../protocol/register/events.ts';

/** Commands that only the server itself gives: whoever sets it up, and of sessions that it has already. */
type InternalCommand =
  | (OfficeFounding & { readonly type: 'FoundOffice' })
  | (Omit<RegisterEventOf<'SessionEntered'>, 'type' | 'v'> & { readonly type: 'EnterSession' })
  /** Of the log as it stands. */
  | (Omit<RegisterEventOf<'RecordVouchedFor'>, 'type' | 'v' | 'upTo'> & { readonly type: 'VouchForRecord' });

export type RegisterCoreCommand = RegisterCommand | InternalCommand;
export type RegisterCoreCommandType = RegisterCoreCommand['type'];
