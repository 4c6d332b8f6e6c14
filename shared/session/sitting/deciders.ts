import type { AsCommands, Deciders } from '../area.ts';
import { beginClosedSitting, endClosedSitting } from './closed-sitting.ts';
import { changeDetails, createSession } from './details.ts';
import { closeSession, openSession } from './opening-and-closing.ts';
import { whileOpen } from './while-open.ts';

type SittingCommand =
  | 'CreateSession'
  | 'ChangeSessionDetails'
  | 'OpenSession'
  | 'CloseSession'
  | 'BeginClosedSitting'
  | 'EndClosedSitting';

export const deciders = {
  CreateSession: (state, { details }) => createSession(state, details),
  ChangeSessionDetails: (state, { details }) => changeDetails(state, details),
  OpenSession: (state) => openSession(state),
  CloseSession: (state) => whileOpen(state, () => closeSession(state)),
  BeginClosedSitting: (state) => whileOpen(state, () => beginClosedSitting(state)),
  EndClosedSitting: (state) => endClosedSitting(state),
} satisfies Deciders<SittingCommand>;

export const asCommands = {
  SessionCreated: ({ details }) => ({ type: 'CreateSession', details }),
  SessionOpened: () => ({ type: 'OpenSession' }),
  SessionClosed: () => ({ type: 'CloseSession' }),
  ClosedSittingBegan: () => ({ type: 'BeginClosedSitting' }),
  ClosedSittingEnded: () => ({ type: 'EndClosedSitting' }),
} satisfies AsCommands<
  'SessionCreated' | 'SessionOpened' | 'SessionClosed' | 'ClosedSittingBegan' | 'ClosedSittingEnded'
>;
