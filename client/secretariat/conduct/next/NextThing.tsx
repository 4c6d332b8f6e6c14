import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { texts as stepTexts } from '../../../steps/texts.ts';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import { CallNext } from '../../floor/CallNext.tsx';
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

/** For how long a button that has just come in the place of another takes no press: a double one must not do both. */
const SETTLES_MS = 400;

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
      return <AtOnce deed={deed} />;
  }
}

type AtOnceDeed = Extract<NextDeed, { type: 'start-item' | 'begin-step' | 'end-speech' }>;

/** What is done with the press itself: it can be undone. */
function AtOnce({ deed }: { readonly deed: AtOnceDeed }) {
  const label = useLabel(deed);
  const action = useCommand('StartAgendaItem', 'BeginStep', 'EndSpeech');
  const command = commandOf(deed);
  const button = {
    kind: 'primary',
    size: 'large',
    disabled: action.busy,
    onClick: () => void action.give(command),
    children: label,
  } as const;
  return (
    <>
      {command.type === 'EndSpeech' ? (
        <KeyButton gives={command.type} {...button} shortcut="endSpeech" />
      ) : (
        <ActionButton gives={command.type} {...button} />
      )}
      <ProblemNotice action={action} />
    </>
  );
}

function useLabel(deed: AtOnceDeed): string {
  const t = useTexts(texts);
  const tSteps = useTexts(stepTexts);
  const tFloor = useTexts(floorTexts);
  switch (deed.type) {
    case 'start-item':
      return t('startNext');
    case 'begin-step':
      return t('toStep', { step: tSteps(`step.${deed.step}`) });
    case 'end-speech':
      return tFloor('end');
  }
}

function commandOf(deed: AtOnceDeed) {
  switch (deed.type) {
    case 'start-item':
      return { type: 'StartAgendaItem', itemId: deed.item.id } as const;
    case 'begin-step':
      return { type: 'BeginStep', itemId: deed.item.id, step: deed.step, from: deed.from } as const;
    case 'end-speech':
      return { type: 'EndSpeech', requestId: deed.request.requestId } as const;
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
    case 'call-speaker':
    case 'end-speech':
      return `${deed.type} ${deed.request.requestId}`;
    case 'announce':
      return `${deed.type} ${deed.poll.id}`;
    default:
      return deed.type;
  }
}

/** Keeps what stands in the zone from being pressed for a moment after it has changed; whoever was there with the keyboard stays there. */
function useSettled(id: string) {
  const zone = useRef<HTMLDivElement>(null);
  const here = useRef(false);
  useEffect(() => {
    const place = zone.current;
    if (!place) return;
    const enter = () => {
      here.current = true;
    };
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget !== null) here.current = false;
    };
    place.addEventListener('focusin', enter);
    place.addEventListener('focusout', leave);
    return () => {
      place.removeEventListener('focusin', enter);
      place.removeEventListener('focusout', leave);
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing to do is what has it settle again
  useEffect(() => {
    const place = zone.current;
    if (!place) return;
    place.inert = true;
    const timer = setTimeout(() => {
      place.inert = false;
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (here.current && lost) place.querySelector('button')?.focus();
    }, SETTLES_MS);
    return () => {
      clearTimeout(timer);
      place.inert = false;
    };
  }, [id]);
  return zone;
}
