import { Check, CircleAlert } from 'lucide-react';
import type { PollQuestion, Selection } from '#shared/protocol/polls.ts';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';
import styles from './FilledPaper.module.css';
import { linesOf, type PaperLine } from './lines.ts';
import { markKeysOf } from './marks.ts';

interface FilledPaperProps {
  readonly question: Pick<PollQuestion, 'title' | 'paper'>;
  readonly selection: Selection;
  /** What a line without a mark means here. */
  readonly blank: string;
}

/** A ballot to be read: each line with its mark; of an election, those chosen. */
export function FilledPaper({ question, selection, blank }: FilledPaperProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const lines = linesOf(question);
  if (selection.type === 'election') {
    return selection.chosen.length === 0 ? (
      <p className={styles.none}>{blank}</p>
    ) : (
      <ul className={styles.lines}>
        {selection.chosen.map((place) => (
          <Line key={place} line={lines[place]} place={place} mark={t('paper.chosen')} blank={false} />
        ))}
      </ul>
    );
  }
  const marks = markKeysOf(selection);
  return (
    <ul className={styles.lines}>
      {marks.map((mark, place) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place on the paper
          key={place}
          line={lines[place]}
          place={marks.length > 1 ? place : null}
          mark={mark === null ? blank : tCommon(mark)}
          blank={mark === null}
        />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly line: PaperLine | undefined;
  /** null for the one line of an undivided question. */
  readonly place: number | null;
  readonly mark: string;
  readonly blank: boolean;
}

function Line({ line, place, mark, blank }: LineProps) {
  const Icon = blank ? CircleAlert : Check;
  return (
    <li className={styles.line} data-blank={blank}>
      <span className={styles.text}>
        <span className={styles.title}>
          {place !== null && `${place + 1}. `}
          {line?.title}
        </span>
        {line?.note && <span className={styles.note}>{line.note}</span>}
      </span>
      <span className={styles.mark}>
        <Icon aria-hidden size={22} />
        {mark}
      </span>
    </li>
  );
}
