import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Section } from '../section.ts';
import { HelpRow } from './HelpCalls.tsx';
import { SeenByUs } from './MemoList.tsx';
import styles from './Memos.module.css';
import { texts } from './texts.ts';

/** So many at once; the section has them all. */
const SHOWN = 3;

/** Whoever calls for help and what the chair writes is seen in every section, above it. */
export function MemoNews({ section }: { readonly section: Section }) {
  const t = useTexts(texts);
  const calls = useLive((live) => live.helpCalls);
  const memos = useLive((live) => live.sentMemos);
  if (section === 'memos') return null;
  const open = calls.filter(({ endedAt }) => endedAt === null);
  const unseen = memos.filter(({ from, seen }) => from.as === 'chair' && seen.length === 0);
  return (
    <div className={styles.news}>
      {open.slice(0, SHOWN).map((call) => (
        <Notice key={call.id} kind="warning">
          <strong>{t('help.heading')}</strong>
          <HelpRow call={call} />
        </Notice>
      ))}
      {unseen.slice(0, SHOWN).map((memo) => (
        <Notice key={memo.id} kind="info">
          <p>{t('newsFromChair', { text: memo.text })}</p>
          <SeenByUs memo={memo} />
        </Notice>
      ))}
    </div>
  );
}
