import { useState } from 'react';
import { MAX_GROUP_SUMMARY } from '#shared/protocol/groups.ts';
import { findGroupFloor } from '#shared/session/groups/find-group.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { DebateGroup } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../i18n/texts.ts';
import { useSession } from '../sign-in/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { isTooLong, LimitedTextArea } from '../ui/LimitedTextArea.tsx';
import styles from './Groups.module.css';
import type { GroupLead } from './group-lead.ts';
import { texts } from './texts.ts';

/** The summary of a group: kept as a draft as often as one likes, and handed in. */
export function SummaryEditor({ group, lead }: { readonly group: DebateGroup; readonly lead: GroupLead }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const { summary, speeches, gists } = findGroupFloor(session, group.groupId);
  const [typed, setTyped] = useState<string | null>(null);
  const known = summary?.text ?? '';
  const text = typed ?? known;
  const changed = text.trim() !== known;
  const notes = gists.flatMap(({ requestId, gist }) => {
    const speech = speeches.find((one) => one.requestId === requestId);
    if (gist === '' || !speech) return [];
    return [`${findPerson(session, speech.delegateId)?.name ?? speech.delegateId}: ${gist}`];
  });
  const write = async (handedIn: boolean) => {
    const done = await lead.give({
      type: 'WriteGroupSummary',
      groupId: group.groupId,
      text: text.trim(),
      handedIn,
    });
    if (done) setTyped(null);
  };
  const tooLong = isTooLong(text, MAX_GROUP_SUMMARY);
  return (
    <div className={styles.form}>
      <LimitedTextArea
        label={t('summary')}
        hint={t('summaryHint')}
        rows={8}
        value={text}
        longest={MAX_GROUP_SUMMARY}
        onChange={setTyped}
      />
      <p role="status" className={styles.said}>
        {changed
          ? t('notYetSaved')
          : summary && t(summary.handedIn ? 'handedInAt' : 'draftAt', { time: formatTime(summary.at) })}
      </p>
      <div className={styles.buttons}>
        {text.trim() === '' && notes.length > 0 && (
          <Button kind="quiet" onClick={() => setTyped(notes.join('\n'))}>
            {t('fromNotes')}
          </Button>
        )}
        <Button disabled={lead.busy || !changed || tooLong} onClick={() => void write(false)}>
          {t('draft')}
        </Button>
        <Button
          kind="primary"
          disabled={lead.busy || tooLong || text.trim() === '' || (!changed && summary?.handedIn === true)}
          onClick={() => void write(true)}
        >
          {t(summary?.handedIn ? 'handInAgain' : 'handIn')}
        </Button>
      </div>
    </div>
  );
}
