import { PIN_DIGITS } from '#shared/text/simple-pin.ts';
import { TextField } from '../ui/Field.tsx';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  /** `new-password` where one is chosen. */
  readonly autoComplete?: 'off' | 'new-password';
}

/** Six digits, hidden as they are typed; nothing else can be typed. */
export function PinField({ label, value, onChange, autoComplete = 'off' }: PinFieldProps) {
  return (
    <TextField
      label={label}
      type="password"
      inputMode="numeric"
      autoComplete={autoComplete}
      maxLength={PIN_DIGITS}
      value={value}
      onChange={(typed) => onChange(typed.replace(/\D/g, ''))}
      required
    />
  );
}
