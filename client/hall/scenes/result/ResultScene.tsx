import type { AnnouncedPoll } from '#shared/session/state.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { procedureKey } from '../../../polls/names.ts';
import { FitBox } from '../../FitBox.tsx';
import { FitText } from '../../FitText.tsx';
import { texts } from '../../texts.ts';
import { PollHeading } from '../PollHeading.tsx';
import styles from './Result.module.css';
import { ResultFacts } from './ResultFacts.tsx';
import { ResultPart } from './ResultPart.tsx';
import { resultLayout } from './result-layout.ts';
import { VerdictBanner } from './VerdictBanner.tsx';

/** Letters beyond which a title takes several lines. */
const LONG_TITLE = 80;

const DENSE_ROWS = 12;

/** A result on one screen, whatever was voted on: the verdict, every row with its mark, and the legal source. */
export function ResultScene({ poll }: { poll: AnnouncedPoll }) {
  const t = useTexts(texts);
  const { table, parts, lines, note } = resultLayout(poll, poll);
  const rows = parts.reduce((sum, part) => sum + part.length, 0);
  return (
    <div className={styles.scene} data-crowded={rows > 6}>
      <PollHeading poll={poll}>{t(`resultBy.${procedureKey(poll.question.procedure)}`)}</PollHeading>
      <div className={styles.title} data-long={poll.question.title.length > LONG_TITLE}>
        <FitText max={3} min={1.2}>
          {poll.question.title}
        </FitText>
      </div>
      <VerdictBanner result={poll.result} />
      <div className={styles.table}>
        <FitBox max={2.4} min={0.6}>
          <div
            className={styles.parts}
            data-lines={lines}
            data-dense={rows / parts.length > DENSE_ROWS}
            data-narrow={parts.length > 2}
          >
            {parts.map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
              <ResultPart key={place} table={table} rows={part} />
            ))}
          </div>
        </FitBox>
      </div>
      <ResultFacts poll={poll} note={note} />
    </div>
  );
}
