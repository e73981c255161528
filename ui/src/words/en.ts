// English, as complete as Indonesian.
import type { Catalogue } from './id';

export const en: Catalogue = {
  wait: 'One moment …',
  yes: 'yes',
  no: 'no',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  back: 'Back',

  'frame.skip': 'Skip to content',
  'frame.way': 'Stages of the work',
  'frame.menu': 'Menu',
  'frame.language': 'Language',
  'frame.leave': 'Sign out',

  'station.today': 'Today',
  'station.rosters': 'Proposals',
  'station.review': 'Review',
  'station.selection': 'Selection',
  'station.coverage': 'Coverage',
  'station.claims': 'Claims',
  'station.people': 'People',
  'station.journal': 'Journal',
  'station.users': 'Users',
  'station.status': 'Check my protection',

  'role.clerk': 'Office clerk',
  'role.checker': 'Checker',
  'role.treasurer': 'Treasurer',
  'role.ward-officer': 'Ward officer',
  'role.sector-office': 'Sector office',
  'role.bpjs-officer': 'BPJS officer',
  'role.inspector': 'Inspectorate',
  'role.mayor': 'Mayor',
  'role.administrator': 'Administrator',

  'login.title': 'Sign in',
  'login.lead': 'For officers of the city and the wards, and for inspectors.',
  'login.name': 'User name',
  'login.password': 'Password',
  'login.code': 'Six-digit code',
  'login.code.hint': 'From the authenticator app on your phone, or one recovery code.',
  'login.go': 'Sign in',
  'login.motto': 'Nobody left out, no family refused because of a gap that somebody could have seen.',
  'login.motto.by': 'Social security for vulnerable workers',
  'login.worker': 'Are you a worker or an heir?',
  'login.worker.link': 'Check the protection without an account',

  'lost.title': 'Page not found',
  'lost.lead': 'This address does not exist, or has changed.',
  'lost.home': 'To the first page',

  'about.title': 'About lindung',
  'about.lead':
    'lindung helps cities to protect vulnerable workers: from the ward’s list to the money in the family’s hands. Every decision can be computed again by anybody who checks.',
  'about.privacy': 'Personal data',
  'about.privacy.text':
    'A NIK is shown masked. Only some roles may see it in clear, and the journal records each time. These pages load nothing from outside and follow nobody.',
  'about.sources': 'Sources',
  'about.sources.text':
    'Names of regions: package idn-area-data (code MIT, data ODbL 1.0), after Kepmendagri 300.2.2-2138/2025. Type: Plus Jakarta Sans by Tokotype, SIL Open Font License 1.1.',

  'verdict.accepted': 'accepted',
  'verdict.held': 'held',
  'verdict.refused': 'refused',
  'verdict.known': 'known already',
  'verdict.not_person': 'no person',
  'verdict.selected': 'selected',
  'verdict.waiting': 'waiting',
  'verdict.withdrawn': 'withdrawn',

  'rows.read': 'rows read',

  'strip.caption': 'Three facts by month',
  'strip.listed': 'Listed',
  'strip.registered': 'Registered',
  'strip.paid': 'Paid',
  'strip.protected': 'Protected',

  'pager.name': 'Parts of the list',
  'pager.before': 'Previous',
  'pager.after': 'Next',
  'pager.of': 'of',
  'pager.all': '{n} in all',

  'drop.name': 'Upload files',
  'drop.choose': 'Choose files',
  'drop.or': 'or drop them here',

  'fault.page': 'Something is wrong on this page. Load it again; if it happens again, tell the administrator.',
  'fault.OFFLINE': 'The server cannot be reached. Check the line, then try again.',
  'fault.NO_ANSWER': 'The server gave no answer that can be read. Try again in a moment.',
};
