import { Square, SquareCheckBig } from 'lucide-react';
import type { Nominee } from '#shared/protocol/polls.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { texts } from '../texts.ts';
import styles from './CandidatesPaper.module.css';

interface CandidatesPaperProps {
  readonly candidates: readonly Nominee[];
  readonly seats: number;
  /** Positions of those chosen. */
  readonly chosen: readonly number[];
  readonly disabled: boolean;
  readonly onToggle: (place: number) => void;
}

/** An election: a large toggle for each candidate. With every seat filled the others are out of use, and it says why. */
export function CandidatesPaper({ candidates, seats, chosen, disabled, onToggle }: CandidatesPaperProps) {
  const t = useTexts(texts);
  const full = chosen.length >= seats;
  return (
    <div className={styles.paper}>
      <p className={styles.seats} role="status">
        <strong>{t('paper.seats', { seats, count: chosen.length })}</strong>
        {full && <span className={styles.full}>{t('paper.seatsFull', { seats })}</span>}
      </p>
      <fieldset className={styles.candidates}>
        <legend className="visually-hidden">{t('paper.candidates')}</legend>
        {candidates.map((candidate, place) => (
          <Candidate
            key={candidate.name + candidate.note}
            candidate={candidate}
            place={place}
            chosen={chosen.includes(place)}
            disabled={disabled || (full && !chosen.includes(place))}
            onToggle={() => onToggle(place)}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface CandidateProps {
  readonly candidate: Nominee;
  readonly place: number;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

function Candidate({ candidate, place, chosen, disabled, onToggle }: CandidateProps) {
  const t = useTexts(texts);
  const Mark = chosen ? SquareCheckBig : Square;
  return (
    <button
      type="button"
      className={styles.candidate}
      aria-pressed={chosen}
      disabled={disabled}
      onClick={onToggle}
    >
      <Mark aria-hidden size={36} className={styles.box} />
      <span className={styles.text}>
        <span className={styles.name}>
          {place + 1}. {candidate.name}
        </span>
        {candidate.note && <span className={styles.note}>{candidate.note}</span>}
      </span>
      {chosen && <span className={styles.mark}>{t('chosen')}</span>}
    </button>
  );
}
