import { describe, expect, it } from 'vitest';
import { isSimplePin } from '#shared/text/simple-pin.ts';

describe('a PIN that others try first', () => {
  it.each(['000000', '777777', '123456', '654321', '890123', '210987'])('%s is one', (pin) => {
    expect(isSimplePin(pin)).toBe(true);
  });

  it.each(['123457', '112233', '135791', '202634', '000001'])('%s is none', (pin) => {
    expect(isSimplePin(pin)).toBe(false);
  });
});
