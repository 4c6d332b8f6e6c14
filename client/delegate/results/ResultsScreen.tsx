import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { PastPoll } from './PastPoll.tsx';
import { texts } from './texts.ts';

/** Every vote of the session, the latest first. */
export default function ResultsScreen() {
  const t = useTexts(texts);
  const polls = useSession((session) => session.polls);
  return (
    // Results hold nothing to press, and must scroll by keyboard.
    <Screen title={t('heading')} width="reading" tabIndex={0}>
      {polls.length === 0 && <Notice kind="info">{t('empty')}</Notice>}
      {polls.toReversed().map((poll) => (
        <PastPoll key={poll.id} poll={poll} />
      ))}
    </Screen>
  );
}
