import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { SeatPlanPart } from '#shared/protocol/seating.ts';
import { rowsFromText, rowsOfPattern, textOfRows } from '#shared/seating/rows-text.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/Field.tsx';
import styles from './Editor.module.css';
import { NumberField } from './NumberField.tsx';
import { SeatsFile } from './SeatsFile.tsx';
import { texts } from './texts.ts';

interface PartFormProps<P extends SeatPlanPart = SeatPlanPart> {
  readonly part: P;
  readonly onChange: (part: SeatPlanPart) => void;
}

type Of<T extends SeatPlanPart['type']> = Extract<SeatPlanPart, { type: T }>;

/** Everything of one part of the plan: its seats, its shape, its place. */
export function PartForm({ part, onChange }: PartFormProps) {
  return (
    <div className={styles.form}>
      {(part.type === 'rows' || part.type === 'arcs') && <RowsFields part={part} onChange={onChange} />}
      {part.type === 'table' && <TableFields part={part} onChange={onChange} />}
      {part.type === 'mark' && <MarkFields part={part} onChange={onChange} />}
      <PlaceFields part={part} onChange={onChange} />
    </div>
  );
}

function RowsFields({ part, onChange }: PartFormProps<Of<'rows' | 'arcs'>>) {
  const t = useTexts(texts);
  const { rows } = part;
  const empty = rows.every((row) => row.every((name) => name === ''));
  const shown = empty ? '' : textOfRows(rows);
  // What is being typed stays as it is typed, as long as it says the same.
  const [typed, setTyped] = useState(shown);
  const same = JSON.stringify(rowsFromText(typed)) === JSON.stringify(rows) || (empty && typed.trim() === '');
  const take = (taken: string[][]) => onChange({ ...part, rows: taken.length === 0 ? [['']] : taken });
  return (
    <>
      <TextAreaField
        label={t('rowsOf')}
        hint={t('rowsHint')}
        rows={Math.min(12, Math.max(4, rows.length + 1))}
        value={same ? typed : shown}
        spellCheck={false}
        wrap="off"
        onChange={(text) => {
          setTyped(text);
          take(rowsFromText(text));
        }}
      />
      <SeatsFile onRows={take} />
      <MakeRows onMake={(made) => take([...(empty ? [] : rows), ...made])} />
      <div className={styles.fields}>
        <NumberField
          label={t('spacing')}
          {...{ min: 0.5, max: 20, step: 0.1 }}
          value={part.spacing / 10}
          onChange={(spacing) => onChange({ ...part, spacing: Math.round(spacing * 10) })}
        />
        {part.type === 'rows' && (
          <SelectField
            label={t('align')}
            value={part.align}
            options={ALIGNS.map((value) => ({ value, label: t(`aligns.${value}`) }))}
            onChange={(value) =>
              onChange({ ...part, align: ALIGNS.find((align) => align === value) ?? 'middle' })
            }
          />
        )}
        {part.type === 'arcs' && (
          <>
            <NumberField
              label={t('radius')}
              {...{ min: 1, max: 500, step: 0.5 }}
              value={part.radius / 10}
              onChange={(radius) => onChange({ ...part, radius: Math.round(radius * 10) })}
            />
            <NumberField
              label={t('angle')}
              {...{ min: 1, max: 360, step: 5 }}
              value={part.angle}
              onChange={(angle) => onChange({ ...part, angle: Math.round(angle) })}
            />
          </>
        )}
      </div>
    </>
  );
}

const ALIGNS = ['left', 'middle', 'right'] as const;

