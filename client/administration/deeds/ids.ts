import { useState } from 'react';
import { newIds } from '#shared/protocol/register/ids.ts';
import { newUuid } from '../../annotations/uuid.ts';

export const ids = newIds(newUuid);

/** One id as long as a form is open, so that a command that is sent again is recognised. */
export function useNewId<Id>(make: () => Id): Id {
  const [id] = useState(make);
  return id;
}
