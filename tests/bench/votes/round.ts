import { castAll, openQuestion, type Told, tellAll } from '../clients.ts';
import type { Hall } from './floor-and-product.ts';

const polls = new WeakMap<Hall, string>();

/** Opens a poll and casts everybody's ballot: milliseconds to each acknowledgement, ascending. */
export async function vote(hall: Hall): Promise<readonly number[]> {
  const question = openQuestion({ reveal: 'at-once' });
  const { pollId } = await tellAll(hall.secretary, hall.tablets, question, 'PollOpened');
  polls.set(hall, pollId);
  return castAll(hall.tablets, 'ballot:cast', pollId);
}

/** Closes the hall's poll and publishes its result: until the last tablet has it. */
export function close(hall: Hall): Promise<Told> {
  const command = { type: 'ClosePoll', pollId: polls.get(hall) };
  return tellAll(hall.secretary, hall.tablets, command, 'PollEnded');
}
