/** Digits of the PIN that goes with a code. */
export const PIN_DIGITS = 6;

/** Whether this is what others try first: one digit throughout, or digits that count up or down ("123456", "987654", "890123"). */
export function isSimplePin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, place) => (Number(digit) - Number(pin[place]) + 10) % 10);
  const [first] = steps;
  return (first === 0 || first === 1 || first === 9) && steps.every((step) => step === first);
}
