import type { Instant } from '../protocol/ids.ts';
import type { Refusal } from '../protocol/refusals.ts';
import type { RegisterCommand, RegisterCommandType } from '../protocol/register/commands.ts';
import type {
  LoggedRegisterEvent,
  RegisterActor,
  RegisterEvent,
  RegisterEventOf,
} from '../protocol/register/events.ts';
import type { BodyId } from '../protocol/register/ids.ts';
import type { RegisterCoreCommand, RegisterCoreCommandType } from './core-command.ts';
import type { RegisterState } from './state.ts';
import type { RegisterDecision } from './verdict.ts';

/*
 * The register is laid in areas like the session. What each has to say of its events and commands it says in tables, which evolve.ts,
 * decide.ts and others gather: what is missing in all of them does not compile.
 */

export type RegisterEventType = RegisterEvent['type'];

/** When an event happened, and who caused it. */
export type Moment = Pick<LoggedRegisterEvent, 'at' | 'actor'>;

type Reducer<T extends RegisterEventType> = (
  state: RegisterState,
  event: RegisterEventOf<T>,
  moment: Moment,
) => RegisterState;

/** What each event makes of the state. Total; unchanged parts keep their identity. */
export type Reducers<T extends RegisterEventType> = { readonly [K in T]: Reducer<K> };

/** When a command is given, by the server's time, and by whom. */
export interface Asked {
  readonly at: Instant;
  readonly actor: RegisterActor;
}

type Decider<T extends RegisterCoreCommandType> = (
  state: RegisterState,
  command: Extract<RegisterCoreCommand, { type: T }>,
  asked: Asked,
) => RegisterDecision;

/** What each command leads to; what must hold whatever is done is not asked there but of what it leads to (rules.ts). */
export type Deciders<T extends RegisterCoreCommandType> = { readonly [K in T]: Decider<K> };

/** Something that holds of the register, whatever was done to it: null while it does. */
export type Rule = (state: RegisterState) => Refusal | null;

/** The bodies that a command concerns: their secretaries may give it, if they are secretaries of all of them. */
type Concerned<T extends RegisterCommandType> = (
  state: RegisterState,
  command: Extract<RegisterCommand, { type: T }>,
) => readonly BodyId[];

/** Who may give each command: administrators all of them. */
export type May<T extends RegisterCommandType> = { readonly [K in T]: 'administrators' | Concerned<K> };
