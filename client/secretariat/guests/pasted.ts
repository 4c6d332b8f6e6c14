import { Guest, type GuestAs, MOST_GUESTS } from '#shared/protocol/guests.ts';
import { fold } from '#shared/text/fold.ts';

export interface Pasted {
  /** Whom it names and the list does not have yet, in their order. */
  readonly guests: readonly Guest[];
  /** How many are left out since they are on the list already, or came before. */
  readonly known: number;
  /** Numbers of lines, from 1, that name nobody. */
  readonly wrong: readonly number[];
  readonly tooMany: boolean;
}

/**
 * A list of people as it is copied from a spreadsheet or written by hand: name, position and capacity, separated by tabs or semicolons.
 * Somebody of the same name and position as another is them.
 */
export function readPasted(text: string, onList: readonly Guest[], newId: () => string): Pasted {
  const seen = new Set(onList.map(keyOf));
  const guests: Guest[] = [];
  const wrong: number[] = [];
  let known = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [name = '', position = '', as = ''] = line.split(line.includes('\t') ? '\t' : ';');
    const guest = Guest.safeParse({ id: newId(), name, position, as: capacityIn(as) }).data;
    if (!guest) wrong.push(index + 1);
    else if (seen.has(keyOf(guest))) known += 1;
    else {
      seen.add(keyOf(guest));
      guests.push(guest);
    }
  }
  return { guests, known, wrong, tooMany: onList.length + guests.length > MOST_GUESTS };
}

function capacityIn(written: string): GuestAs {
  const words = fold(written);
  if (/quan sat|observer/.test(words)) return 'observer';
  return /co quan|dai bieu|dai dien|official/.test(words) ? 'official' : 'guest';
}

function keyOf({ name, position }: Pick<Guest, 'name' | 'position'>): string {
  return `${fold(name)}\n${fold(position)}`;
}
