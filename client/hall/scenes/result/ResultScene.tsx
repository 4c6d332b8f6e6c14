import type { AnnouncedPoll } from '#shared/session/state.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { procedureKey } from '../../../polls/names.ts';
import { FitBox } from '../../FitBox.tsx';
import { FitText } from '../../FitText.tsx';
import { PageMark } from '../../pages/PageMark.tsx';
import { usePageOf } from '../../pages/turning.ts';
import { LEGIBLE } from '../../sizes.ts';
import { texts } from '../../texts.ts';
import { PollHeading } from '../PollHeading.tsx';
import styles from './Result.module.css';
import { ResultFacts } from './ResultFacts.tsx';
import { ResultPart } from './ResultPart.tsx';
import { resultLayout } from './result-layout.ts';
import { useTableRoom } from './useTableRoom.ts';
import { VerdictBanner } from './VerdictBanner.tsx';

/** Letters beyond which a title takes several lines. */
const LONG_TITLE = 68;

/** A result, whatever was voted on: the verdict, every row with its mark, page by page where there are many, and the legal source. */
export function ResultScene({ poll }: { poll: AnnouncedPoll }) {
  const t = useTexts(texts);
  const { box, room } = useTableRoom();
  const { table, pages, lines, note } = resultLayout(poll, poll, room);
  const page = usePageOf(pages.length);
  const parts = pages[page] ?? [];
  const single = parts[0]?.[0]?.number === null;
  return (
    <div className={styles.scene} data-crowded={!single}>
      <PollHeading poll={poll}>{t(`resultBy.${procedureKey(poll.question.procedure)}`)}</PollHeading>
      <div className={styles.title} data-long={poll.question.title.length > LONG_TITLE}>
        <FitText max={3} min={LEGIBLE}>
          {poll.question.title}
        </FitText>
      </div>
      <VerdictBanner result={poll.result} withDistance />
      <div ref={box} className={styles.table}>
        <FitBox max={single ? 2.8 : LEGIBLE} min={LEAST}>
          <div
            className={styles.parts}
            data-lines={parts.length > 1 ? 2 : lines}
            data-dense={pages.length > 1}
            data-narrow={parts.length > 1}
          >
            {parts.map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
              <ResultPart key={place} table={table} rows={part} />
            ))}
          </div>
        </FitBox>
      </div>
      <ResultFacts poll={poll} note={note} />
      <div className={styles.page}>
        <PageMark page={page} pages={pages.length} />
      </div>
    </div>
  );
}

/** For a name that takes a second line, and rows that nobody foresaw. */
const LEAST = 1.8;
