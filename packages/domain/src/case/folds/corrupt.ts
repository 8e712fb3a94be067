/** Thrown when a record holds an event that no command could have made: the record is corrupt. */
export class CorruptRecord extends Error {}
