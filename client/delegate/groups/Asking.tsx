import { Clock, Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import { MAX_SPEECH_TOPIC } from '#shared/protocol/floor.ts';
import type { SpeechRequestId } from '#shared/protocol/ids.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { asGroupHasIt } from '#shared/session/groups/own-floor.ts';
import type { DebateGroup, GroupDebate } from '#shared/session/state.ts';
import { newUuid } from '../../annotations/uuid.ts';
import styles from '../../groups/Groups.module.css';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import type { RequestOutbox } from '../../offline/requests/request-outbox.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import { useMayGive } from '../services/useMayGive.ts';
import { type OwnAsking, ownAsking } from './own-asking.ts';
import { texts } from './texts.ts';

interface AskingProps {
  readonly debate: GroupDebate;
  readonly group: DebateGroup;
  /** It is what they are here for. */
  readonly first?: boolean;
}

/**
 * Where a member asks for the floor of the group, or sees how long they wait for it. Asked without a network, it waits on this device and goes out by
 * itself, as a request in the hall does.
 */
export function Asking(props: AskingProps) {
  const t = useTexts(texts);
  const { me, requests } = useServices();
  const outbox = useStore(requests.outbox, ({ kept }) => kept);
  const asking = useMayGive('AskInGroup');
  const speaking = useSession(
    (session) => speakerAtFloor(asGroupHasIt(session, props.group.groupId))?.delegateId === me,
  );
  if (!asking || !outbox) return null;
  return (
    <>
      {speaking && <p role="status">{t('youSpeak')}</p>}
      <Own {...props} outbox={outbox} />
    </>
  );
}

interface OwnProps extends AskingProps {
  readonly outbox: RequestOutbox;
}

function Own(props: OwnProps) {
  const { debate, group, outbox } = props;
  const { me } = useServices();
  const session = useSession((state) => state);
  const waiting = useStore(outbox.waiting, (store) => store.requests);
  const [topic, setTopic] = useState('');
  const own = ownAsking(session, debate, group.groupId, me, waiting);
  switch (own.type) {
    case 'in-list':
      return <InList {...props} own={own} />;
    case 'here':
      return (
        <Here
          {...props}
          own={own}
          onAgain={() => {
            setTopic(own.topic);
            void outbox.discard(own.key);
          }}
        />
      );
    case 'none':
      return <AskForm {...props} topic={topic} onTopic={setTopic} />;
  }
}

interface AskFormProps extends OwnProps {
  readonly topic: string;
  readonly onTopic: (topic: string) => void;
}

function AskForm({ debate, group, first = false, outbox, topic, onTopic }: AskFormProps) {
  const t = useTexts(texts);
  const offline = useConnectionState() === 'offline';
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const requestId = newUuid() as SpeechRequestId;
    const speech = { requestId, agendaItemId: debate.agendaItemId, topic, kind: 'main' } as const;
    const { groupId } = group;
    void outbox.give({ type: 'AskInGroup', groupId, ask: { type: 'RequestToSpeak', ...speech } });
    onTopic('');
  };
  return (
    <form className={styles.form} onSubmit={ask}>
      {offline && <Notice kind="info">{t('offline')}</Notice>}
      <TextField label={t('topic')} value={topic} maxLength={MAX_SPEECH_TOPIC} onChange={onTopic} />
      <div className={styles.buttons}>
        <Button kind={first ? 'primary' : 'secondary'} size={first ? 'large' : 'normal'} type="submit">
          {t('ask')}
        </Button>
      </div>
    </form>
  );
}

interface HereProps extends OwnProps {
  readonly own: Extract<OwnAsking, { type: 'here' }>;
  /** Its words are in the form again. */
  readonly onAgain: () => void;
}

/** Asked for and not in the list of the group: on its way, or refused. */
function Here({ outbox, own, onAgain }: HereProps) {
  const t = useTexts(texts);
  const sentence = useLocalText();
  const online = useConnectionState() === 'online';
  const { key, topic, refusal } = own;
  return (
    <div className={styles.form}>
      {refusal ? (
        <Notice kind="error">{sentence(refusal)}</Notice>
      ) : (
        <p role="status">
          <Badge
            tone="warning"
            icon={online ? <Send aria-hidden size={18} /> : <Clock aria-hidden size={18} />}
          >
            {t(online ? 'sending' : 'unsent')}
          </Badge>
        </p>
      )}
      {topic !== '' && <p className={styles.said}>{topic}</p>}
      <div className={styles.buttons}>
        <Button onClick={onAgain}>{t(refusal ? 'again' : 'change')}</Button>
        <Button kind="quiet" onClick={() => void outbox.discard(key)}>
          {t(refusal ? 'discard' : 'cancel')}
        </Button>
      </div>
    </div>
  );
}

interface InListProps extends OwnProps {
  readonly own: Extract<OwnAsking, { type: 'in-list' }>;
}

function InList({ group: { groupId }, outbox, own }: InListProps) {
  const t = useTexts(texts);
  const sentence = useLocalText();
  const { request, place, withdrawal } = own;
  const withdraw = () =>
    void outbox.give({
      type: 'AskInGroup',
      groupId,
      ask: { type: 'WithdrawSpeechRequest', requestId: request.requestId },
    });
  return (
    <div className={styles.buttons}>
      <p role="status">{t('askedAs', { place })}</p>
      {withdrawal === null && <Button onClick={withdraw}>{t('withdraw')}</Button>}
      {withdrawal && withdrawal.refusal === null && <p className={styles.said}>{t('withdrawing')}</p>}
      {withdrawal?.refusal && (
        <Notice
          kind="error"
          action={<Button onClick={() => void outbox.discard(withdrawal.key)}>{t('dismiss')}</Button>}
        >
          {sentence(withdrawal.refusal)}
        </Notice>
      )}
    </div>
  );
}
