import { useEffect } from 'react';
import { useStore } from 'zustand';
import { dayOf } from '#shared/text/dates.ts';
import { useConnection } from '../../connection/context.tsx';
import type { SignedInPerson } from '../../connection/person.ts';
import { useTexts } from '../../i18n/texts.ts';
import { phaseOf, theOneGoingOn } from '../../sign-in/going-on.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePlace } from '../navigation.ts';
import { texts } from './texts.ts';
import { useMySessions } from './useMySessions.ts';

/**
 * Says that another session of this person goes on while the one that is open does not. It keeps the list on this device, so that it
 * is there without a network.
 */
export default function SessionNews({ person }: { readonly person: SignedInPerson }) {
  const t = useTexts(texts);
  const { live, signedIn } = useConnection();
  const list = useMySessions(person);
  const sessions = useStore(list.store, (state) => state.sessions);
  useEffect(() => live.onWelcome(() => void list.refresh()), [live, list]);
  const isListed = usePlace((place) => place.page === 'sessions');
  const today = dayOf(new Date().toISOString());
  const here = sessions?.find(({ id }) => id === signedIn.sessionId);
  const one = sessions && theOneGoingOn(sessions, today);
  if (isListed || !here || !one || one === here || phaseOf(here, today) === 'now') return null;
  return (
    <Notice kind="info" action={<TextLink href="#/sessions">{t('seeSessions')}</TextLink>}>
      {t('goesOn', { title: one.title, body: one.bodyName })}
    </Notice>
  );
}
