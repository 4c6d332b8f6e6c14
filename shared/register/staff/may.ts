import type { May } from '../area.ts';

export const may = {
  AppointStaff: 'administrators',
  EndAppointment: 'administrators',
  StrikeAppointment: 'administrators',
} satisfies May<'AppointStaff' | 'EndAppointment' | 'StrikeAppointment'>;
