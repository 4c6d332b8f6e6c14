import type { ReactNode } from 'react';
import type { CommandType } from '#shared/protocol/commands.ts';
import { commandOnFloor, type FloorDeed, idOnFloor } from '../../../floor/next-on-floor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { texts as stepTexts } from '../../../steps/texts.ts';
import { useSettled } from '../../../ui/useSettled.ts';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import { nameOf } from '../../delegates/names.ts';
import { CallNext } from '../../floor/CallNext.tsx';
import { texts as issueTexts } from '../../floor/issues/texts.ts';
import { texts as floorTexts } from '../../floor/texts.ts';
import { Key } from '../../keys/Key.tsx';
import { KeyButton } from '../../keys/KeyButton.tsx';
import { keyProps } from '../../keys/shortcuts.ts';
import { AnnounceButton } from '../../polls/AnnounceButton.tsx';
import { CloseItem } from '../CloseItem.tsx';
import { CloseSession } from '../closing/CloseSession.tsx';
import type { NextDeed } from '../next-deed.ts';
import { OpenItemPoll } from '../OpenItemPoll.tsx';
import { texts } from '../texts.ts';
import styles from './NextThing.module.css';

/** The next thing to do: one large button, always in the same place and with the same key, whatever it is. */
export function NextThing({ deed }: { readonly deed: NextDeed }) {
  const zone = useSettled(idOf(deed));
  const shown = deedButton(deed);
  if (shown === null) return null;
  return (
    <div ref={zone} className={styles.next} {...keyProps('next')}>
      {shown}
      <span className={styles.key}>
        <Key of="next" />
      </span>
    </div>
  );
}

function deedButton(deed: NextDeed): ReactNode {
  switch (deed.type) {
    case 'open-session':
    case 'vote':
    case 'nothing':
      return null;
    case 'call-speaker':
      return <CallNext request={deed.request} prominent />;
    case 'open-poll':
      return <OpenItemPoll item={deed.item} prominent />;
    case 'announce':
      return <AnnounceButton poll={deed.poll} prominent />;
    case 'close-item':
      return <CloseItem item={deed.item} prominent />;
    case 'close-session':
      return <CloseSession prominent />;
    case 'start-item':
    case 'begin-step':
    case 'end-speech':
    case 'end-answer':
    case 'note-answered':
    case 'call-answerer':
    case 'open-issues':
    case 'close-issues':
      return <AtOnce deed={deed} />;
  }
}

type AtOnceDeed =
  | Exclude<FloorDeed, { type: 'call-speaker' }>
  | Extract<NextDeed, { type: 'start-item' | 'begin-step' }>;

/** What is done with the press itself: it can be undone, or done again. */
function AtOnce({ deed }: { readonly deed: AtOnceDeed }) {
  const label = useLabel(deed);
  const action = useCommand(
    'StartAgendaItem',
    'BeginStep',
    'CallSpeaker',
    'EndSpeech',
    'ChangeAnswer',
    'RecordAnswer',
    'CallAnswerer',
    'OpenIssueGroup',
    'CloseIssueGroup',
  );
  const button = {
    kind: 'primary',
    size: 'large',
    disabled: action.busy,
    onClick: () => void action.give(commandOf(deed)),
    children: label,
  } as const;
  const gives = GIVES[deed.type];
  const ends = deed.type === 'end-speech' || deed.type === 'end-answer';
  return (
    <>
      {ends ? (
        <KeyButton gives={gives} {...button} shortcut="endSpeech" />
      ) : (
        <ActionButton gives={gives} {...button} />
      )}
      <ProblemNotice action={action} />
    </>
  );
}

const GIVES = {
  'start-item': 'StartAgendaItem',
  'begin-step': 'BeginStep',
  'end-speech': 'EndSpeech',
  'end-answer': 'ChangeAnswer',
  'note-answered': 'RecordAnswer',
  'call-answerer': 'CallAnswerer',
  'open-issues': 'OpenIssueGroup',
  'close-issues': 'CloseIssueGroup',
} as const satisfies Readonly<Record<AtOnceDeed['type'], CommandType>>;

function useLabel(deed: AtOnceDeed): string {
  const t = useTexts(texts);
  const tSteps = useTexts(stepTexts);
  const tFloor = useTexts(floorTexts);
  const tIssues = useTexts(issueTexts);
  const asker = useSession((session) =>
    'question' in deed ? nameOf(session, deed.question.delegateId) : '',
  );
  switch (deed.type) {
    case 'start-item':
      return t('startNext');
    case 'begin-step':
      return t('toStep', { step: tSteps(`step.${deed.step}`) });
    case 'end-speech':
      return tFloor('end');
    case 'end-answer':
      return tIssues('end');
    case 'note-answered':
      return tFloor('answeredNamed', { name: asker });
    case 'call-answerer':
      return tIssues('answersNamed', { answerer: deed.group.mainAnswerer.name, name: asker });
    case 'open-issues':
      return tIssues('openNamed', { title: deed.group.title });
    case 'close-issues':
      return tIssues('closeNamed', { title: deed.group.title });
  }
}

function commandOf(deed: AtOnceDeed) {
  switch (deed.type) {
    case 'start-item':
      return { type: 'StartAgendaItem', itemId: deed.item.id } as const;
    case 'begin-step':
      return { type: 'BeginStep', itemId: deed.item.id, step: deed.step, from: deed.from } as const;
    default:
      return commandOnFloor(deed);
  }
}

/** Tells one thing to do from the next. */
function idOf(deed: NextDeed): string {
  switch (deed.type) {
    case 'begin-step':
      return `${deed.item.id} ${deed.step}`;
    case 'start-item':
    case 'open-poll':
    case 'close-item':
      return `${deed.type} ${deed.item.id}`;
    case 'announce':
      return `${deed.type} ${deed.poll.id}`;
    case 'open-session':
    case 'vote':
    case 'close-session':
    case 'nothing':
      return deed.type;
    default:
      return idOnFloor(deed);
  }
}
