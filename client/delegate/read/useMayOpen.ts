import { useState } from 'react';
import type { DocumentAudience } from '#shared/protocol/audience.ts';
import { useLastContact } from '../../offline/keeping/last-contact.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useConnectionState } from '../services/useConnectionState.ts';
import { CLOSED_PAPERS_HOURS, mayOpen } from './closed-papers.ts';

/** Whether a paper for `audience` may be opened as things stand when it is asked for, and for how many hours without the server. */
export function useMayOpen(audience: DocumentAudience): { readonly may: boolean; readonly hours: number } {
  const online = useConnectionState() === 'online';
  const lastContact = useLastContact();
  const hours = useSession((session) => session.details.closedPapersHours ?? CLOSED_PAPERS_HOURS);
  const [now] = useState(Date.now);
  return { may: mayOpen({ audience, hours, lastContact, now, online }), hours };
}