/** Rows that are alike, made at once. */
function MakeRows({ onMake }: { readonly onMake: (rows: string[][]) => void }) {
  const t = useTexts(texts);
  const [first, setFirst] = useState('A');
  const [rows, setRows] = useState(1);
  const [seats, setSeats] = useState(10);
  const [aisles, setAisles] = useState('');
  const [digits, setDigits] = useState('1');
  return (
    <details className={styles.make}>
      <summary>{t('makeRows')}</summary>
      <div className={styles.fields}>
        <TextField label={t('firstRow')} value={first} maxLength={8} onChange={setFirst} />
        <NumberField label={t('rowCount')} min={1} max={60} value={rows} onChange={setRows} />
        <NumberField label={t('seatCount')} min={1} max={100} value={seats} onChange={setSeats} />
        <TextField
          label={t('aisles')}
          hint={t('aislesHint')}
          value={aisles}
          maxLength={60}
          onChange={setAisles}
        />
        <SelectField
          label={t('digits')}
          value={digits}
          options={[
            { value: '1', label: t('digitsOne') },
            { value: '2', label: t('digitsTwo') },
          ]}
          onChange={setDigits}
        />
      </div>
      <Button
        onClick={() =>
          onMake(
            rowsOfPattern({
              first: first.trim(),
              rows: Math.round(rows),
              seats: Math.round(seats),
              aisles: (aisles.match(/\d+/g) ?? []).map(Number),
              digits: Number(digits),
            }),
          )
        }
      >
        {t('addRows')}
      </Button>
    </details>
  );
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

function TableFields({ part, onChange }: PartFormProps<Of<'table'>>) {
  const t = useTexts(texts);
  return SIDES.map((side) => (
    <Side
      key={side}
      label={t(`side.${side}`)}
      seats={part[side]}
      onChange={(seats) => onChange({ ...part, [side]: seats })}
    />
  ));
}

interface SideProps {
  readonly label: string;
  readonly seats: readonly string[];
  readonly onChange: (seats: string[]) => void;
}

function Side({ label, seats, onChange }: SideProps) {
  const [typed, setTyped] = useState(textOfRows([seats]));
  const read = (text: string) => rowsFromText(text).flat();
  const same = JSON.stringify(read(typed)) === JSON.stringify(seats);
  return (
    <TextField
      label={label}
      value={same ? typed : textOfRows([seats])}
      spellCheck={false}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text));
      }}
    />
  );
}

const KINDS = ['podium', 'screen', 'door', 'other'] as const;

function MarkFields({ part, onChange }: PartFormProps<Of<'mark'>>) {
  const t = useTexts(texts);
  return (
    <div className={styles.fields}>
      <SelectField
        label={t('kind')}
        value={part.kind}
        options={KINDS.map((value) => ({ value, label: t(`markKind.${value}`) }))}
        onChange={(value) => onChange({ ...part, kind: KINDS.find((kind) => kind === value) ?? 'other' })}
      />
      <TextField
        label={t('text')}
        value={part.text}
        maxLength={60}
        onChange={(text) => onChange({ ...part, text })}
      />
      {(['width', 'height'] as const).map((name) => (
        <NumberField
          key={name}
          label={t(name)}
          {...{ min: 0.1, max: 100, step: 0.5 }}
          value={part[name] / 10}
          onChange={(size) => onChange({ ...part, [name]: Math.round(size * 10) })}
        />
      ))}
    </div>
  );
}

/** By half a seat. */
const STEP = 5;
const MOVES = [
  { name: 'left', icon: ArrowLeft, by: { x: -STEP, y: 0 } },
  { name: 'right', icon: ArrowRight, by: { x: STEP, y: 0 } },
  { name: 'up', icon: ArrowUp, by: { x: 0, y: -STEP } },
  { name: 'down', icon: ArrowDown, by: { x: 0, y: STEP } },
] as const;

function PlaceFields({ part, onChange }: PartFormProps) {
  const t = useTexts(texts);
  return (
    <>
      <div className={styles.moves}>
        {MOVES.map(({ name, icon: Icon, by }) => (
          <IconButton
            key={name}
            label={t(`move.${name}`)}
            onClick={() => onChange({ ...part, x: part.x + by.x, y: part.y + by.y })}
          >
            <Icon aria-hidden size={20} />
          </IconButton>
        ))}
      </div>
      <div className={styles.fields}>
        {(['x', 'y'] as const).map((name) => (
          <NumberField
            key={name}
            label={t(name)}
            {...{ min: -500, max: 500, step: 0.5 }}
            value={part[name] / 10}
            onChange={(length) => onChange({ ...part, [name]: Math.round(length * 10) })}
          />
        ))}
        <NumberField
          label={t('turn')}
          {...{ min: -180, max: 180, step: 5 }}
          value={part.turn}
          onChange={(turn) => onChange({ ...part, turn: Math.round(turn) })}
        />
      </div>
      <p className={styles.muted}>{t('unit')}</p>
    </>
  );
}
