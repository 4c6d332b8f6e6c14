import type { PublishedBox } from '#shared/protocol/http.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/Field.tsx';
import { texts } from '../texts.ts';
import { BallotEntry } from './BallotEntry.tsx';
import styles from './Box.module.css';

const PAGE = 12;

/** What of the box is looked at. */
export interface BallotsView {
  /** Position of a ballot; its page is shown. */
  readonly place: number;
  /** Beginning of the codes looked for; empty: all ballots. */
  readonly code: string;
  /** Whether somebody asked to be brought to that ballot. */
  readonly focused: boolean;
}

interface BallotsProps {
  readonly box: PublishedBox;
  /** Position of the ballot that does not hold. */
  readonly faulty: number | null;
  readonly view: BallotsView;
  readonly onView: (view: BallotsView) => void;
}

/** Every ballot of the box, a page at a time, or those whose code begins as typed. */
export function Ballots({ box, faulty, view, onView }: BallotsProps) {
  const t = useTexts(texts);
  const found = ballotsWith(box, view.code);
  const page = Math.floor(found.findIndex(({ place }) => place >= view.place) / PAGE);
  return (
    <Card title={t('ballots.title')}>
      <p className={styles.muted}>{t('ballots.hint')}</p>
      <TextField
        label={t('ballots.search')}
        hint={t('ballots.searchHint')}
        value={view.code}
        onChange={(code) => onView({ place: 0, code, focused: false })}
      />
      {found.length === 0 && (
        <p role="status">{t(box.entries.length === 0 ? 'ballots.none' : 'ballots.notFound')}</p>
      )}
      <ol className={styles.ballots}>
        {found.slice(page * PAGE, (page + 1) * PAGE).map(({ entry, place }) => (
          <BallotEntry
            key={entry.token}
            entry={entry}
            place={place}
            question={box.question}
            faulty={place === faulty}
            focused={view.focused && place === view.place}
          />
        ))}
      </ol>
      <Pages
        page={page}
        pages={Math.ceil(found.length / PAGE)}
        onPage={(next) => onView({ ...view, place: found[next * PAGE]?.place ?? 0, focused: false })}
      />
    </Card>
  );
}

function ballotsWith({ entries }: PublishedBox, code: string): readonly { entry: BoxEntry; place: number }[] {
  return entries
    .map((entry, place) => ({ entry, place }))
    .filter(({ entry }) => entry.token.startsWith(code.trim()));
}

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

function Pages({ page, pages, onPage }: PagesProps) {
  const t = useTexts(texts);
  if (pages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={t('ballots.pages')}>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('ballots.previous')}
      </Button>
      <span role="status">{t('ballots.page', { page: page + 1, pages })}</span>
      <Button disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
        {t('ballots.next')}
      </Button>
    </nav>
  );
}
