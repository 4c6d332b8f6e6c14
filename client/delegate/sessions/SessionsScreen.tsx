import { useState } from 'react';
import type { MySession } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import type { SignedInPerson } from '../../connection/person.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Screen } from '../../ui/Screen.tsx';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { SessionList } from './SessionList.tsx';
import { texts } from './texts.ts';
import { useLeftBehind } from './useLeftBehind.ts';
import { useMySessions } from './useMySessions.ts';

/** All sessions of the person who holds the tablet, while one of them is open. */
export default function SessionsScreen() {
  const { person } = useConnection();
  return person && <SessionsOf person={person} />;
}

function SessionsOf({ person }: { person: SignedInPerson }) {
  const t = useTexts(texts);
  const list = useMySessions(person);
  const { sessionId } = useConnection().signedIn;
  const left = useLeftBehind();
  const [asking, setAsking] = useState<{ readonly go: () => void } | null>(null);
  const open = (session: MySession, place?: string) => {
    if (session.id === sessionId) {
      window.location.hash = place ?? '';
      return;
    }
    const go = () => person.open(session, place);
    if (left.voting || left.held || left.unsent > 0 || left.unstored > 0) setAsking({ go });
    else go();
  };
  return (
    <Screen title={t('heading')} width="reading">
      <SessionList person={person} list={list} current={sessionId} onOpen={open} />
      {asking && <LeaveQuestion left={left} onLeave={asking.go} onClose={() => setAsking(null)} />}
    </Screen>
  );
}
