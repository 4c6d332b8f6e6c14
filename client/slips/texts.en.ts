export const en = {
  code: 'Sign-in code',
  slipHint: 'Scan the QR code with the tablet, or open {{address}} and enter the code.',
};
