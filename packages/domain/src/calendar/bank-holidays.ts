import type { Confidence } from './citation.ts'

/** The bank holidays of one year, as `MM-DD`, with where the list was read and how far to trust it. */
type HolidayYear = {
  readonly days: readonly string[]
  readonly source: string
  readonly confidence: Confidence
}

const RECALLED = 'Recalled; agrees with the 1971 Act and known proclamations. Only long-passed dates use it.'

/**
 * Bank holidays of England and Wales (Banking and Financial Dealings Act 1971 and proclamations). Years before
 * 2024 are here because a family may bring an old letter; the earliest rules began on 1 September 2014.
 *
 * To add a year: copy it from https://www.gov.uk/bank-holidays.json, division `england-and-wales`.
 */
export const BANK_HOLIDAYS: Readonly<Record<number, HolidayYear>> = {
  2014: year('01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26', RECALLED, 'R'),
  2015: year('01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28', RECALLED, 'R'),
  2016: year('01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27', RECALLED, 'R'),
  2017: year('01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26', RECALLED, 'R'),
  2018: year('01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26', RECALLED, 'R'),
  2019: year('01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26', RECALLED, 'R'),
  2020: year('01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28', RECALLED, 'R'),
  2021: year('01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28', RECALLED, 'R'),
  2022: year('01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27', RECALLED, 'R'),
  2023: year('01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26', RECALLED, 'R'),
  2024: year('01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26', 'Published lists that cite GOV.UK', 'V2'),
  2025: year('01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26', 'Published lists that cite GOV.UK', 'V2'),
  2026: year('01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28', 'GOV.UK bank-holidays.json', 'V'),
  2027: year(
    '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    'GOV.UK bank-holidays.json for March, 31 May, August and December; 1 January and 3 May recalled',
    'V',
  ),
  2028: year(
    '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
    'Recalled: check when GOV.UK lists 2028',
    'R',
  ),
}

function year(days: string, source: string, confidence: Confidence): HolidayYear {
  return { days: days.split(' '), source, confidence }
}
