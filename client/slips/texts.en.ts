export const en = {
  code: 'Sign-in code',
  slipHint: 'Scan the QR code with the tablet, or open {{address}} and enter the code.',
  seat: 'Seat',
  seatHint: 'To mark yourself present: choose Scan the seat card on your tablet, then scan this QR code.',
};
