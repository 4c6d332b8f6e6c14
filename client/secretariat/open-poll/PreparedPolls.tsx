import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import type { PreparedPoll, SessionState } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { electorateText, procedureKey } from '../../polls/names.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { draftOf, newDraft } from './draft.ts';
import styles from './OpenPoll.module.css';
import { OpenPrepared } from './OpenPrepared.tsx';
import { PrepareDialog } from './PrepareDialog.tsx';
import { texts } from './texts.ts';

/** The questions of the day, written beforehand, by item in the order of the agenda; each is put to the vote from here. */
export function PreparedPolls() {
  const t = useTexts(texts);
  const groups = useGroups();
  const ruleSetId = useSession((session) => session.details.ruleSetId);
  const current = useSession(
    ({ agenda }) => agenda.find(({ progress }) => progress.status === 'current')?.id,
  );
  const [writing, setWriting] = useState(false);
  return (
    <Card id="prepared" title={t('prepared.title')}>
      {groups.length === 0 && <p className={styles.preparedNone}>{t('prepared.none')}</p>}
      {groups.map(({ heading, polls }) => (
        <section key={heading}>
          <h3 className={styles.preparedHeading}>{heading}</h3>
          <ul className={styles.prepared}>
            {polls.map((poll) => (
              <Row key={poll.preparedId} poll={poll} />
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.lineActions}>
        <ActionButton
          gives="PreparePoll"
          icon={<ListPlus aria-hidden size={20} />}
          onClick={() => setWriting(true)}
        >
          {t('prepared.add')}
        </ActionButton>
      </div>
      {writing && (
        <PrepareDialog
          preparedId={null}
          start={newDraft({ agendaItemId: current ?? null, documentId: null, ruleSetId })}
          onClose={() => setWriting(false)}
        />
      )}
    </Card>
  );
}

interface Group {
  readonly heading: string;
  readonly polls: readonly PreparedPoll[];
}

function useGroups(): readonly Group[] {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const prepared = useSession((session) => session.preparedPolls);
  const of = (itemId: PreparedPoll['question']['agendaItemId']) =>
    prepared.filter(({ question }) => question.agendaItemId === itemId);
  const items = agenda.map(({ id, number, title }) => ({ heading: `${number}. ${title}`, polls: of(id) }));
  const known = new Set(agenda.map(({ id }) => id));
  const others = prepared.filter(
    ({ question: { agendaItemId } }) => agendaItemId === null || !known.has(agendaItemId),
  );
  return [...items, { heading: t('prepared.noItem'), polls: others }].filter(({ polls }) => polls.length > 0);
}

function Row({ poll }: { poll: PreparedPoll }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const say = usePhrases();
  const { question } = poll;
  const possible = useSession(mayOpen);
  const [asking, setAsking] = useState<'open' | 'correct' | 'drop' | null>(null);
  const give = useGive('DropPreparedPoll');
  const close = () => setAsking(null);
  const { timing, paper, procedure, electorate } = question;
  const facts = [
    tCommon(`procedure.${procedureKey(procedure)}`),
    tCommon(`paper.${paper.type}`),
    say(electorateText(electorate)),
    ...(timing.type === 'countdown' ? [t('prepared.seconds', { count: timing.seconds })] : []),
  ];
  return (
    <li>
      <p className={styles.preparedTitle}>{question.title}</p>
      <p className={styles.preparedFacts}>{facts.join(' · ')}</p>
      <div className={styles.lineActions}>
        <ActionButton
          gives="OpenPoll"
          disabled={!possible}
          title={possible ? undefined : t('prepared.notNow')}
          aria-label={`${t('open')}: ${question.title}`}
          onClick={() => setAsking('open')}
        >
          {t('open')}
        </ActionButton>
        <ActionButton
          gives="PreparePoll"
          aria-label={`${t('prepared.correct')}: ${question.title}`}
          onClick={() => setAsking('correct')}
        >
          {t('prepared.correct')}
        </ActionButton>
        <ActionButton
          gives="DropPreparedPoll"
          kind="quiet"
          aria-label={`${t('prepared.drop')}: ${question.title}`}
          onClick={() => setAsking('drop')}
        >
          {t('prepared.drop')}
        </ActionButton>
      </div>
      {asking === 'open' && <OpenPrepared poll={poll} onClose={close} />}
      {asking === 'correct' && (
        <PrepareDialog
          preparedId={poll.preparedId}
          start={draftOf({ ...question, repeats: null })}
          onClose={close}
        />
      )}
      {asking === 'drop' && (
        <ConfirmDialog
          gives="DropPreparedPoll"
          title={t('prepared.dropTitle')}
          text={question.title}
          confirm={t('prepared.drop')}
          danger
          onConfirm={() => give({ type: 'DropPreparedPoll', preparedId: poll.preparedId })}
          onClose={close}
        />
      )}
    </li>
  );
}

const mayOpen = (session: SessionState) => session.status === 'open' && openPoll(session) === undefined;
