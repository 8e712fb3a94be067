export { lastDateEntries, meetingEntry, SAVED_BY_HAND, SENT, type SeenMeeting, uidOf } from './entries.ts'
export { calendarFile, calendarType, type Entry } from './file.ts'
