import { useState } from 'react';
import { TextField } from '../../../ui/Field.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number within its bounds; what is typed in between and is none yet changes nothing. */
export function NumberField({ label, value, min, max, step = 1, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      type="number"
      inputMode="decimal"
      min={min}
      max={max}
      step={step}
      value={typed ?? String(value)}
      onBlur={() => setTyped(null)}
      onChange={(text) => {
        setTyped(text);
        const number = Number(text);
        if (text.trim() !== '' && Number.isFinite(number) && number >= min && number <= max) onChange(number);
      }}
    />
  );
}
